import { useMemo, useRef } from 'react';
import { actorName } from '../../../shared/people/people.ts';
import { citedBy, draftLines, draftText } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import type { Question } from '../../../shared/review/questions.ts';
import { answerTo, type Review } from '../../../shared/review/reviews.ts';
import { momentText } from '../../../shared/time-text.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Panel } from '../../ui/Panel.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { Draft } from './Draft.tsx';
import { DraftFold } from './DraftFold.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import classes from './review.module.css';
import { useReviewed } from './reviewed.tsx';
import { NOTHING_TYPED, withDraft } from './typed-answer.ts';

/** The answer that stands, with who gave it when, and how many went before it. */
function Standing(props: { readonly review: Review; readonly question: Question }) {
  const { review, question } = props;
  const { people, zone } = useRoom().room;
  const now = useNow();
  const answer = answerTo(review, question.id);
  if (answer === null) return null;
  const earlier = review.answers.filter(({ questionId }) => questionId === question.id).length - 1;
  const before =
    earlier === 0 ? '' : ` ${earlier} earlier ${earlier === 1 ? 'answer stays' : 'answers stay'} in the log.`;
  const how = answer.asDrafted ? 'confirmed what the log says' : 'answered';
  return (
    <Panel title="The answer that stands">
      <UserText className={classes.standing}>{answer.text}</UserText>
      <EntryLinks positions={answer.cited} label="Entries the answer rests on" />
      <p className={classes.fine}>
        {actorName(people, answer.by)} {how} at {momentText(answer.at, now, zone)}.{before}
      </p>
    </Panel>
  );
}

/** One question: what the log says to it, the answer that stands, and the form for another. */
export function QuestionSheet(props: {
  readonly review: Review;
  readonly question: Question;
  readonly number: number;
}) {
  const { review, question, number } = props;
  const { events } = useReviewed();
  const { people } = useRoom().room;
  const field = useRef<HTMLTextAreaElement>(null);
  const story = useMemo(() => storyOf(events, people), [events, people]);
  const { draft } = question;
  const lines = useMemo(() => (draft === null ? null : draftLines(story, draft)), [story, draft]);
  const [typed, change, forget] = useKept(
    `review ${review.reviewId} ${question.id} ${people.atKeyboard}`,
    NOTHING_TYPED,
  );
  // What is known now stays out of sight until somebody has judged by themselves, or wants to see it.
  const shown = typed.revealed || review.finished || answerTo(review, question.id) !== null;
  const edit = () => {
    change(withDraft(typed, draftText(lines ?? []), citedBy(lines ?? [])));
    field.current?.focus();
  };
  return (
    <section className={classes.sheet} aria-label={`Question ${number}`}>
      <StageHead label={`Question ${number}`} sentence={question.text} />
      <p className={classes.help}>{question.help}</p>
      {lines === null ? (
        <p className={classes.fine}>The log cannot say this. It is for the people who were there.</p>
      ) : shown ? (
        <Draft review={review} question={question} lines={lines} onEdit={edit} />
      ) : (
        <DraftFold hasTyped={typed.text.trim() !== ''} onReveal={() => change({ revealed: true })} />
      )}
      <Standing review={review} question={question} />
      {review.finished && typed.text === '' ? null : (
        <AnswerForm
          review={review}
          question={question}
          typed={typed}
          change={change}
          onDone={forget}
          field={field}
        />
      )}
    </section>
  );
}
