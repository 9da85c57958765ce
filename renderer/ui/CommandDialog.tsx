import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import type { Rejection } from '../../shared/kernel.ts';
import { useView } from '../bridge/view.tsx';
import classes from './CommandDialog.module.css';
import { Dialog } from './Dialog.tsx';
import { Name } from './Name.tsx';
import { RefusableButton } from './RefusableButton.tsx';
import { Refusal } from './Refusal.tsx';
import { SubmitOnEnter } from './SubmitOnEnter.tsx';
import { useSending } from './use-sending.ts';

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
  /** Why a field cannot be read, so that there is no command yet. The field says so itself. */
  readonly unread?: Rejection | null;
  readonly confirm: string;
  readonly confirmLabel?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly wide?: boolean;
  readonly onDone?: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { command, onClose } = props;
  const view = useView();
  const sending = useSending();
  const missing = view.refusal(command);
  const refusal = props.unread ?? missing;
  const act = () => view.send(command);
  const done = () => {
    onClose();
    props.onDone?.();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) done();
  };
  return (
    <Dialog
      opened={props.opened}
      onClose={onClose}
      title={<Name>{props.title}</Name>}
      size={props.wide ? 'xl' : 'md'}
    >
      <form onSubmit={(event) => void submit(event)}>
        <SubmitOnEnter />
        <Stack gap="md">
          {props.explanation === undefined ? null : (
            <p className={classes.explanation}>{props.explanation}</p>
          )}
          {props.children}
          <Refusal sentence={sending.refused ?? missing?.sentence ?? null} alert={sending.refused !== null} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>Cancel</Button>
            <RefusableButton
              refusal={refusal}
              act={act}
              onDone={done}
              sending={sending}
              saidBeside
              primary={!props.danger}
              danger={props.danger}
              label={props.confirmLabel}
            >
              {props.confirm}
            </RefusableButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
