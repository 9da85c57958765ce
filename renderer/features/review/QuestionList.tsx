import { VisuallyHidden } from '@mantine/core';
import { answerTo, type Review } from '../../../shared/review/reviews.ts';
import classes from './review.module.css';

/** The questions in their order, with those that are answered. */
export function QuestionList(props: {
  readonly review: Review;
  readonly chosen: string;
  readonly onChoose: (questionId: string) => void;
}) {
  const { review, chosen, onChoose } = props;
  const { questions } = review.questions;
  const answered = questions.filter(({ id }) => answerTo(review, id) !== null).length;
  return (
    <nav aria-label="Questions">
      <div className={classes.track} aria-hidden="true">
        <span style={{ inlineSize: `${(answered / questions.length) * 100}%` }} />
      </div>
      <ol className={classes.questions}>
        {questions.map(({ id, text }, index) => {
          const isAnswered = answerTo(review, id) !== null;
          return (
            <li key={id}>
              <button
                type="button"
                className={classes.question}
                aria-current={id === chosen ? 'true' : undefined}
                data-answered={isAnswered || undefined}
                onClick={() => onChoose(id)}
              >
                <span className={classes.number}>{index + 1}</span>
                <span>
                  {text}
                  {isAnswered ? <VisuallyHidden> Answered.</VisuallyHidden> : null}
                </span>
                <span className={classes.mark} aria-hidden="true">
                  {isAnswered ? '✓' : ''}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
