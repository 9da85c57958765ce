import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { Rejection, Result } from '../../shared/kernel.ts';
import classes from './DialogForm.module.css';
import { RefusableButton } from './RefusableButton.tsx';
import { Refusal } from './Refusal.tsx';
import { SubmitOnEnter } from './SubmitOnEnter.tsx';
import { useSending } from './use-sending.ts';

/**
 * The form in every dialog that sends one thing. Its foot stays in sight however long the rest is: what stands in the way, what
 * came back refused, and the two ways out. Nothing typed is lost by a refusal.
 */
export function DialogForm(props: {
  readonly explanation?: ReactNode;
  readonly confirm: string;
  readonly confirmLabel?: string | undefined;
  readonly danger?: boolean | undefined;
  /** Why it would be refused now, or null. */
  readonly refusal: Rejection | null;
  /** What of that is said in plain sight; all of it if left out. A field may say the rest itself. */
  readonly said?: Rejection | null;
  readonly act: () => Promise<Result<unknown, Rejection>>;
  readonly onCancel: () => void;
  readonly onDone: () => void;
  /** What is typed last, beside the button that sends it: a passphrase. */
  readonly last?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { refusal, act, onDone } = props;
  const said = props.said === undefined ? refusal : props.said;
  const sending = useSending();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <SubmitOnEnter />
      <Stack gap="md">
        {props.explanation === undefined ? null : (
          <div className={classes.explanation}>{props.explanation}</div>
        )}
        {props.children}
        <div className={classes.foot}>
          {props.last}
          <Refusal sentence={sending.refused ?? said?.sentence ?? null} alert={sending.refused !== null} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={props.onCancel}>Cancel</Button>
            <RefusableButton
              refusal={refusal}
              act={act}
              onDone={onDone}
              sending={sending}
              saidBeside={said !== null}
              primary={!props.danger}
              danger={props.danger}
              label={props.confirmLabel}
            >
              {props.confirm}
            </RefusableButton>
          </Group>
        </div>
      </Stack>
    </form>
  );
}
