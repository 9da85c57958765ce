import type { ReactNode } from 'react';
import type { Rejection, Result } from '../../../shared/kernel.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Name } from '../../ui/Name.tsx';

/** A dialog in which passphrases are typed. They live in its fields, go to main in one request, and are gone with it. */
export function KeyDialog(props: {
  readonly title: string;
  readonly explanation: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly refusal: Rejection | null;
  readonly act: () => Promise<Result<unknown, Rejection>>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, onClose, ...form } = props;
  return (
    <Dialog opened onClose={onClose} title={<Name>{title}</Name>}>
      <DialogForm {...form} said={null} onCancel={onClose} onDone={onClose} />
    </Dialog>
  );
}
