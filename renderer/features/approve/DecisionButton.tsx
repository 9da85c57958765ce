import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { SignedCommand } from '../../../shared/incident/commands.ts';
import type { Rejection } from '../../../shared/kernel.ts';
import { ok } from '../../../shared/kernel.ts';
import type { ActionId } from '../../../shared/ui-actions.ts';
import { useView } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { RefusableButton, type RefusableButtonProps } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useSending } from '../../ui/use-sending.ts';

export const NO_PASSPHRASE: Rejection = {
  code: 'no-passphrase',
  sentence: 'Type your passphrase to sign.',
};

/** Decides with one's own key where the room has keys, and without one where it has none. */
export function useDecision(command: SignedCommand, passphrase: string) {
  const { signs, refusal, sign, send } = useView();
  const refused = refusal(command, 'signing');
  const missing = signs && passphrase === '' ? NO_PASSPHRASE : null;
  return {
    refusal: refused ?? missing,
    act: () => (signs ? sign(command, passphrase) : send(command)),
  };
}

type Question = {
  readonly title: string;
  readonly explanation: ReactNode;
  readonly question: string;
  readonly confirm: string;
  readonly toCommand: (reason: string) => SignedCommand;
};

function Form(props: Question & { readonly onClose: () => void }) {
  const { onClose, toCommand } = props;
  const { signs } = useView();
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const sending = useSending();
  const { refusal, act } = useDecision(toCommand(reason), passphrase);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <SubmitOnEnter />
      <Stack gap="md">
        <p>{props.explanation}</p>
        <ReasonField label={props.question} value={reason} onChange={setReason} />
        {signs ? (
          <PassphraseField label="Your passphrase" value={passphrase} onChange={setPassphrase} />
        ) : null}
        <Refusal sentence={sending.refused ?? refusal?.sentence ?? null} alert={sending.refused !== null} />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>Cancel</Button>
          <RefusableButton refusal={refusal} act={act} onDone={onClose} sending={sending} danger>
            {props.confirm}
          </RefusableButton>
        </Group>
      </Stack>
    </form>
  );
}

/** A decision that needs a reason: it opens a dialog that asks for it, and for the passphrase where it is signed. */
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
      <Dialog opened={opened} onClose={close} title={<Name>{question.title}</Name>}>
        <Form {...question} onClose={close} />
      </Dialog>
    </>
  );
}
