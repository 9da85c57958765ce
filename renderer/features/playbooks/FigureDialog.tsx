import { type ReactNode, useState } from 'react';
import type { RegistryCommand } from '../../../shared/room/events.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';

/** Asks for what a change of figures still needs: the fields, and always a source or reason. Nothing typed is lost. */
export function FigureDialog(props: {
  readonly title: string;
  readonly reasonLabel: string;
  readonly confirm: string;
  readonly commandOf: (reason: string) => RegistryCommand;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { commandOf, onClose } = props;
  const [reason, setReason] = useState('');
  const command = commandOf(reason.trim());
  return (
    <Dialog opened onClose={onClose} title={<Name>{props.title}</Name>} size="lg">
      <DialogForm
        explanation="Applies to incidents raised from now on. Incidents that run keep the figures they began with."
        confirm={props.confirm}
        refusal={useRegistryRefusal()(command)}
        act={() => sendToRegistry(command)}
        onCancel={onClose}
        onDone={onClose}
      >
        {props.children}
        <ReasonField label={props.reasonLabel} value={reason} onChange={setReason} />
      </DialogForm>
    </Dialog>
  );
}
