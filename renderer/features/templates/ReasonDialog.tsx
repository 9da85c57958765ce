import { type ReactNode, useState } from 'react';
import type { RegistryCommand } from '../../../shared/room/events.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';

/** Asks for the reason that a change of the library needs, and sends it. */
export function ReasonDialog(props: {
  readonly title: string;
  readonly explanation: string;
  readonly question: string;
  readonly confirm: string;
  readonly commandOf: (reason: string) => RegistryCommand;
  readonly onClose: () => void;
  readonly onDone?: () => void;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}) {
  const { commandOf, onClose, onDone } = props;
  const [reason, setReason] = useState('');
  const command = commandOf(reason.trim());
  return (
    <Dialog opened onClose={onClose} title={<Name>{props.title}</Name>} size={props.wide ? 'xl' : 'md'}>
      <DialogForm
        explanation={props.explanation}
        confirm={props.confirm}
        refusal={useRegistryRefusal()(command)}
        act={() => sendToRegistry(command)}
        onCancel={onClose}
        onDone={() => {
          onClose();
          onDone?.();
        }}
      >
        {props.children}
        <ReasonField label={props.question} value={reason} onChange={setReason} />
      </DialogForm>
    </Dialog>
  );
}
