import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { actorName } from '../../../shared/people/people.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { draftLines, draftText } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import { approveAll, expectRefused, requested, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

const seatOf = (story: Story, personId: string): string =>
  story.state.approvals.at(-1)?.signers.find((one) => one.personId === personId)?.signerId ?? '';

const unanswered = ({ events }: Story): string =>
  draftText(draftLines(storyOf(events, SAMPLE_PEOPLE), 'unanswered'));

const waitFor = (story: Story, who: string, afterMs: number) =>
  projectWaits(story.state, SAMPLE_PEOPLE, story.at + afterMs).find((wait) => wait.who === who)?.what;

describe('a nudge to a signer', () => {
  it('is in the log with who, whom and how, and shows beside the wait with what comes next', () => {
    const story = requested();
    const signerId = seatOf(story, 'legal');
    const nudged = story
      .when({ type: 'approval.nudge', signerId, how: 'phone' }, { afterMs: 60_000 })
      .when({ type: 'approval.nudge', signerId, how: 'message' }, { by: 'social', afterMs: 60_000 });
    expect(nudged.events.at(-1)).toMatchObject({
      type: 'approval.nudged',
      by: 'social',
      data: { signerId, personId: 'legal', how: 'message' },
    });
    expect(waitFor(nudged, 'Dan Roth', 62_000)).toBe(
      'Approve in the seat “Legal”. Asked 3:02 ago, nudged twice, last 1:02 ago. Sign-off not opened yet. Goes to Eva Brandt now.',
    );
    const report = projectReport(nudged.events, SAMPLE_PEOPLE, nudged.at);
    expect(report?.waits.find(({ id }) => id === signerId)?.sentence).toMatch(
      /^No decision in .*, nudged twice;/,
    );
  });

  it('keeps how long ago it was when the clock is moved', () => {
    const story = requested();
    const moved = story
      .when({ type: 'approval.nudge', signerId: seatOf(story, 'legal'), how: 'spoken' })
      .when({ type: 'clock.adjust', shiftMs: -600_000, asleepMs: 0 }, { by: SYSTEM, afterMs: -600_000 });
    expect(waitFor(moved, 'Dan Roth', 5000)).toContain('nudged once, last 0:05 ago.');
  });

  it('is refused to oneself, and where nobody is waited for', () => {
    const story = requested();
    const nudge = { type: 'approval.nudge', signerId: seatOf(story, 'legal'), how: 'spoken' } as const;
    expectRefused(story.ask(nudge, { by: 'legal' }), 'own-seat');
    expectRefused(approveAll(story).ask(nudge), 'no-seat');
  });

  it('begins anew when the seat is handed over', () => {
    const story = requested();
    const signerId = seatOf(story, 'legal');
    const handed = story
      .when({ type: 'approval.nudge', signerId, how: 'spoken' })
      .when({ type: 'approval.handOver', signerId, to: 'counsel', reason: 'In court.' });
    expect(waitFor(handed, 'Eva Brandt', 2000)).toBe(
      'Approve in the seat “Legal”. Asked 0:02 ago. Sign-off not opened yet. No backup can take the seat: none is named in People. It can be handed to Dan Roth.',
    );
  });
});

describe('the report of a seat that was handed over', () => {
  it('keeps whom was waited for first, and in whose place the other decided', () => {
    const story = requested();
    const signerId = seatOf(story, 'legal');
    const handed = story.when(
      { type: 'approval.handOver', signerId, to: 'counsel', reason: 'In court.' },
      { afterMs: 60_000 },
    );
    const done = approveAll(handed);
    const report = projectReport(done.events, SAMPLE_PEOPLE, done.at);
    const waits = report?.waits.filter(({ what }) => what === 'To approve as Legal');
    expect(waits?.map(({ who, from, waitedMs }) => ({ who, from, waitedMs }))).toMatchObject([
      { who: 'Dan Roth', from: story.at, waitedMs: 60_000 },
      { who: 'Eva Brandt', from: handed.at },
    ]);
    expect(waits?.[0]?.sentence).toBe(
      `Handed over by ${actorName(SAMPLE_PEOPLE, handed.events.at(-1)?.by ?? '')} after 1 min: In court.`,
    );
    expect(waits?.[0]?.outcome).toBe('handedOn');
    expect(unanswered(done)).not.toContain('Dan Roth: ');
    const seats = report?.statements[0]?.revisions[0]?.requests[0]?.seats;
    expect(seats?.find(({ seat }) => seat === 'Legal')).toMatchObject({
      who: 'Eva Brandt',
      words: 'approved these exact words, at the desk, in place of Dan Roth',
    });
  });
});

describe('a seat that the clock took, and one that was taken back', () => {
  const escalated = () => {
    const story = requested();
    const signerId = seatOf(story, 'legal');
    const byClock = { by: SYSTEM, afterMs: 200_000 } as const;
    return { signerId, taken: story.when({ type: 'approval.escalate', signerId }, byClock) };
  };
  const waitsOf = (story: Story) =>
    projectReport(story.events, SAMPLE_PEOPLE, story.at)?.waits.filter(
      ({ what }) => what === 'To approve as Legal',
    );

  it('tells only the first as silence', () => {
    const { signerId, taken } = escalated();
    expect(waitsOf(taken)?.[0]).toMatchObject({
      who: 'Dan Roth',
      outcome: 'never',
      sentence: 'No decision in 3 min 20 s; then the seat went to Eva Brandt.',
    });
    expect(unanswered(taken)).toContain('Dan Roth: To approve as Legal. No decision in 3 min 20 s');
    const back = taken.when({ type: 'approval.takeBack', signerId }, { by: 'legal', afterMs: 10_000 });
    expect(waitsOf(back)?.[1]).toMatchObject({
      who: 'Eva Brandt',
      outcome: 'handedOn',
      sentence: 'Taken back by Dan Roth after 10 s.',
    });
    expect(unanswered(back)).not.toContain('Eva Brandt: ');
  });
});

describe('a hand-over that cannot be', () => {
  const handOver = (story: Story, to: string) =>
    ({ type: 'approval.handOver', signerId: seatOf(story, 'chief'), to, reason: 'Silent.' }) as const;

  it('is refused to an author for being one, whoever they had in mind', () => {
    const story = requested();
    expectRefused(story.ask(handOver(story, ''), { by: 'social' }), 'own-request');
  });

  it('says what it would need where nobody can take the seat', () => {
    const story = requested();
    const refused = story.ask(handOver(story, ''));
    expectRefused(refused, 'nobody-free');
    expect(refused).toMatchObject({
      error: {
        sentence:
          'Nobody can take this seat over. It needs the backup of Femi Adeyemi, or another person with the role Executive, who sits in no seat here and wrote none of these words. Name one in People.',
      },
    });
  });

  it('asks to choose where somebody could', () => {
    const story = requested();
    expectRefused(story.ask({ ...handOver(story, ''), signerId: seatOf(story, 'legal') }), 'unknown-person');
  });
});
