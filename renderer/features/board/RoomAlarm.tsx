import type { RoomFileState } from '../../../shared/ipc/contract.ts';
import { api } from '../../bridge/api.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './RoomAlarm.module.css';

/** The room file is not the one this computer remembers: what that means, and the ways out. Everything can be looked at. */
export function RoomAlarm(props: { readonly file: Extract<RoomFileState, { state: 'open' }> }) {
  const { alarm, path } = props.file;
  if (alarm.length === 0) return null;
  return (
    <section className={classes.alarm} aria-labelledby="room-alarm">
      <h2 id="room-alarm" className={classes.title}>
        This room file was put back, replaced or rewritten.
      </h2>
      <ul className={classes.sentences}>
        {alarm.map((sentence) => (
          <li key={sentence}>
            <UserText>{sentence}</UserText>
          </li>
        ))}
      </ul>
      <p>
        A log only ever grows, so somebody or something changed the file while Holdline was closed. That can
        be harmless: a backup that was restored, an older copy that was opened on purpose. It can also be
        somebody who wants entries gone. You may look at everything; nothing is written to the file until you
        decide.
      </p>
      <div className={classes.ways}>
        <RefusableButton primary refusal={null} act={() => api.request('chooseRoom', { how: 'open' })}>
          Open another room file…
        </RefusableButton>
        <RefusableButton refusal={null} act={() => api.request('acceptRoom', {})}>
          Go on with this file
        </RefusableButton>
      </div>
      <p className={classes.note}>
        Going on is written into the log of the room, with what is missing; what this computer remembered is
        set aside and kept. Keep a copy of the file as it is now: <code>{path}</code>
      </p>
    </section>
  );
}
