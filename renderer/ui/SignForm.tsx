import { type ReactNode, useState } from 'react';
import type { Rejection, Result } from '../../shared/kernel.ts';
import { DialogForm } from './DialogForm.tsx';
import { PassphraseField } from './PassphraseField.tsx';

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
  /** Once it is signed, before the dialog closes. */
  readonly onSigned?: (() => void) | undefined;
  readonly onClose: () => void;
  /** What is asked before the passphrase: a reason. */
  readonly asks?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { signs, onSigned, onClose } = props;
  const [passphrase, setPassphrase] = useState('');
  return (
    <DialogForm
      explanation={props.explanation}
      confirm={props.confirm}
      danger={props.danger}
      refusal={props.refusal ?? (signs && passphrase === '' ? NO_PASSPHRASE : null)}
      act={() => props.act(passphrase)}
      onCancel={onClose}
      onDone={() => {
        onSigned?.();
        onClose();
      }}
      last={
        <>
          {props.asks}
          {signs ? (
            <PassphraseField
              label="Your passphrase"
              value={passphrase}
              onChange={setPassphrase}
              autoFocus={!props.asks}
            />
          ) : null}
        </>
      }
    >
      {props.children}
    </DialogForm>
  );
}
