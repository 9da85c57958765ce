import { describe, expect, it } from 'vitest';
import { createHandlers, type Services } from '../../../electron/ipc/handlers.ts';
import { verifyRoom } from '../../../electron/log/verify-room.ts';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import { answerTo, foldReviews, type Review } from '../../../shared/review/reviews.ts';
import { ADA, type KeyedRoom, openAgain } from '../../support/keyed-room.ts';
import { keyedAndAsked, sendAs } from '../../support/keyed-story.ts';
import { INCIDENT } from '../../support/log.ts';
import { type Bench, createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

type Said = Pick<Bench['spine'], 'reviews'>;

function reviewIn({ reviews }: Said): Review {
  const events = reviews.events();
  if (!events.ok) throw new Error(events.error.sentence);
  const [review] = foldReviews(events.value).list;
  if (!review) throw new Error('There is no review.');
  return review;
}

const BEGIN = (incidentId: string): ReviewCommand => ({ type: 'review.begin', incidentId, round: 'hotWash' });
const answering = (reviewId: string, text: string): ReviewCommand => ({
  ...{ type: 'review.answer', reviewId, questionId: 'keep' },
  ...{ text, cited: [] },
});

/** A room with keys and an ended incident, whose review is begun and has an answer. */
async function keyedReview(): Promise<KeyedRoom> {
  const room = await keyedAndAsked();
  sendAs(room, 'Ada Lind', { type: 'incident.standDown', reason: 'It was a test file of ours.' });
  expect(room.spine.reviews.send(BEGIN(INCIDENT))).toMatchObject({ ok: true });
  const { reviewId } = reviewIn(room.spine);
  expect(room.spine.reviews.send(answering(reviewId, 'The desk knew.'))).toMatchObject({ ok: true });
  return room;
}

const sizeOf = ({ log }: Pick<KeyedRoom, 'log'>) => log.size('reviews');

describe('a review while the room is locked', () => {
  it('takes nothing while the keyboard is locked, and goes on once it is unlocked', async () => {
    const room = await keyedReview();
    const { reviewId } = reviewIn(room.spine);
    room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'idle' });
    const before = sizeOf(room);
    for (const command of [
      answering(reviewId, 'Other words.'),
      BEGIN(INCIDENT),
      { type: 'review.finish', reviewId } as const,
    ])
      expect(room.spine.reviews.send(command)).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(sizeOf(room)).toBe(before);
    expect((await room.keys.unlock(room.idOf('Ada Lind'), ADA)).ok).toBe(true);
    expect(room.spine.reviews.send(answering(reviewId, 'Other words.'))).toMatchObject({ ok: true });
  });

  it('gives nothing away while content is locked, by no door, and is whole once it is opened', async () => {
    const before = await keyedReview();
    const { reviewId } = reviewIn(before.spine);
    const room = openAgain(before);
    room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'start' });
    expect(room.content.state()).toBe('locked');
    const size = sizeOf(room);
    const locked = { ok: false, error: { code: 'content-locked' } };
    const saveReview = () => Promise.resolve({ ok: true as const, value: { path: 'somewhere' } });
    const services = {
      ...{ spine: () => room.spine, library: () => ({}), saveReview },
      ...{ lookAtClocks: () => undefined, file: () => ({ state: 'open', alarm: [] }) },
    };
    const doors = createHandlers(services as unknown as Services);
    const command = answering(reviewId, 'Blind.');
    expect([
      await doors.readReviews({}),
      await doors.saveReview({ reviewId }),
      await doors.send({ to: 'reviews', command }),
    ]).toMatchObject([locked, locked, locked]);
    expect(sizeOf(room)).toBe(size);
    expect((await room.keys.unlock(room.idOf('Ada Lind'), ADA)).ok).toBe(true);
    expect(await doors.readReviews({})).toMatchObject({
      ok: true,
      value: { events: [{}, { data: { text: 'The desk knew.' } }] },
    });
    expect(answerTo(reviewIn(room.spine), 'keep')?.text).toBe('The desk knew.');
  });
});

/** Two processes with the same room file, in which an incident has ended. */
function twoProcesses() {
  const one = openSpine();
  createRoom(one);
  const incidentId = raiseAlarm(one);
  one.pass(1000);
  const ended = one.spine.sendToIncident(incidentId, { type: 'incident.standDown', reason: 'A test file.' });
  if (!ended.ok) throw new Error(ended.error.sentence);
  one.pass(1000);
  return { one, other: openSpine(one.file, one.clocks), incidentId };
}

describe('a review that two write at once', () => {
  it('is begun once: whoever comes second is told that there is one', () => {
    const { one, other, incidentId } = twoProcesses();
    expect(one.spine.reviews.send(BEGIN(incidentId))).toMatchObject({ ok: true });
    const again = other.spine.reviews.send(BEGIN(incidentId));
    expect(again).toMatchObject({ ok: false });
    expect(!again.ok && again.error.sentence).toMatch(/^[A-Z].{10,}\.$/);
    expect(reviewIn(other.spine).reviewId).toBe(reviewIn(one.spine).reviewId);
  });

  it('keeps both answers to one question, in the order in which they were saved, and both see the last', () => {
    const { one, other, incidentId } = twoProcesses();
    one.spine.reviews.send(BEGIN(incidentId));
    const { reviewId } = reviewIn(one.spine);
    expect(one.spine.reviews.send(answering(reviewId, 'The first.'))).toMatchObject({ ok: true });
    expect(other.spine.reviews.send(answering(reviewId, 'The second.'))).toMatchObject({ ok: true });
    for (const { spine } of [one, other]) {
      const review = reviewIn(spine);
      expect(review.answers.map(({ text }) => text)).toEqual(['The first.', 'The second.']);
      expect(answerTo(review, 'keep')?.text).toBe('The second.');
    }
    expect(verifyRoom(one.db)).toMatchObject({ ok: true, problems: [] });
  });

  it('takes no answer after the other has finished it', () => {
    const { one, other, incidentId } = twoProcesses();
    one.spine.reviews.send(BEGIN(incidentId));
    const { reviewId } = reviewIn(one.spine);
    one.spine.reviews.send(answering(reviewId, 'The first.'));
    reviewIn(other.spine);
    expect(one.spine.reviews.send({ type: 'review.finish', reviewId })).toMatchObject({ ok: true });
    expect(other.spine.reviews.send(answering(reviewId, 'Too late.'))).toMatchObject({
      ok: false,
      error: { code: 'finished' },
    });
  });

  it('tells the other process what was written, once, in the order of the log', () => {
    const { one, other, incidentId } = twoProcesses();
    const heard: string[] = [];
    other.log.subscribe(({ logId, events }) => {
      for (const { kind, position } of events) heard.push(`${logId} ${position} ${kind}`);
    });
    other.log.lookForOthers();
    heard.length = 0;
    one.spine.reviews.send(BEGIN(incidentId));
    const { reviewId } = reviewIn(one.spine);
    other.spine.reviews.send(answering(reviewId, 'From the other.'));
    other.log.lookForOthers();
    expect(heard).toEqual(['reviews 0 review.begun', 'reviews 1 review.answered']);
  });

  it('loses nothing where both append at the same moment: one is told to try again, and can', () => {
    const { one, other, incidentId } = twoProcesses();
    one.spine.reviews.send(BEGIN(incidentId));
    const { reviewId } = reviewIn(one.spine);
    // Between what was decided and what is appended, the other process writes.
    let between: (() => void) | null = () => other.spine.reviews.send(answering(reviewId, 'From the other.'));
    const { room } = one.spine;
    const racing = openSpine(one.file, {
      ...one.clocks,
      get steady() {
        const act = between;
        between = null;
        act?.();
        return one.clocks.steady;
      },
    });
    expect(room().people.atKeyboard).not.toBeNull();
    const raced = racing.spine.reviews.send(answering(reviewId, 'From here.'));
    expect(raced).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(!raced.ok && raced.error.sentence).toMatch(/^[A-Z].{10,}\.$/);
    expect(racing.spine.reviews.send(answering(reviewId, 'From here.'))).toMatchObject({ ok: true });
    expect(reviewIn(one.spine).answers.map(({ text }) => text)).toEqual(['From the other.', 'From here.']);
    expect(verifyRoom(one.db)).toMatchObject({ ok: true, problems: [] });
  });
});
