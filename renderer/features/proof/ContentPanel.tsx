import type { ProofReading } from '../../../shared/ipc/proof.ts';
import { activePeople } from '../../../shared/people/people.ts';
import {
  contentProtection,
  loneKeyWarning,
  NOT_PROTECTED,
} from '../../../shared/projection/content-protection.ts';
import { useKeys } from '../../bridge/keys-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Label } from '../../ui/Label.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import classes from './ProofPage.module.css';

/** Which protection the content of the room has on this computer, and what that does not protect. */
export function ContentPanel(props: { readonly reading: ProofReading }) {
  const { content, encrypting } = props.reading;
  const { people, logKey } = useRoom().room;
  const keychain = useKeys()?.keychain ?? null;
  const said = contentProtection({ content, encrypting, keychain, hasKeys: logKey !== null });
  const holders = activePeople(people).filter((one) => one.key !== null);
  const lone = loneKeyWarning(holders.map(({ name }) => name));
  return (
    <div className={classes.content}>
      <p className={classes.protection}>
        <ToneText tone={said.tone}>{said.text}</ToneText>
      </p>
      {lone === null ? null : (
        <p>
          <ToneText tone="warn">{lone}</ToneText>
        </p>
      )}
      {content === 'clear' ? null : (
        <>
          <Label>Not protected by it</Label>
          <ul className={classes.unprotected}>
            {NOT_PROTECTED.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
