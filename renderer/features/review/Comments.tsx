import { Textarea } from '@mantine/core';
import { actorName } from '../../../shared/people/people.ts';
import type { Question } from '../../../shared/review/questions.ts';
import type { Review } from '../../../shared/review/reviews.ts';
import { momentText } from '../../../shared/time-text.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import classes from './review.module.css';

const NOTHING = { text: '' };

/** What reviewers say among themselves about one question. It is no answer, and no evidence. */
export function Comments(props: { readonly review: Review; readonly question: Question }) {
  const { review, question } = props;
  const { people, zone } = useRoom().room;
  const now = useNow();
  const about = `review.comment ${review.reviewId} ${question.id} ${people.atKeyboard}`;
  const [{ text }, change, forget] = useKept(about, NOTHING);
  const said = review.comments.filter(({ questionId }) => questionId === question.id);
  const command = {
    type: 'review.comment',
    reviewId: review.reviewId,
    questionId: question.id,
    text,
  } as const;
  return (
    <Panel title="Reviewers" aside="kept apart from the evidence">
      {said.length === 0 ? (
        <Empty>Thoughts and doubts about this question go here. They are no answer.</Empty>
      ) : (
        <Rows label="Comments">
          {said.map((one) => (
            <li key={one.commentId}>
              <UserText>{one.text}</UserText>
              <p className={classes.fine}>
                {actorName(people, one.by)}, {momentText(one.at, now, zone)}
              </p>
            </li>
          ))}
        </Rows>
      )}
      <ReviewForm
        label="Comment"
        command={command}
        confirm="Add the comment"
        begun={text !== ''}
        onDone={forget}
      >
        <Textarea
          aria-label="Your comment"
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </ReviewForm>
    </Panel>
  );
}
