import { Button, type ButtonProps, Tooltip, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { fail, type Rejection, type Result } from '../../shared/kernel.ts';
import { Refusal } from './Refusal.tsx';
import { type Sending, useSending } from './use-sending.ts';

export type RefusableButtonProps = {
  /** Why it would be refused now, or null. The button can be pressed if and only if this is null. */
  readonly refusal: Rejection | null;
  readonly act: () => Promise<Result<unknown, Rejection>>;
  readonly onDone?: (() => void) | undefined;
  /** Shared by a form that sends the same thing by another way too (Enter, a shortcut). */
  readonly sending?: Sending | undefined;
  readonly primary?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly danger?: boolean | undefined;
  /** The choice that is made already: shown as such, and not as something refused. */
  readonly chosen?: boolean | undefined;
  readonly size?: ButtonProps['size'];
  readonly rightSection?: ReactNode;
  readonly label?: string | undefined;
  /** A dialog opens with the focus here. */
  readonly autoFocus?: boolean | undefined;
  /** The reason stands beside the button in plain sight: no box with the same words is laid over what is there. */
  readonly saidBeside?: boolean | undefined;
  readonly children: ReactNode;
};

function look({ primary, quiet, danger, chosen }: RefusableButtonProps) {
  if (chosen) return { variant: 'light', color: 'act' } as const;
  if (primary) return { variant: 'filled', color: 'act' } as const;
  if (danger) return { variant: 'outline', color: 'over' } as const;
  return quiet ? ({ variant: 'subtle', color: 'act' } as const) : ({ variant: 'default' } as const);
}

/** Says a refusal in place when a refused control is pressed all the same, for as long as it holds. */
export function useSayWhy(refusal: Rejection | null, sending: Sending): () => void {
  const said = useRef<string | null>(null);
  const sentence = refusal?.sentence ?? null;
  const { forget, run } = sending;
  useEffect(() => {
    if (said.current === null || said.current === sentence) return;
    said.current = null;
    forget();
  }, [sentence, forget]);
  return () => {
    if (refusal === null) return;
    said.current = refusal.sentence;
    void run(() => Promise.resolve(fail(refusal)));
  };
}

/**
 * A button that says why it cannot be pressed. A refused button stays in the tab order (aria-disabled, not disabled), so
 * that its reason can be read with the keyboard: as a tooltip where it does not stand beside it anyway, as its accessible description, and in place when pressed.
 */
export function RefusableButton(props: RefusableButtonProps) {
  const { refusal, act, onDone, children } = props;
  const own = useSending();
  const sending = props.sending ?? own;
  const { busy, refused, run } = sending;
  const reason = useId();
  const sayWhy = useSayWhy(refusal, sending);
  const press = async () => {
    if (refusal !== null) return sayWhy();
    if (await run(act)) onDone?.();
  };
  return (
    <>
      <Tooltip label={refusal?.sentence ?? ''} disabled={refusal === null || props.saidBeside === true}>
        <Button
          {...look(props)}
          size={props.size ?? 'sm'}
          mih={24}
          rightSection={props.rightSection}
          data-autofocus={props.autoFocus || undefined}
          aria-label={props.label}
          aria-disabled={refusal !== null}
          aria-busy={busy}
          aria-describedby={refusal === null ? undefined : reason}
          aria-pressed={props.chosen}
          {...(refusal === null || props.chosen ? {} : { 'data-disabled': true })}
          onClick={() => void press()}
        >
          {children}
        </Button>
      </Tooltip>
      {refusal === null ? null : <VisuallyHidden id={reason}>{refusal.sentence}</VisuallyHidden>}
      {props.sending ? null : <Refusal sentence={refused} alert />}
    </>
  );
}
