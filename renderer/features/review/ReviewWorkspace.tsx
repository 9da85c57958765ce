import { useState } from 'react';
import { phaseOf } from '../../../shared/incident/state.ts';
import { type QuestionSet, ROUNDS, type Round, roundName } from '../../../shared/review/questions.ts';
import { answerTo, type Review, reviewsOf } from '../../../shared/review/reviews.ts';
import { dateText } from '../../../shared/time-text.ts';
import { announce } from '../../bridge/announcer.ts';
import { saveReview, sendReview, useReviewRefusal, useReviews } from '../../bridge/review-store.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { ActionsCard } from './ActionsCard.tsx';
import { Comparison } from './Comparison.tsx';
import { FindingsCard } from './FindingsCard.tsx';
import { Questions } from './Questions.tsx';
import classes from './review.module.css';
import { useReviewed } from './reviewed.tsx';

type Shown = 'questions' | 'findings' | 'compared';

const VIEWS: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: 'questions', label: 'Questions' },
  { value: 'findings', label: 'Findings and actions' },
  { value: 'compared', label: 'Beside others' },
];

/** How far a review is, in a sentence. */
function standing(review: Review): string {
  const { questions } = review.questions;
  const answered = questions.filter(({ id }) => answerTo(review, id) !== null).length;
  const open = review.actions.filter(({ settled }) => settled === null).length;
  const actions =
    open === 0 ? 'No action is open.' : `${open} ${open === 1 ? 'action is' : 'actions are'} open.`;
  return `${answered} of ${questions.length} questions answered. ${actions}`;
}

/** What can be done with a whole review: finish it, and take it away as a text. */
function ReviewActions(props: { readonly review: Review }) {
  const { reviewId, finished } = props.review;
  const refusalOf = useReviewRefusal();
  const finish = { type: 'review.finish', reviewId } as const;
  const save = async () => {
    const saved = await saveReview(reviewId);
    if (saved.ok && saved.value.path !== null) announce(`Saved the review to ${saved.value.path}.`);
    return saved;
  };
  return (
    <div className={classes.buttons}>
      <RefusableButton size="xs" refusal={null} act={save}>
        Save as a text…
      </RefusableButton>
      {finished ? null : (
        <RefusableButton size="xs" refusal={refusalOf(finish)} act={() => sendReview(finish)}>
          Finish it
        </RefusableButton>
      )}
    </div>
  );
}

/** A look back that nobody has begun: what it is for, and the button that begins it. */
function Begin(props: { readonly questions: QuestionSet; readonly round: Round }) {
  const { questions, round } = props;
  const { incidentId } = useReviewed();
  const refusalOf = useReviewRefusal();
  const command = { type: 'review.begin', incidentId, round } as const;
  const name = roundName(questions, round);
  const when = questions.rounds.find((one) => one.round === round)?.when ?? '';
  return (
    <section className={classes.begin} aria-label={name}>
      <StageHead label={name} sentence={`${when}.`} />
      <p className={classes.help}>
        {questions.questions.length} questions about how and what, never who and why. The log answers what it
        can by itself; you confirm, edit or leave it. What you say here is kept in a log of its own: nothing
        of it changes the incident’s log, its report or its evidence pack.
      </p>
      <div>
        <RefusableButton primary refusal={refusalOf(command)} act={() => sendReview(command)}>
          {`Begin the ${name.toLowerCase()}`}
        </RefusableButton>
      </div>
      <ol className={classes.preview} aria-label="The questions">
        {questions.questions.map(({ id, text }, index) => (
          <li key={id}>
            <span className={classes.number}>{index + 1}</span> {text}
          </li>
        ))}
      </ol>
      <p className={classes.fine}>
        Questions of {questions.checkedOn}, version {questions.version}. {questions.source}
      </p>
    </section>
  );
}

function Head(props: { readonly review: Review }) {
  const { review } = props;
  const { state } = useReviewed();
  const { endedAt } = state.chart.context;
  const how = phaseOf(state) === 'stoodDown' ? 'Stood down' : 'Closed';
  const ended = endedAt === null ? '' : ` · ${how.toLowerCase()} ${dateText(endedAt, state.zone)}`;
  const done = review.finished ? ' · finished' : '';
  return (
    <StageHead
      label={`${roundName(review.questions, review.round)} of incident ${state.number}${ended}${done}`}
      sentence={standing(review)}
      actions={<ReviewActions review={review} />}
    />
  );
}

function Body(props: { readonly shown: Shown; readonly review: Review; readonly all: readonly Review[] }) {
  const { shown, review, all } = props;
  if (shown === 'questions') return <Questions review={review} />;
  return (
    <section
      className={classes.whole}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
      tabIndex={0}
      aria-label={shown === 'compared' ? 'Beside other incidents' : 'Findings and actions'}
    >
      {shown === 'compared' ? (
        <Comparison />
      ) : (
        <>
          <FindingsCard review={review} />
          <ActionsCard review={review} all={all} />
        </>
      )}
    </section>
  );
}

/** Which look back and which part of it is shown. The newest that was begun is shown first. */
function useShown(reviews: readonly Review[]) {
  const [chosen, choose] = useState<Round | null>(null);
  const [shown, show] = useState<Shown>('questions');
  const round = chosen ?? reviews.at(-1)?.round ?? ROUNDS[0];
  return { round, choose, shown, show, review: reviews.find((one) => one.round === round) ?? null };
}

/** The looks back at one incident: the questions, what was found, what is done about it. */
export function ReviewWorkspace() {
  const { incidentId } = useReviewed();
  const view = useReviews();
  const reviews = view.status === 'ready' ? reviewsOf(view.reviews, incidentId) : [];
  const { round, choose, shown, show, review } = useShown(reviews);
  if (view.status !== 'ready')
    return (
      <p className={classes.message} role="status">
        {view.status === 'refused' ? view.sentence : 'Reading the reviews…'}
      </p>
    );
  const questions = review?.questions ?? view.questions;
  if (questions === null) return <p className={classes.message}>There are no questions to go by.</p>;
  const tabs = ROUNDS.map((value) => ({ value, label: roundName(questions, value) }));
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <PageTabs
          label="Which look back"
          tabs={tabs}
          value={round}
          onChange={(value) => choose(value as Round)}
        />
        {review === null ? null : (
          <PageTabs
            label="What is shown"
            tabs={VIEWS}
            value={shown}
            onChange={(value) => show(value as Shown)}
          />
        )}
      </div>
      {review === null ? (
        <Begin questions={questions} round={round} />
      ) : (
        <>
          <div className={classes.head}>
            <Head review={review} />
          </div>
          <Body key={`${review.reviewId}-${shown}`} shown={shown} review={review} all={reviews} />
        </>
      )}
    </div>
  );
}
