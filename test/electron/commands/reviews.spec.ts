import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSpine } from '../../../electron/commands/dispatch.ts';
import { findNamed } from '../../../electron/commands/find-named.ts';
import { writeReview } from '../../../electron/commands/review-paper.ts';
import { exportText } from '../../../electron/export/log-export.ts';
import { makePack } from '../../../electron/export/pack.ts';
import { verifyRoom } from '../../../electron/log/verify-room.ts';
import { ERASED } from '../../../shared/erasure/erasures.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { draftLines, draftText } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import { foldReviews } from '../../../shared/review/reviews.ts';
import { closed } from '../../support/given.ts';
import { INCIDENT } from '../../support/log.ts';
import { check, packOf, SMALL_CHECKERS } from '../../support/pack.ts';
import { sampleLibrary } from '../../support/sample-playbook.ts';
import { signedRoom } from '../../support/signed-room.ts';
import { type Bench, createRoom, openSpine } from '../../support/spine.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const story = closed();

/** A room in which an incident is over, written down as it was told. */
function overRoom(): Bench {
  const bench = openSpine();
  createRoom(bench);
  for (const { type: kind, data, at, by } of story.events) {
    const stamp = { at, by, mono: at - (story.events[0]?.at ?? 0) };
    const event = { kind, data: JSON.parse(JSON.stringify(data)) };
    const appended = bench.log.append(INCIDENT, bench.log.size(INCIDENT), [event], stamp);
    if (!appended.ok) throw new Error(appended.error.sentence);
  }
  bench.clocks.wall = story.at + 1000;
  return bench;
}

function sent({ spine }: Bench, command: ReviewCommand): void {
  const answer = spine.reviews.send(command);
  if (!answer.ok) throw new Error(`${command.type}: ${answer.error.sentence}`);
}

function reviewsIn({ spine }: Bench) {
  const events = spine.reviews.events();
  if (!events.ok) throw new Error(events.error.sentence);
  return foldReviews(events.value).list;
}

/** A review with an answer, a comment, a finding and an action. */
function reviewed(bench: Bench): string {
  sent(bench, { type: 'review.begin', incidentId: INCIDENT, round: 'hotWash' });
  const reviewId = reviewsIn(bench)[0]?.reviewId ?? '';
  const ownerId = bench.spine.room().people.list[2]?.personId ?? '';
  const dueAt = bench.clocks.wall + 86_400_000;
  sent(bench, { type: 'review.answer', reviewId, questionId: 'keep', text: 'Ask Gus Hale.', cited: [2, 5] });
  sent(bench, { type: 'review.comment', reviewId, questionId: null, text: 'A long night.' });
  sent(bench, {
    type: 'review.find',
    reviewId,
    kind: 'keep',
    questionId: null,
    text: 'The desk.',
    cited: [],
  });
  sent(bench, { type: 'review.agreeAction', reviewId, findingId: null, text: 'Drill it.', ownerId, dueAt });
  return reviewId;
}

describe('the log of reviews', () => {
  it('changes nothing of the incident: its fold, report, pack and verdict are the same to the byte', () => {
    const { db, log } = signedRoom(story);
    const spine = createSpine(log, {
      now: () => story.at + 1000,
      mono: () => 9_000_000,
      newId: () => 'r1',
      library: () => sampleLibrary,
    });
    const all = () => {
      const events = spine.incidents.events(INCIDENT, 0);
      if (!events.ok) throw new Error(events.error.sentence);
      const pack = packOf(db);
      return {
        fold: JSON.stringify(spine.incidents.state(INCIDENT)),
        report: JSON.stringify(projectReport(events.value, spine.room().people, story.at)),
        pack: sha256(pack),
        verdict: check(pack).is,
        log: verifyRoom(db).logs.find(({ logId }) => logId === INCIDENT)?.verdict,
        incidents: spine.incidents.ids(),
      };
    };
    const before = all();
    const actor = spine.room().people.list[0]?.personId ?? '';
    const head = log.head(INCIDENT);
    const begun = {
      kind: 'review.begun',
      data: JSON.parse(
        JSON.stringify({
          reviewId: 'r1',
          incidentId: INCIDENT,
          round: 'hotWash',
          head,
          questions: sampleLibrary.questions,
        }),
      ),
    };
    const said = {
      kind: 'review.answered',
      data: { reviewId: 'r1', questionId: 'keep', text: 'The envelope.', cited: [1], asDrafted: false },
    };
    const appended = log.append('reviews', 0, [begun, said], {
      at: story.at + 1000,
      mono: 9_000_000,
      by: actor,
    });
    expect(appended.ok).toBe(true);
    log.seal();
    expect(spine.reviews.events()).toMatchObject({
      ok: true,
      value: [{}, { data: { text: 'The envelope.' } }],
    });
    expect(before.verdict).toBe('intact');
    expect(all()).toEqual(before);
    expect(verifyRoom(db)).toMatchObject({ ok: true, problems: [] });
  });

  it('is written by whoever is at the keyboard, dated, in order, with the head of the log looked back at', () => {
    const bench = overRoom();
    reviewed(bench);
    const { spine, log, clocks } = bench;
    const events = spine.reviews.events();
    const lead = spine.room().people.atKeyboard;
    expect(events.ok && events.value.map(({ type }) => type)).toEqual([
      ...['review.begun', 'review.answered', 'review.commented', 'review.found', 'review.actionAgreed'],
    ]);
    expect(events.ok && events.value.every(({ by, at }) => by === lead && at === clocks.wall)).toBe(true);
    expect(reviewsIn(bench)[0]?.head).toEqual(log.head(INCIDENT));
    expect(spine.incidents.ids()).toEqual([INCIDENT]);
    expect(spine.incidents.events('reviews', 0).ok).toBe(false);
  });

  it('notes that an answer is what the log says only where main draws the same draft', () => {
    const bench = overRoom();
    const reviewId = reviewed(bench);
    const events = bench.spine.incidents.events(INCIDENT, 0);
    const text = events.ok
      ? draftText(draftLines(storyOf(events.value, bench.spine.room().people), 'promises'))
      : '';
    expect(text).not.toBe('');
    sent(bench, { type: 'review.answer', reviewId, questionId: 'promises', text, cited: [] });
    expect(reviewsIn(bench)[0]?.answers.at(-1)?.asDrafted).toBe(true);
  });

  it('keeps what reviewers wrote out of the records, and loses it where it is erased, with every proof whole', () => {
    const bench = overRoom();
    reviewed(bench);
    const { spine, db, log } = bench;
    const bodies = db.prepare<[], string>('SELECT body FROM event').pluck().all().join('\n');
    for (const words of ['Ask Gus Hale.', 'A long night.', 'The desk.', 'Drill it.'])
      expect(bodies).not.toContain(words);
    const places = [{ logId: 'reviews', position: 1, fields: ['text'] }];
    expect(spine.sendToRegistry({ type: 'content.erase', places, reason: 'Asked for.' }).ok).toBe(true);
    const after = spine.reviews.events();
    expect(after.ok && after.value[1]?.data).toMatchObject({ text: expect.stringMatching(/^\[erased by /) });
    expect(log.read('reviews', 1, 2)[0]?.data['text']).toBe(ERASED);
    expect(verifyRoom(db).ok).toBe(true);
  });

  it('is looked through for the name of somebody who has left', async () => {
    const bench = overRoom();
    reviewed(bench);
    const gus = bench.spine.room().people.list.find(({ name }) => name === 'Gus Hale')?.personId ?? '';
    expect(bench.spine.sendToRegistry({ type: 'person.retire', personId: gus }).ok).toBe(true);
    const found = await findNamed(bench.spine, gus);
    expect(found.ok && found.value).toContainEqual({ logId: 'reviews', position: 1, fields: ['text'] });
  });

  it('is exported as lines, a row an entry, and makes no evidence pack', () => {
    const bench = overRoom();
    reviewed(bench);
    const lines = exportText(bench.spine, 'reviews', 'jsonl');
    const rows = lines.ok
      ? lines.value
          .trimEnd()
          .split('\n')
          .map((one) => JSON.parse(one))
      : [];
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatchObject({ kind: 'review.answered', position: 1, person: 'Ada Lind' });
    expect(rows[1].sentence).toBe('Ada Lind answered to “What worked and must be kept?”: Ask Gus Hale.');
    expect(makePack(bench.db, 'reviews', SMALL_CHECKERS)).toMatchObject({
      error: { code: 'not-an-incident' },
    });
  });

  it('is refused while the incident runs', () => {
    const bench = openSpine();
    createRoom(bench);
    const sentBack = bench.spine.reviews.send({ type: 'review.begin', incidentId: 'gone', round: 'hotWash' });
    expect(sentBack).toMatchObject({ ok: false, error: { code: 'no-incident' } });
    expect(bench.log.size('reviews')).toBe(0);
  });

  it('is written out with the number of entries and the root of the log it was made from', () => {
    const bench = overRoom();
    const reviewId = reviewed(bench);
    const written = writeReview(bench.spine, reviewId);
    if (!written.ok) throw new Error(written.error.sentence);
    const { text } = written.value;
    const { size, root } = bench.log.head(INCIDENT);
    expect(text).toContain(`log holdline/room-1/${INCIDENT}\nentries ${size}\nroot ${root}\n`);
    expect(text).toContain(`log holdline/room-1/reviews\nentries 5\n`);
    for (const words of [
      'Ask Gus Hale.',
      'position 2, 5',
      'A long night.',
      'The desk.',
      'Drill it.',
      'Left open.',
    ])
      expect(text).toContain(words);
    expect(text).toContain('It is no part of the evidence');
  });
});
