import { type ReactNode, useState } from 'react';
import type { SignedCommand } from '../../../shared/incident/commands.ts';
import { ok } from '../../../shared/kernel.ts';
import type { ActionId } from '../../../shared/ui-actions.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { RefusableButton, type RefusableButtonProps } from '../../ui/RefusableButton.tsx';
import { NO_PASSPHRASE, SignForm } from '../../ui/SignForm.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';

/** How something is decided: with one's own key where the room has keys, and without one where it has none. */
function useDeciding(command: SignedCommand) {
  const { signs, refusal, sign, send } = useView();
  return {
    signs,
    refusal: refusal(command, 'signing'),
    act: (passphrase: string) => (signs ? sign(command, passphrase) : send(command)),
  };
}

/** Decides with a passphrase that stands beside the button. */
export function useDecision(command: SignedCommand, passphrase: string) {
  const { signs, refusal, act } = useDeciding(command);
  const missing = signs && passphrase === '' ? NO_PASSPHRASE : null;
  return { refusal: refusal ?? missing, act: () => act(passphrase) };
}

type Question = {
  readonly title: string;
  readonly explanation: ReactNode;
  /** The words that it is about, where they are read here before anything is decided. */
  readonly words?: ReactNode;
  /** What is asked; nothing where no reason is needed. */
  readonly question?: string;
  readonly confirm: string;
  readonly toCommand: (reason: string) => SignedCommand;
};

const NO_REASON = { reason: '' };

/** The reason outlives the dialog until it is signed, for whoever typed it and for nobody else at the keyboard. */
function Form(props: Question & { readonly onClose: () => void }) {
  const { question, words, toCommand, ...others } = props;
  const [{ reason }, change, forget] = useTyped(props.title, NO_REASON);
  const deciding = useDeciding(toCommand(reason));
  return (
    <SignForm
      {...others}
      {...deciding}
      danger
      onSigned={forget}
      asks={
        question ? (
          <ReasonField label={question} value={reason} onChange={(text) => change({ reason: text })} />
        ) : null
      }
    >
      {words}
    </SignForm>
  );
}

/** A decision that opens a dialog: it asks for the reason where one is needed, and for the passphrase where it is signed. */
export function DecisionButton(
  props: Question &
    Pick<RefusableButtonProps, 'danger' | 'quiet' | 'size'> & {
      /** The action of the menu and the palette that opens the same dialog. */
      readonly action: ActionId;
      readonly children: ReactNode;
    },
) {
  const { action, danger, quiet, size, children, ...question } = props;
  const { refusal } = useView();
  const [opened, setOpened] = useState(false);
  const probe = refusal(question.toCommand('typed later'), 'signing');
  const close = () => setOpened(false);
  useOnAction(action, () => {
    if (probe !== null) return null;
    setOpened(true);
    return FULFILLED;
  });
  return (
    <>
      <RefusableButton
        danger={danger}
        quiet={quiet}
        size={size}
        refusal={probe}
        act={() => Promise.resolve(ok(null))}
        onDone={() => setOpened(true)}
      >
        {children}
      </RefusableButton>
      <Dialog
        opened={opened}
        onClose={close}
        title={<Name>{question.title}</Name>}
        size={question.words ? 'xl' : 'md'}
      >
        <Form {...question} onClose={close} />
      </Dialog>
    </>
  );
}
