import { describe, expect, it } from 'vitest';
import { decideReview, type ReviewFacts } from '../../../shared/review/decide-review.ts';
import type { ReviewCommand, ReviewEvent } from '../../../shared/review/events.ts';
import { answerTo, foldReviews } from '../../../shared/review/reviews.ts';
import { ALARM_AT, SAMPLE_PEOPLE } from '../../support/given.ts';
import { sampleLibrary } from '../../support/sample-playbook.ts';

const DAY = 24 * 60 * 60_000;
const INCIDENT = { ended: true, head: { size: 40, root: 'root' }, draft: () => 'As the log says.' };
const BEGIN = { type: 'review.begin', incidentId: 'inc-1', round: 'hotWash' } as const;

/** Reviews told by commands that `decideReview` must accept. */
function reviewing(over: Partial<ReviewFacts> = {}) {
  let events: readonly ReviewEvent[] = [];
  let ids = 0;
  const facts: ReviewFacts = {
    at: ALARM_AT,
    actor: 'lead',
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    people: SAMPLE_PEOPLE,
    questions: sampleLibrary.questions,
    incident: (incidentId) => (incidentId === 'inc-1' ? INCIDENT : null),
    ...over,
  };
  const ask = (command: ReviewCommand, told: Partial<ReviewFacts> = {}) =>
    decideReview(foldReviews(events), command, { ...facts, ...told });
  const when = (command: ReviewCommand, told: Partial<ReviewFacts> = {}) => {
    const decision = ask(command, told);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.error.sentence}`);
    const { at, actor } = { ...facts, ...told };
    events = [...events, ...decision.value.map((one) => ({ ...one, at, by: actor }) as ReviewEvent)];
    return events;
  };
  const review = () => {
    const [first] = foldReviews(events).list;
    if (!first) throw new Error('no review yet');
    return first;
  };
  return { ask, when, review };
}

function begun() {
  const told = reviewing();
  told.when(BEGIN);
  return { ...told, reviewId: told.review().reviewId };
}

const code = (decision: ReturnType<typeof decideReview>) => (decision.ok ? null : decision.error.code);

describe('beginning a review', () => {
  it('pins the questions and the head of the log that is looked back at', () => {
    const { review } = begun();
    expect(review()).toMatchObject({
      incidentId: 'inc-1',
      round: 'hotWash',
      head: { size: 40, root: 'root' },
    });
    expect(review().questions).toEqual(sampleLibrary.questions);
    expect(review().questions.questions).toHaveLength(18);
  });

  it('is refused while the incident runs, twice, by an observer and behind the lock', () => {
    const running = { incident: () => ({ ...INCIDENT, ended: false }) };
    expect(code(reviewing(running).ask(BEGIN))).toBe('still-running');
    expect(code(reviewing().ask({ ...BEGIN, incidentId: 'gone' }))).toBe('no-incident');
    expect(code(begun().ask(BEGIN))).toBe('begun');
    expect(code(reviewing().ask(BEGIN, { actor: 'nobody' }))).toBe('nobody');
    const list = SAMPLE_PEOPLE.list.map((one) => ({ ...one, roles: ['observer' as const] }));
    expect(code(reviewing().ask(BEGIN, { people: { ...SAMPLE_PEOPLE, list } }))).toBe('observer');
    expect(code(reviewing().ask(BEGIN, { people: { ...SAMPLE_PEOPLE, locked: 'idle' } }))).toBe('locked');
  });

  it('holds no blame in its questions: none asks who was at fault or why somebody did something', () => {
    for (const { text, help } of sampleLibrary.questions.questions)
      expect(`${text} ${help}`).not.toMatch(/\b(fault|blame|fail(ed|ure)?|mistake|guilty|why did)\b/i);
  });
});

describe('an answer', () => {
  const answer = {
    type: 'review.answer',
    questionId: 'promises',
    text: 'One of two.',
    cited: [3, 12],
  } as const;

  it('stands with its positions; a later one stands over it and the earlier one stays', () => {
    const { when, review, reviewId } = begun();
    when({ ...answer, reviewId, cited: [3, 12] });
    when({ ...answer, reviewId, text: 'Two of two.', cited: [3] }, { actor: 'deputy' });
    expect(answerTo(review(), 'promises')).toMatchObject({ text: 'Two of two.', cited: [3], by: 'deputy' });
    expect(review().answers.map(({ text }) => text)).toEqual(['One of two.', 'Two of two.']);
  });

  it('is noted as drafted only where it is what the log says by itself', () => {
    const { when, review, reviewId } = begun();
    when({ ...answer, reviewId, text: 'As the log says.', cited: [] });
    expect(answerTo(review(), 'promises')?.asDrafted).toBe(true);
    when({ ...answer, reviewId, text: 'As the log says, nearly.', cited: [] });
    expect(answerTo(review(), 'promises')?.asDrafted).toBe(false);
  });

  it('is refused where it is empty, the same, to no question, or rests on what is not in the log', () => {
    const { ask, when, reviewId } = begun();
    expect(code(ask({ ...answer, reviewId, text: ' ', cited: [] }))).toBe('empty');
    expect(code(ask({ ...answer, reviewId, questionId: 'other', cited: [] }))).toBe('no-question');
    expect(code(ask({ ...answer, reviewId, cited: [40] }))).toBe('no-position');
    expect(code(ask({ ...answer, reviewId, cited: [3, 3] }))).toBe('twice');
    when({ ...answer, reviewId, cited: [3] });
    expect(code(ask({ ...answer, reviewId, cited: [3] }))).toBe('same');
    expect(code(ask({ ...answer, reviewId: 'other', cited: [3] }))).toBe('no-review');
  });
});

describe('what comes of a review', () => {
  const action = {
    type: 'review.agreeAction',
    findingId: null,
    text: 'Write the second template.',
    ownerId: 'social',
    dueAt: ALARM_AT + 7 * DAY,
  } as const;

  it('keeps findings, comments and actions apart from the answers', () => {
    const { when, review, reviewId } = begun();
    when({
      type: 'review.find',
      reviewId,
      kind: 'keep',
      questionId: 'keep',
      text: 'The envelope.',
      cited: [4],
    });
    when({ type: 'review.comment', reviewId, questionId: null, text: 'Good hour.' });
    when({ ...action, reviewId, findingId: review().findings[0]?.findingId ?? '' });
    expect(review().answers).toEqual([]);
    expect(review().findings).toMatchObject([{ kind: 'keep', text: 'The envelope.', cited: [4] }]);
    expect(review().comments).toMatchObject([{ text: 'Good hour.', by: 'lead' }]);
    expect(review().actions).toMatchObject([{ ownerId: 'social', settled: null, moves: [] }]);
  });

  it('moves an action with a reason and settles it once', () => {
    const { ask, when, review, reviewId } = begun();
    when({ ...action, reviewId });
    const actionId = review().actions[0]?.actionId ?? '';
    const move = {
      type: 'review.moveAction',
      reviewId,
      actionId,
      ownerId: 'deputy',
      dueAt: action.dueAt,
    } as const;
    expect(code(ask({ ...move, reason: '' }))).toBe('no-reason');
    when({ ...move, reason: 'Cleo is away.' });
    expect(review().actions[0]).toMatchObject({ ownerId: 'deputy', moves: [{ text: 'Cleo is away.' }] });
    const settle = { type: 'review.settleAction', reviewId, actionId } as const;
    expect(code(ask({ ...settle, how: 'dropped', text: '' }))).toBe('no-reason');
    when({ ...settle, how: 'done', text: '' });
    expect(review().actions[0]?.settled).toMatchObject({ how: 'done' });
    expect(code(ask({ ...settle, how: 'done', text: '' }))).toBe('settled');
  });

  it('takes no action without an owner of the room or for a day that is over', () => {
    const { ask, reviewId } = begun();
    expect(code(ask({ ...action, reviewId, ownerId: 'gone' }))).toBe('no-owner');
    expect(code(ask({ ...action, reviewId, dueAt: ALARM_AT }))).toBe('over');
    expect(code(ask({ ...action, reviewId, findingId: 'other' }))).toBe('no-finding');
  });

  it('is finished once something was answered: then answers stand, and actions live on', () => {
    const { ask, when, review, reviewId } = begun();
    const finish = { type: 'review.finish', reviewId } as const;
    expect(code(ask(finish))).toBe('nothing-answered');
    when({ type: 'review.answer', reviewId, questionId: 'keep', text: 'The envelope.', cited: [] });
    when(finish);
    expect(review().finished).toMatchObject({ by: 'lead' });
    const late = { type: 'review.answer', reviewId, questionId: 'keep', text: 'Late.', cited: [] } as const;
    expect(code(ask({ ...late, cited: [] }))).toBe('finished');
    expect(code(ask({ type: 'review.comment', reviewId, questionId: null, text: 'Seen.' }))).toBe(null);
    expect(code(ask({ ...action, reviewId }))).toBe(null);
  });
});
