import { Select, TextInput } from '@mantine/core';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import type { Review } from '../../../shared/review/reviews.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { Segments } from '../../ui/Segments.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import tables from './tables.module.css';
import { citedIn, NOT_NUMBERS } from './typed-answer.ts';

type Typed = {
  readonly kind: 'keep' | 'change';
  readonly text: string;
  readonly questionId: string | null;
  readonly cites: string;
};

const NOTHING: Typed = { kind: 'keep', text: '', questionId: null, cites: '' };

const KINDS = [
  { value: 'keep', label: 'Keep' },
  { value: 'change', label: 'Change' },
] as const;

/** From which question of the review something comes. */
function FromQuestion(props: {
  readonly review: Review;
  readonly value: string | null;
  readonly onChange: (questionId: string | null) => void;
}) {
  const { questions } = props.review.questions;
  return (
    <Select
      aria-label="From which question"
      placeholder="From no single question"
      clearable
      data={questions.map(({ id, text }, index) => ({ value: id, label: `${index + 1} ${text}` }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

/** A finding as it is typed, and the command that it makes. */
function useFinding(reviewId: string) {
  const [typed, change, forget] = useKept(`review.find ${reviewId}`, NOTHING);
  const { cites, ...said } = typed;
  const cited = citedIn(cites);
  const command: ReviewCommand = { type: 'review.find', reviewId, ...said, cited: [...(cited ?? [])] };
  return { ...typed, change, forget, command, unread: cited === null ? NOT_NUMBERS : null };
}

/** Notes what is to be kept or changed, with the question and the entries it comes from. */
export function AddFinding(props: { readonly review: Review }) {
  const { review } = props;
  const { kind, text, questionId, cites, change, forget, command, unread } = useFinding(review.reviewId);
  // Somebody may be typing while another window finishes the review: they see why it cannot be noted any more.
  if (review.finished && text === '') return null;
  return (
    <ReviewForm
      label="Note a finding"
      command={command}
      unread={unread}
      confirm="Note the finding"
      begun={text !== ''}
      onDone={forget}
    >
      <div className={tables.fields}>
        <Segments
          label="Keep or change"
          small
          choices={KINDS}
          value={kind}
          onChange={(value) => change({ kind: value })}
        />
        <TextInput
          aria-label="What is to be kept or changed"
          placeholder="What is to be kept or changed, in one line"
          dir="auto"
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <FromQuestion
          review={review}
          value={questionId}
          onChange={(value) => change({ questionId: value })}
        />
        <TextInput
          aria-label="Rests on the entries"
          placeholder="Entries: 3, 12"
          value={cites}
          error={unread !== null}
          onChange={(event) => change({ cites: event.currentTarget.value })}
        />
      </div>
    </ReviewForm>
  );
}
