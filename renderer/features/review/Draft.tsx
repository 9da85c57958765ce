import { citedBy, draftText } from '../../../shared/projection/review-drafts.ts';
import type { DraftLine } from '../../../shared/projection/review-story.ts';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import type { Question } from '../../../shared/review/questions.ts';
import type { Review } from '../../../shared/review/reviews.ts';
import { sendReview, useReviewRefusal } from '../../bridge/review-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import classes from './review.module.css';

/** What the log says by itself: facts with their entries, to be confirmed, edited or left. */
export function Draft(props: {
  readonly review: Review;
  readonly question: Question;
  readonly lines: readonly DraftLine[];
  readonly onEdit: () => void;
}) {
  const { review, question, lines, onEdit } = props;
  const refusalOf = useReviewRefusal();
  const command: ReviewCommand = {
    type: 'review.answer',
    reviewId: review.reviewId,
    questionId: question.id,
    text: draftText(lines),
    cited: [...citedBy(lines)],
  };
  const refusal = refusalOf(command);
  return (
    <Panel title="What the log says" aside="entries and times, no judgement">
      <ul className={classes.lines}>
        {lines.map(({ text, positions }) => (
          <li key={text} className={classes.line}>
            <UserText>{text}</UserText>
            <EntryLinks positions={positions} label="Entries it rests on" />
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <RefusableButton size="xs" refusal={refusal} act={() => sendReview(command)}>
          Confirm it as the answer
        </RefusableButton>
        <RefusableButton
          size="xs"
          quiet
          refusal={review.finished ? refusal : null}
          act={() => Promise.resolve({ ok: true, value: null })}
          onDone={onEdit}
        >
          Take it over and edit
        </RefusableButton>
      </div>
    </Panel>
  );
}
