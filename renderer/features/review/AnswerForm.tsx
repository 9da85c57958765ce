import { Textarea, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import type { Question } from '../../../shared/review/questions.ts';
import { answerTo, type Review } from '../../../shared/review/reviews.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { citedIn, NOT_NUMBERS, type TypedAnswer } from './typed-answer.ts';

/** The answer as it is typed, with the entries it rests on. */
export function AnswerForm(props: {
  readonly review: Review;
  readonly question: Question;
  readonly typed: TypedAnswer;
  readonly change: (part: Partial<TypedAnswer>) => void;
  readonly onDone: () => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}) {
  const { review, question, typed, change, onDone, field } = props;
  const { text, cites } = typed;
  const cited = citedIn(cites);
  const about = { reviewId: review.reviewId, questionId: question.id };
  const command: ReviewCommand = { type: 'review.answer', ...about, text, cited: [...(cited ?? [])] };
  const isFirst = answerTo(review, question.id) === null;
  return (
    <Panel title={isFirst ? 'Answer' : 'Another answer, over the one that stands'}>
      <ReviewForm
        label="Answer"
        primary
        command={command}
        unread={cited === null ? NOT_NUMBERS : null}
        confirm="Save the answer"
        begun={text !== '' || cites !== ''}
        onDone={onDone}
      >
        <Textarea
          ref={field}
          aria-label="The answer"
          placeholder="What happened, and what made it so. A role says as much as a name."
          autosize
          minRows={3}
          maxRows={14}
          dir="auto"
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <TextInput
          label="Rests on the entries"
          placeholder="3, 12"
          value={cites}
          error={cited === null}
          onChange={(event) => change({ cites: event.currentTarget.value })}
        />
      </ReviewForm>
    </Panel>
  );
}
