import { describe, expect, it } from 'vitest';
import { askCounts } from '../../../shared/ask/ask-fate.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { workIn, workSheet } from '../../../shared/projection/invisible-work.ts';
import { projectPictures } from '../../../shared/projection/pictures/pictures.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { unanswered } from '../../../shared/projection/review-draft-waits.ts';
import { reviewFigures } from '../../../shared/projection/review-figures.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { alarmRaised, SAMPLE_PEOPLE } from '../../support/given.ts';

const MINUTE = 60_000;

/** Five questions: answered, answered late, never answered and withdrawn, withdrawn while there was time, and left open. */
function asked(end = true) {
  const raise = (withinMs: number) =>
    ({ type: 'ask.raise', personId: 'chief', question: 'How many?', withinMs }) as const;
  const begun = [30 * MINUTE, MINUTE, MINUTE, 60 * MINUTE, 2 * MINUTE].reduce(
    (told, withinMs) => told.when(raise(withinMs)),
    alarmRaised(),
  );
  const id = (index: number) => begun.state.asks[index]?.askId ?? '';
  const told = begun
    .when({ type: 'ask.answer', askId: id(0), answer: 'Six.' })
    .when({ type: 'ask.expire', askId: id(1) }, { by: SYSTEM, afterMs: 2 * MINUTE })
    .when({ type: 'ask.expire', askId: id(2) }, { by: SYSTEM })
    .when({ type: 'ask.answer', askId: id(1), answer: 'Six.' })
    .when({ type: 'ask.withdraw', askId: id(2), reason: 'The count came from the log.' })
    .when({ type: 'ask.withdraw', askId: id(3), reason: 'Not needed.' }, { afterMs: MINUTE });
  if (!end) return told;
  const at = told.at + 1000;
  const closed = { type: 'incident.stoodDown' as const, at, by: 'lead', data: { reason: 'False alarm.' } };
  const events = [...told.events, closed];
  return { events, state: fold(events), at };
}

const COUNTS = { asked: 5, answered: 2, late: 1, never: 2, withdrawnAfter: 1, withdrawn: 1, open: 0 };

describe('questions inside', () => {
  it('are counted by what came of them, and the counts add up', () => {
    const { state } = asked(false);
    const counts = askCounts(state.asks, true);
    expect(counts).toEqual(COUNTS);
    expect(counts.answered + counts.never + counts.withdrawn + counts.open).toBe(counts.asked);
    expect(askCounts(state.asks, false)).toEqual({ ...COUNTS, never: 1, open: 1 });
  });

  it('are in the report: one that ran out stays never answered, whoever withdrew it then', () => {
    const { events, at } = asked();
    const report = projectReport(events, SAMPLE_PEOPLE, at);
    expect(report?.asks).toEqual(COUNTS);
    const waits = (report?.waits ?? []).filter(({ kind }) => kind === 'ask');
    expect(waits.map(({ outcome }) => outcome)).toEqual(['inTime', 'late', 'never', 'withdrawn', 'never']);
    expect(waits[2]?.sentence).toMatch(
      /^Never answered; due \d\d:\d\d:\d\d\. Withdrawn after .*: The count came from the log\.$/,
    );
    expect(waits[3]?.sentence).toMatch(/^Withdrawn after .*, before it was due: Not needed\.$/);
  });

  it('count as answered beside others only where they were', () => {
    const { events } = asked();
    const figures = reviewFigures(storyOf(events, SAMPLE_PEOPLE));
    const value = (id: string) => figures.find((one) => one.id === id)?.value;
    expect(value('asks')).toBe('2 of 5');
    expect(value('asksNever')).toBe('2 of 5');
  });

  it('stand out in the picture', () => {
    const { events, state, at } = asked(false);
    const picture = projectPictures(events, state, SAMPLE_PEOPLE, at).all.at(-1);
    expect(picture?.says).toBe(
      '5 questions inside: 2 answered (1 of them late), 1 never answered (1 of them withdrawn after the time was up), 1 withdrawn in time, 1 still open.',
    );
    const bars = picture?.rows.flatMap((row) => row.bars) ?? [];
    expect(bars.map(({ tone }) => tone)).toEqual(['calm', 'calm', 'over', 'faint', 'warn']);
    expect(bars[2]?.says).toMatch(/: never answered, and withdrawn after it was due\.$/);
  });

  it('are counted on the sheet of the month: asked, answered, run out, withdrawn', () => {
    const { lines } = workSheet('2026-11', [workIn(asked().events, '2026-11', 'UTC')]);
    const count = (id: string) => lines.find((one) => one.id === id)?.count;
    expect(['asks', 'asked', 'asksRanOut', 'asksWithdrawn'].map(count)).toEqual([5, 2, 2, 2]);
  });

  it('are told in the review where nobody answered', () => {
    const { events } = asked();
    const lines = unanswered(storyOf(events, SAMPLE_PEOPLE)).map(({ text }) => text);
    expect(lines.filter((text) => text.includes('Never answered; due'))).toHaveLength(2);
  });
});
