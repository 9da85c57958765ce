import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Rejection, Result } from '../../shared/kernel.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { RefusableButton } from './RefusableButton.tsx';
import { Refusal } from './Refusal.tsx';
import { SubmitOnEnter } from './SubmitOnEnter.tsx';
import { useSending } from './use-sending.ts';

export const NO_PASSPHRASE: Rejection = {
  code: 'no-passphrase',
  sentence: 'Type your passphrase to sign.',
};

/**
 * What a dialog asks for before somebody stands for something: whatever belongs to it, and the passphrase of whoever signs
 * where the room has keys. `act` gets the passphrase, or the empty text in a room without keys.
 */
export function SignForm(props: {
  readonly explanation: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean | undefined;
  readonly signs: boolean;
  /** Why it would be refused now, once it is signed; or null. */
  readonly refusal: Rejection | null;
  readonly act: (passphrase: string) => Promise<Result<unknown, Rejection>>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { signs, onClose } = props;
  const [passphrase, setPassphrase] = useState('');
  const sending = useSending();
  const refusal = props.refusal ?? (signs && passphrase === '' ? NO_PASSPHRASE : null);
  const act = () => props.act(passphrase);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <SubmitOnEnter />
      <Stack gap="md">
        <p>{props.explanation}</p>
        {props.children}
        {signs ? (
          <PassphraseField label="Your passphrase" value={passphrase} onChange={setPassphrase} />
        ) : null}
        <Refusal sentence={sending.refused ?? refusal?.sentence ?? null} alert={sending.refused !== null} />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>Cancel</Button>
          <RefusableButton
            refusal={refusal}
            act={act}
            onDone={onClose}
            sending={sending}
            primary={!props.danger}
            danger={props.danger}
          >
            {props.confirm}
          </RefusableButton>
        </Group>
      </Stack>
    </form>
  );
}
