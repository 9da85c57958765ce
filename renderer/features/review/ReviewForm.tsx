import type { FormEvent, ReactNode } from 'react';
import type { Rejection } from '../../../shared/kernel.ts';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import { sendReview, useReviewRefusal } from '../../bridge/review-store.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './review.module.css';

/** A small form for one command about a review. What is missing is said once somebody has begun to type. */
export function ReviewForm(props: {
  readonly label: string;
  readonly command: ReviewCommand;
  /** Why a field cannot be read, so that there is no command yet. */
  readonly unread?: Rejection | null;
  readonly confirm: string;
  readonly begun: boolean;
  readonly primary?: boolean;
  readonly onDone: () => void;
  readonly children: ReactNode;
}) {
  const { command, begun, onDone } = props;
  const refusalOf = useReviewRefusal();
  const refusal = props.unread ?? refusalOf(command);
  const sending = useSending();
  const act = () => sendReview(command);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onDone();
  };
  return (
    <form className={classes.form} aria-label={props.label} onSubmit={(event) => void submit(event)}>
      <SubmitOnEnter />
      {props.children}
      <div className={classes.foot}>
        <div className={classes.why}>
          <Refusal
            sentence={sending.refused ?? (begun ? (refusal?.sentence ?? null) : null)}
            alert={sending.refused !== null}
          />
        </div>
        <RefusableButton
          size="xs"
          primary={props.primary}
          refusal={refusal}
          saidBeside={begun}
          act={act}
          onDone={onDone}
          sending={sending}
        >
          {props.confirm}
        </RefusableButton>
      </div>
    </form>
  );
}
