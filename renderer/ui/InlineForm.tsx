import type { FormEvent, ReactNode } from 'react';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import type { Rejection } from '../../shared/kernel.ts';
import { useView } from '../bridge/view.tsx';
import classes from './InlineForm.module.css';
import { RefusableButton, type RefusableButtonProps } from './RefusableButton.tsx';
import { Refusal } from './Refusal.tsx';
import { SubmitOnEnter } from './SubmitOnEnter.tsx';
import { useReadOnly } from './use-read-only.ts';
import { useSending } from './use-sending.ts';

/** A small form in place for one command. What is missing is said in plain sight once somebody has begun to type. */
export function InlineForm(props: {
  readonly label: string;
  readonly command: IncidentCommand;
  /** Why a field cannot be read, so that there is no command yet. The field says so itself. */
  readonly unread?: Rejection | null;
  readonly confirm: string;
  readonly begun: boolean;
  readonly onDone: () => void;
  readonly size?: RefusableButtonProps['size'];
  /** One field with its button beside it. */
  readonly inRow?: boolean;
  readonly children: ReactNode;
}) {
  const { command, begun, onDone } = props;
  const view = useView();
  const readOnly = useReadOnly();
  const sending = useSending();
  const missing = view.refusal(command);
  const refusal = props.unread ?? missing;
  const act = () => view.send(command);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onDone();
  };
  if (readOnly) return null;
  return (
    <form
      className={classes.form}
      data-row={props.inRow || undefined}
      aria-label={props.label}
      onSubmit={(event) => void submit(event)}
    >
      <SubmitOnEnter />
      {props.children}
      <div className={classes.foot}>
        <div className={classes.why}>
          <Refusal
            sentence={sending.refused ?? (begun ? (missing?.sentence ?? null) : null)}
            alert={sending.refused !== null}
          />
        </div>
        <RefusableButton
          refusal={refusal}
          saidBeside={begun}
          act={act}
          onDone={onDone}
          sending={sending}
          size={props.size ?? 'xs'}
        >
          {props.confirm}
        </RefusableButton>
      </div>
    </form>
  );
}
