import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Person, personById } from '../../../shared/people/people.ts';
import { api } from '../../bridge/api.ts';
import { useEnrolRefusal } from '../../bridge/enrol-refusal.ts';
import { useKeys } from '../../bridge/keys-store.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import classes from './KeyDialog.module.css';
import { ChangePassphraseDialog, EnrolDialog, RevokeDialog } from './key-dialogs.tsx';

type Asking = 'enrol' | 'passphrase' | 'revoke' | null;

const opened = () => Promise.resolve({ ok: true, value: null } as const);

function WithKey(props: { readonly person: Person; readonly onAsk: (what: Asking) => void }) {
  const { person, onAsk } = props;
  const { personId, name } = person;
  const fingerprint = useKeys()?.fingerprints[personId] ?? '';
  const revoke = useRegistryRefusal()({ type: 'key.revoke', personId, reason: 'typed later' });
  const enrol = useEnrolRefusal(person);
  return (
    <>
      <Fingerprint label={`Fingerprint of the key of ${name}`} text={fingerprint} />
      <p className={classes.note}>
        Whoever has it on paper can tell this key from any other. Read it to each other before it matters.
      </p>
      <div className={classes.buttons}>
        <RefusableButton
          size="xs"
          refusal={null}
          act={() => api.request('copyFingerprint', { of: personId })}
        >
          Copy the fingerprint
        </RefusableButton>
        <Button size="xs" onClick={() => onAsk('passphrase')}>
          Change the passphrase…
        </Button>
        <RefusableButton size="xs" refusal={enrol} act={opened} onDone={() => onAsk('enrol')}>
          Lost: give a new key…
        </RefusableButton>
        <RefusableButton size="xs" danger refusal={revoke} act={opened} onDone={() => onAsk('revoke')}>
          Revoke the key…
        </RefusableButton>
      </div>
    </>
  );
}

function WithoutKey(props: { readonly person: Person; readonly onAsk: (what: Asking) => void }) {
  const enrol = useEnrolRefusal(props.person);
  return (
    <>
      <p className={classes.note}>
        <Name>{props.person.name}</Name> has no key. Anybody can act in this name while the keyboard is
        unlocked; this name signs nothing and administers nothing.
      </p>
      <div className={classes.buttons}>
        <RefusableButton primary size="sm" refusal={enrol} act={opened} onDone={() => props.onAsk('enrol')}>
          Enrol the key…
        </RefusableButton>
      </div>
    </>
  );
}

function KeyPanel(props: {
  readonly person: Person;
  readonly administrator: Person;
  readonly onDone: () => void;
}) {
  const { person, administrator } = props;
  const refused = useEnrolRefusal(person) !== null;
  // Whoever comes for somebody without a key comes to enrol one.
  const [asking, ask] = useState<Asking>(person.key === null && !refused ? 'enrol' : null);
  const about = { person, onClose: () => ask(null) };
  return (
    <Panel title={`The key of ${person.name}`}>
      <div className={classes.panel}>
        {person.key === null ? (
          <WithoutKey person={person} onAsk={ask} />
        ) : (
          <WithKey person={person} onAsk={ask} />
        )}
        <div>
          <Button size="xs" variant="default" onClick={props.onDone}>
            Close
          </Button>
        </div>
      </div>
      {asking === 'enrol' ? <EnrolDialog {...about} administrator={administrator} /> : null}
      {asking === 'passphrase' ? <ChangePassphraseDialog {...about} /> : null}
      {asking === 'revoke' ? <RevokeDialog {...about} /> : null}
    </Panel>
  );
}

/** The key of one person: its fingerprint, and what can be done about it. Where there is none, enrolling it is asked for at once. */
export function PersonKeyPanel(props: { readonly personId: string; readonly onDone: () => void }) {
  const { people } = useRoom().room;
  const person = personById(people, props.personId);
  const administrator = personById(people, people.atKeyboard);
  if (!person || !administrator) return null;
  return <KeyPanel person={person} administrator={administrator} onDone={props.onDone} />;
}
