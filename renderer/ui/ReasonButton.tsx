import { type ReactNode, useState } from 'react';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import type { ActionId } from '../../shared/ui-actions.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { useView } from '../bridge/view.tsx';
import { FULFILLED } from '../commands/hub.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { OpenButton } from './OpenButton.tsx';
import { ReasonField } from './ReasonField.tsx';
import type { RefusableButtonProps } from './RefusableButton.tsx';
import { useOnAction } from './use-on-action.ts';

type Look = Pick<
  RefusableButtonProps,
  'primary' | 'quiet' | 'danger' | 'chosen' | 'size' | 'label' | 'saidBeside'
>;

function Listen(props: {
  readonly action: ActionId;
  readonly probe: IncidentCommand;
  readonly onOpen: () => void;
}) {
  const { refusal } = useView();
  useOnAction(props.action, () => {
    if (refusal(props.probe) !== null) return null;
    props.onOpen();
    return FULFILLED;
  });
  return null;
}

const NO_REASON = { reason: '' };

/**
 * A button for a command that needs nothing more than a reason: it opens a dialog that asks for it. The reason outlives the
 * dialog for whoever typed it and for nobody else at the keyboard: it would be logged in their name.
 */
export function ReasonButton(
  props: Look & {
    readonly title: string;
    readonly explanation?: ReactNode;
    /** The words that it is about, where they are read in the dialog: it is wider then. */
    readonly words?: ReactNode;
    readonly question?: string;
    readonly confirm: string;
    /** The accessible name of the confirming button, where its words alone do not say what it acts on. */
    readonly confirmLabel?: string;
    readonly toCommand: (reason: string) => IncidentCommand;
    readonly onDone?: () => void;
    /** The action of the menu and the palette that opens the same dialog. */
    readonly action?: ActionId;
    /** Only the action opens the dialog: there is no button. */
    readonly unseen?: boolean;
    readonly children?: ReactNode;
  },
) {
  const { title, explanation, words, question, confirm, confirmLabel, ...others } = props;
  const { toCommand, onDone, action, unseen, children, ...look } = others;
  const [opened, setOpened] = useState(false);
  const about = `reason ${JSON.stringify(toCommand(''))}`;
  const [{ reason }, change, forget] = useTyped(about, NO_REASON);
  const probe = toCommand('typed later');
  const open = () => setOpened(true);
  return (
    <>
      {action ? <Listen action={action} probe={probe} onOpen={open} /> : null}
      {unseen ? null : (
        <OpenButton {...look} probe={probe} onOpen={open}>
          {children}
        </OpenButton>
      )}
      <CommandDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        explanation={explanation}
        command={toCommand(reason)}
        confirm={confirm}
        confirmLabel={confirmLabel}
        danger={look.danger}
        wide={words !== undefined}
        onDone={() => {
          forget();
          onDone?.();
        }}
      >
        {words}
        <ReasonField label={question ?? 'Why'} value={reason} onChange={(text) => change({ reason: text })} />
      </CommandDialog>
    </>
  );
}
