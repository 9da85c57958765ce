import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { masterCountdown } from '../../../shared/playbook/countdown.ts';
import { cardCountdown, projectCard } from '../../../shared/projection/board.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { timeText } from '../../../shared/time-text.ts';
import {
  ALARM_AT,
  alarmRaised,
  closed,
  expectRefused,
  followingUp,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';

const MINUTE = 60_000;
const correct = (to: number, reason = 'The desk had seen the file before.') =>
  ({ type: 'incident.correctAwareness', to, reason }) as const;
const elapsed = ({ state, at }: Story) => masterCountdown(state.chart.context, at)?.elapsedMs;

describe('correcting first awareness', () => {
  it('moves the clock to first words, the card and the report with it; the log keeps old and new', () => {
    const story = alarmRaised();
    expect(elapsed(story)).toBe(3 * MINUTE);
    const corrected = story.when(correct(ALARM_AT - 25 * MINUTE), { afterMs: 0 });
    expect(corrected.events.at(-1)).toMatchObject({
      type: 'incident.awarenessCorrected',
      data: {
        from: ALARM_AT - 3 * MINUTE,
        to: ALARM_AT - 25 * MINUTE,
        reason: 'The desk had seen the file before.',
      },
    });
    expect(elapsed(corrected)).toBe(25 * MINUTE);
    const card = projectCard('i-1', corrected.state);
    expect(card && cardCountdown(card, card.firstWordsClock, corrected.at).elapsedMs).toBe(25 * MINUTE);
    const report = projectReport(corrected.events, SAMPLE_PEOPLE, corrected.at);
    expect(report?.firstAwarenessAt).toBe(ALARM_AT - 25 * MINUTE);
    expect(report?.departures.map(({ type }) => type)).toEqual(['incident.awarenessCorrected']);
  });

  it('says what was believed at every earlier instant', () => {
    const corrected = alarmRaised().when(correct(ALARM_AT - 25 * MINUTE));
    const before = fold(corrected.events.slice(0, -1));
    expect(before.chart.context.firstAwarenessAt).toBe(ALARM_AT - 3 * MINUTE);
  });

  it('notices with it what had passed by the new clock, with the time it was due, and only that', () => {
    // S1 gives 15 minutes to first words in the simple case; 50 % is due after 7.5 and 80 % after 12 of them.
    const story = alarmRaised().when(
      { type: 'note.add', text: 'x', happenedAt: null },
      { afterMs: 5 * MINUTE },
    );
    const budget = masterCountdown(story.state.chart.context, story.at)?.allowedMs ?? 0;
    const to = story.at - budget - MINUTE;
    const corrected = story.when(correct(to), { afterMs: 0 });
    const due = (percent: number) => ({ percent, dueAt: to + Math.ceil((budget * percent) / 100) });
    const data = corrected.events.at(-1)?.data;
    expect(data).toMatchObject({ passed: expect.arrayContaining([due(80), due(100)]) });
    const [again] = [corrected.when(correct(to - MINUTE), { afterMs: 0 })];
    expect(again.events.at(-1)?.data).toMatchObject({ passed: [] });
    const row = projectTimeline(corrected.events, SAMPLE_PEOPLE).at(-1);
    expect(row).toMatchObject({ tone: 'over' });
    expect(row?.text).toMatch(/noticed only now: .*100 % due at \d\d:\d\d:\d\d$/);
  });

  it('is read by the clock as it stands, also after the clock was moved', () => {
    const moved = alarmRaised().when(
      { type: 'clock.adjust', shiftMs: 60 * MINUTE, asleepMs: 0 },
      { by: SYSTEM, afterMs: 60 * MINUTE },
    );
    const corrected = moved.when(correct(ALARM_AT + 55 * MINUTE), { afterMs: 0 });
    expect(elapsed(corrected)).toBe(5 * MINUTE);
    expectRefused(corrected.ask(correct(ALARM_AT + 55 * MINUTE)), 'same');
  });

  it('is refused with times of the clock as it stands, whichever way that was moved', () => {
    for (const minutes of [60, -60]) {
      const shiftMs = minutes * MINUTE;
      const story = alarmRaised().when(
        { type: 'clock.adjust', shiftMs, asleepMs: 0 },
        { by: SYSTEM, afterMs: shiftMs + 5 * MINUTE },
      );
      const [asked, raised] = [story.ask(correct(story.at), { afterMs: 0 }), ALARM_AT + shiftMs];
      expectRefused(asked, 'after-alarm');
      expect(asked).toMatchObject({
        error: { sentence: expect.stringContaining(timeText(raised, 'Europe/London')) },
      });
    }
  });

  it('is refused in the future, after the alarm, after first words, without a change or a reason', () => {
    const story = alarmRaised();
    expectRefused(story.ask(correct(story.at + 60 * MINUTE)), 'future');
    expectRefused(story.ask(correct(story.at + 500), { afterMs: 1000 }), 'after-alarm');
    expectRefused(story.ask(correct(ALARM_AT - 3 * MINUTE)), 'same');
    expectRefused(story.ask(correct(ALARM_AT - 25 * MINUTE, ' ')), 'no-reason');
    const out = followingUp();
    expectRefused(out.ask(correct(out.at)), 'after-words');
    expect(out.ask(correct(ALARM_AT - 25 * MINUTE)).ok).toBe(true);
    expectRefused(closed().ask(correct(ALARM_AT - 25 * MINUTE)), 'ended');
  });

  it('is for incident leads and scribes', () => {
    const story = alarmRaised();
    const to = ALARM_AT - 25 * MINUTE;
    expectRefused(story.ask(correct(to), { by: 'social' }), 'not-lead');
    expect(story.ask(correct(to), { by: 'deputy' }).ok).toBe(true);
    const list = SAMPLE_PEOPLE.list.map((one) => ({ ...one, roles: ['drafter' as const] }));
    expect(story.ask(correct(to), { by: 'social', people: { ...SAMPLE_PEOPLE, list } }).ok).toBe(true);
  });
});
