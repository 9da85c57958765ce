import type { ReactNode } from 'react';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import type { Rejection } from '../../shared/kernel.ts';
import { useView } from '../bridge/view.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogForm } from './DialogForm.tsx';
import { Name } from './Name.tsx';

/**
 * Asks for what a command still needs, and sends it. What stands in the way is said in plain sight; what comes back
 * refused is said in place, and nothing typed is lost.
 */
export function CommandDialog(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly explanation?: ReactNode;
  readonly command: IncidentCommand;
  /** What the same press sends before it; where one of these is refused, it is not sent. */
  readonly first?: readonly IncidentCommand[];
  /** Why what a field holds cannot be taken, or be read at all. The field says so itself. */
  readonly unread?: Rejection | null;
  readonly confirm: string;
  readonly confirmLabel?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly wide?: boolean;
  readonly onDone?: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { command, first = [], opened, onClose, title, unread, wide, onDone, ...form } = props;
  const view = useView();
  const missing = [...first, command].map((one) => view.refusal(one)).find((one) => one !== null) ?? null;
  const act = async () => {
    for (const one of first) {
      const sent = await view.send(one);
      if (!sent.ok) return sent;
    }
    return view.send(command);
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={<Name>{title}</Name>} size={wide ? 'xl' : 'md'}>
      <DialogForm
        {...form}
        refusal={unread ?? missing}
        said={unread && unread.code === missing?.code ? null : missing}
        act={act}
        onCancel={onClose}
        onDone={() => {
          onClose();
          onDone?.();
        }}
      />
    </Dialog>
  );
}
