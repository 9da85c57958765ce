import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { protectionSentences } from '../../../shared/projection/protection.ts';
import { useKeys } from '../../bridge/keys-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './AboutDialog.module.css';
import { ThirdPartyNotices } from './ThirdPartyNotices.tsx';

function Entry(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.entry}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Facts() {
  const { runtime, file, room } = useRoom();
  return (
    <dl className={classes.facts}>
      <Entry name="Holdline">{runtime?.app ?? 'not known'}</Entry>
      <Entry name="Electron">{runtime?.electron ?? 'not known'}</Entry>
      <Entry name="Chrome">{runtime?.chrome ?? 'not known'}</Entry>
      <Entry name="Node">{runtime?.node ?? 'not known'}</Entry>
      <Entry name="SQLite">{runtime?.sqlite ?? 'not known'}</Entry>
      <Entry name="System">{runtime?.platform ?? 'not known'}</Entry>
      <Entry name="Room">{room.name ?? 'not set up yet'}</Entry>
      <Entry name="Time zone of the room">{room.zone}</Entry>
      <Entry name="Room file">{file?.path ?? 'none'}</Entry>
    </dl>
  );
}

function BareProof() {
  return (
    <p>
      The log is hash-chained; it is not yet signed, because this room has no keys. It does not prove who sat
      at the keyboard: names are chosen, not proved. Its times are the time of this computer. Somebody with
      this file could write all of it anew; the head of the log at the foot of each page, kept elsewhere,
      would show that.
    </p>
  );
}

function SealedProof() {
  const keys = useKeys();
  return (
    <>
      <p>
        The log is sealed: at most 20 ms behind, its head is signed with the log key of the room, so who does
        not have that key cannot write it anew unseen. Who has a key typed its passphrase to take the
        keyboard; names without a key are chosen, not proved. Its times are the time of this computer.
        Somebody who has the open log key and the only copy can still rewrite what was sealed since the key
        last changed; a head kept elsewhere shows that.
      </p>
      {keys ? protectionSentences(keys).map((one) => <p key={one}>{one}</p>) : null}
    </>
  );
}

function Proof() {
  const hasKeys = useRoom().room.logKey !== null;
  return (
    <section className={classes.section}>
      <h3>What the log proves, and what it does not</h3>
      <p>
        Every entry carries the fingerprint of the entry before it, so an entry that was changed, removed or
        put in later is found by Verify, which names the first one that is wrong.
      </p>
      {hasKeys ? <SealedProof /> : <BareProof />}
    </section>
  );
}

/** Which Holdline this is, where its file lies, and what its log is worth. */
export function AboutDialog() {
  const [opened, { open, close }] = useDisclosure(false);
  useOnAction('help.about', open);
  return (
    <Dialog opened={opened} onClose={close} title="About Holdline" size={620}>
      <Facts />
      <Proof />
      <ThirdPartyNotices />
    </Dialog>
  );
}
