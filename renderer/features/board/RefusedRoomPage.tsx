import type { RoomFileState } from '../../../shared/ipc/contract.ts';
import { api } from '../../bridge/api.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import classes from './ClosedRoom.module.css';

/** Why the room file could not be opened, and what to do. The rest of the app stays usable. */
export function RefusedRoomPage(props: { readonly file: Extract<RoomFileState, { state: 'refused' }> }) {
  const { path, sentence, remedy } = props.file;
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>The room file could not be opened.</h1>
      <p className={classes.sentence}>{sentence}</p>
      <p className={classes.remedy}>{remedy}</p>
      <div className={classes.ways}>
        <RefusableButton primary refusal={null} act={() => api.request('chooseRoom', { how: 'open' })}>
          Open another room file…
        </RefusableButton>
        <RefusableButton refusal={null} act={() => api.request('chooseRoom', { how: 'new' })}>
          Start a new room file…
        </RefusableButton>
      </div>
      <p className={classes.path}>
        <span>File</span> <code>{path}</code>
      </p>
    </div>
  );
}
