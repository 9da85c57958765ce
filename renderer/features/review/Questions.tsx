import { useState } from 'react';
import type { Review } from '../../../shared/review/reviews.ts';
import { answerTo } from '../../../shared/review/reviews.ts';
import { Comments } from './Comments.tsx';
import { QuestionList } from './QuestionList.tsx';
import { QuestionSheet } from './QuestionSheet.tsx';
import classes from './review.module.css';

/** The questions on the left, the one that is chosen in the middle, what reviewers say of it on the right. */
export function Questions(props: { readonly review: Review }) {
  const { review } = props;
  const { questions } = review.questions;
  const first = questions.find(({ id }) => answerTo(review, id) === null) ?? questions[0];
  const [chosen, choose] = useState(first?.id ?? '');
  const index = questions.findIndex(({ id }) => id === chosen);
  const question = questions[index];
  return (
    <div className={classes.columns}>
      <div className={classes.left}>
        <QuestionList review={review} chosen={chosen} onChoose={choose} />
      </div>
      <div className={classes.middle} key={chosen}>
        {question ? <QuestionSheet review={review} question={question} number={index + 1} /> : null}
      </div>
      <div className={classes.right}>
        {question ? <Comments key={chosen} review={review} question={question} /> : null}
      </div>
    </div>
  );
}
