import { useState } from 'react';
import type { Person } from '../../../shared/people/people.ts';
import { api } from '../../bridge/api.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { KeyDialog } from './KeyDialog.tsx';

/** Asks a person who has a key for their passphrase, and puts them at the keyboard. */
export function TakeKeyboard(props: { readonly person: Person; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { personId } = person;
  const [passphrase, setPassphrase] = useState('');
  const refusalOf = useRegistryRefusal();
  const missing = passphrase === '' ? { code: 'empty', sentence: 'Type your passphrase.' } : null;
  return (
    <KeyDialog
      title={`${person.name} takes the keyboard`}
      explanation="From then on everything is logged in this name."
      confirm="Take the keyboard"
      refusal={refusalOf({ type: 'keyboard.unlock', personId }) ?? missing}
      act={() => api.request('unlock', { personId, passphrase })}
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
