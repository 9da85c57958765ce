import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Rejection } from '../../../shared/kernel.ts';
import type { Person } from '../../../shared/people/people.ts';
import { api } from '../../bridge/api.ts';
import { SOME_KEY, useEnrolRefusal } from '../../bridge/enrol-refusal.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { NewPassphraseFields } from '../../ui/NewPassphraseFields.tsx';
import { useNewPassphrase } from '../../ui/new-passphrase.ts';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { KeyDialog } from './KeyDialog.tsx';

type Props = { readonly person: Person; readonly onClose: () => void };

const missing = (passphrase: string, whose: string): Rejection | null =>
  passphrase === '' ? { code: 'empty', sentence: `Type the passphrase of ${whose}.` } : null;

/** Enrols a key, or a new one for the one that was lost: the person and the administrator type here, one after the other. */
export function EnrolDialog({ person, administrator, onClose }: Props & { readonly administrator: Person }) {
  const { personId, name } = person;
  const passphrase = useNewPassphrase([]);
  const [administrators, setAdministrators] = useState('');
  const refused = useEnrolRefusal(person);
  const isNew = person.key !== null;
  const act = () => api.request('enrolKey', { personId, passphrase: passphrase.text, administrators });
  return (
    <KeyDialog
      title={isNew ? `A new key for ${name}` : `Enrol the key of ${name}`}
      explanation={
        <>
          <p>
            {name} chooses a passphrase that nobody else sees. {administrator.name} then vouches with their
            own that this is {name}.
          </p>
          {isNew ? (
            <p>The old key counts for nothing from now on. What it signed stays signed and can be checked.</p>
          ) : null}
        </>
      }
      confirm={isNew ? 'Give the new key' : 'Enrol the key'}
      refusal={refused ?? passphrase.refusal ?? missing(administrators, administrator.name)}
      act={act}
      onClose={onClose}
    >
      <NewPassphraseFields autoFocus passphrase={passphrase} label={`New passphrase of ${name}`} />
      <PassphraseField
        label={`Passphrase of ${administrator.name}`}
        value={administrators}
        onChange={setAdministrators}
      />
    </KeyDialog>
  );
}

/** Changes the passphrase of a key; the key stays the same. */
export function ChangePassphraseDialog({ person, onClose }: Props) {
  const { personId, name } = person;
  const [from, setFrom] = useState('');
  const passphrase = useNewPassphrase([]);
  const refused = useRegistryRefusal()({ type: 'passphrase.change', personId });
  return (
    <KeyDialog
      title={`Change the passphrase of ${name}`}
      explanation="The key stays the same, and so does its fingerprint. The log keeps that the passphrase was changed."
      confirm="Change it"
      refusal={refused ?? missing(from, name) ?? passphrase.refusal}
      act={() => api.request('changePassphrase', { personId, from, to: passphrase.text })}
      onClose={onClose}
    >
      <PassphraseField label={`Passphrase of ${name}`} value={from} onChange={setFrom} autoFocus />
      <NewPassphraseFields passphrase={passphrase} label="New passphrase" />
    </KeyDialog>
  );
}

/** Takes a person's key away without a new one. */
export function RevokeDialog({ person, onClose }: Props) {
  const [reason, setReason] = useState('');
  const command = { type: 'key.revoke', personId: person.personId, reason } as const;
  return (
    <KeyDialog
      title={`Revoke the key of ${person.name}`}
      explanation="From now on it signs nothing and unlocks nothing. What it signed stays signed and can be checked."
      confirm="Revoke the key"
      danger
      refusal={useRegistryRefusal()(command)}
      act={() => sendToRegistry(command)}
      onClose={onClose}
    >
      <TextInput
        label="Why"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </KeyDialog>
  );
}

/** Gives a room that was made without keys its log key and the key of the administrator at the keyboard. */
export function GiveKeysDialog({ person, onClose }: Props) {
  const passphrase = useNewPassphrase([]);
  const command = { type: 'key.enrol', personId: person.personId, key: SOME_KEY, logKey: SOME_KEY } as const;
  return (
    <KeyDialog
      title="Give this room keys"
      explanation={
        <p>
          From then on the log is sealed with a signature, the keyboard locks itself, and whoever has a key
          proves who they are. Yours is the first; you enrol the others with them beside you. This cannot be
          taken back.
        </p>
      }
      confirm="Give this room keys"
      refusal={useRegistryRefusal()(command) ?? passphrase.refusal}
      act={() => api.request('giveKeys', { passphrase: passphrase.text })}
      onClose={onClose}
    >
      <NewPassphraseFields autoFocus passphrase={passphrase} label={`New passphrase of ${person.name}`} />
    </KeyDialog>
  );
}

/** Changes the log key at once instead of tomorrow. */
export function RekeyDialog({ person, onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const refused = useRegistryRefusal()({ type: 'log.rekey', key: SOME_KEY });
  return (
    <KeyDialog
      title="Change the log key"
      explanation="All logs are sealed with the old key first; then it is destroyed, so that nobody can seal the past anew. Holdline does this by itself at the first unlock of each day."
      confirm="Change the log key"
      refusal={refused ?? missing(passphrase, person.name)}
      act={() => api.request('rekeyLog', { passphrase })}
      onClose={onClose}
    >
      <PassphraseField
        label={`Passphrase of ${person.name}`}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
    </KeyDialog>
  );
}
