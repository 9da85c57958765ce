import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { Rejection, Result } from '../../../shared/kernel.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Name } from '../../ui/Name.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './KeyDialog.module.css';

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
  const { act, refusal, onClose } = props;
  const sending = useSending();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={<Name>{props.title}</Name>}>
      <form onSubmit={(event) => void submit(event)}>
        <SubmitOnEnter />
        <Stack gap="md">
          <div className={classes.explanation}>{props.explanation}</div>
          {props.children}
          <Refusal sentence={sending.refused} alert />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>Cancel</Button>
            <RefusableButton
              primary={!props.danger}
              danger={props.danger}
              refusal={refusal}
              act={act}
              onDone={onClose}
              sending={sending}
            >
              {props.confirm}
            </RefusableButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
