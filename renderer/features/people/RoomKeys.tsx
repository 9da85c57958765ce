import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { IDLE_MINUTES } from '../../../shared/ipc/key-requests.ts';
import { activePeople, type Person, personById } from '../../../shared/people/people.ts';
import { ableAdministrators, administeringRefusal } from '../../../shared/people/permissions.ts';
import { loneKeyWarning } from '../../../shared/projection/content-protection.ts';
import { protectionSentences } from '../../../shared/projection/protection.ts';
import { api } from '../../bridge/api.ts';
import { readKeysAgain, useKeys } from '../../bridge/keys-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { KeepFingerprints } from './KeepFingerprints.tsx';
import classes from './KeyDialog.module.css';
import { GiveKeysDialog, RekeyDialog } from './key-dialogs.tsx';

const opened = () => Promise.resolve({ ok: true, value: null } as const);

function Idle() {
  const keys = useKeys();
  const choose = async (text: string) => {
    const minutes = IDLE_MINUTES.find((one) => String(one) === text) ?? 10;
    await api.request('setIdle', { minutes });
    await readKeysAgain();
  };
  return (
    <NativeSelect
      label="Lock the keyboard on this computer"
      value={String(keys?.idleMinutes ?? 10)}
      data={IDLE_MINUTES.map((one) => ({ value: String(one), label: `after ${one} min without a touch` }))}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  );
}

/** A room that one person alone can administer loses that with their passphrase: nobody else can give them a new key. */
function OnlyOne() {
  const { people } = useRoom().room;
  const able = ableAdministrators(people, true);
  const [first] = able;
  if (able.length !== 1 || !first) return null;
  return (
    <p>
      <ToneText tone="warn">
        Only {first.name} can administer this room. If that passphrase is lost, nobody can give out keys any
        more: give a second person the role of administrator, and a key.
      </ToneText>
    </p>
  );
}

/** A room that one passphrase alone opens is lost with it. */
function OnlyKey() {
  const holders = activePeople(useRoom().room.people).filter((one) => one.key !== null);
  const lone = loneKeyWarning(holders.map(({ name }) => name));
  return lone === null ? null : (
    <p>
      <ToneText tone="warn">{lone}</ToneText>
    </p>
  );
}

function WithKeys(props: { readonly person: Person | null }) {
  const [asking, setAsking] = useState(false);
  const { people } = useRoom().room;
  const keys = useKeys();
  const refused = administeringRefusal(people, true, people.atKeyboard ?? '');
  const rekey = refused && !refused.ok ? refused.error : null;
  return (
    <>
      {keys?.room ? <Fingerprint label="Fingerprint of the room" text={keys.room} /> : null}
      <div className={classes.buttons}>
        <RefusableButton size="xs" refusal={null} act={() => api.request('copyFingerprint', { of: null })}>
          Copy the fingerprint
        </RefusableButton>
        <RefusableButton size="xs" refusal={rekey} act={opened} onDone={() => setAsking(true)}>
          Change the log key…
        </RefusableButton>
      </div>
      <KeepFingerprints />
      {keys
        ? protectionSentences(keys).map((one) => (
            <p key={one} className={classes.note}>
              {one}
            </p>
          ))
        : null}
      <OnlyKey />
      <OnlyOne />
      <Idle />
      {asking && props.person ? <RekeyDialog person={props.person} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function WithoutKeys(props: { readonly person: Person | null }) {
  const [asking, setAsking] = useState(false);
  const { people } = useRoom().room;
  const refused = administeringRefusal(people, false, people.atKeyboard ?? '');
  return (
    <>
      <p className={classes.note}>
        This room has no keys: its log is hash-chained and not sealed, names are chosen and not proved, and
        nobody’s approval is signed.
      </p>
      <div className={classes.buttons}>
        <RefusableButton
          refusal={refused && !refused.ok ? refused.error : null}
          act={opened}
          onDone={() => setAsking(true)}
        >
          Give this room keys…
        </RefusableButton>
      </div>
      {asking && props.person ? (
        <GiveKeysDialog person={props.person} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

/** The keys of the whole room: its fingerprint, what protects them, and when the keyboard locks. */
export function RoomKeys() {
  const { room } = useRoom();
  const person = personById(room.people, room.people.atKeyboard);
  return (
    <section className={classes.section} aria-label="Keys of the room">
      {room.logKey === null ? <WithoutKeys person={person} /> : <WithKeys person={person} />}
    </section>
  );
}
