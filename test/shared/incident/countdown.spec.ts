import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { masterCountdown, passedThresholds, stageCountdown } from '../../../shared/playbook/countdown.ts';
import {
  ALARM_AT,
  alarmRaised,
  approveAll,
  expectRefused,
  followingUp,
  leaveStage,
  publishing,
  released,
  type Story,
} from '../../support/given.ts';

const MINUTE = 60_000;
const context = (story: Story) => story.state.chart.context;

describe('the stage clock', () => {
  it('counts down the pinned budget, warns from half of it, and counts up past it', () => {
    const story = alarmRaised();
    const at = (minutes: number) => stageCountdown(context(story), ALARM_AT + minutes * MINUTE);
    expect(at(0)).toMatchObject({
      allowedMs: 2 * MINUTE,
      remainingMs: 2 * MINUTE,
      percentGone: 0,
      tone: 'calm',
    });
    expect(at(1)).toMatchObject({ remainingMs: MINUTE, percentGone: 50, tone: 'warn' });
    expect(at(3)).toMatchObject({ remainingMs: -MINUTE, percentGone: 150, tone: 'over' });
  });

  it('takes an extension with a reason, and will notice again what moved into the future', () => {
    const story = alarmRaised().when({ type: 'stage.warn', percent: 50 }, { by: SYSTEM, afterMs: 70_000 });
    expectRefused(story.ask({ type: 'stage.extend', byMs: 2 * MINUTE, reason: '' }), 'no-reason');
    const longer = story.when({ type: 'stage.extend', byMs: 2 * MINUTE, reason: 'The forum is slow.' });
    expect(stageCountdown(context(longer), ALARM_AT + 2 * MINUTE)).toMatchObject({
      allowedMs: 4 * MINUTE,
      remainingMs: 2 * MINUTE,
    });
    expect(passedThresholds(context(longer), ALARM_AT + 2 * MINUTE)).toEqual([
      { percent: 50, dueAt: ALARM_AT + 2 * MINUTE },
    ]);
  });

  it('follows a raised severity', () => {
    const impact = context(alarmRaised()).playbook?.matrix.impacts[0]?.id ?? '';
    const awareness = context(alarmRaised()).playbook?.matrix.awareness[0]?.id ?? '';
    const proposed = alarmRaised().when({
      type: 'severity.change',
      impact,
      awareness,
      unsure: false,
      reason: 'Old test data.',
    });
    expectRefused(proposed.ask({ type: 'severity.confirm' }, { by: 'lead' }), 'second-person');
    const lowered = proposed.when({ type: 'severity.confirm' }, { by: 'legal' });
    expect(context(lowered)).toMatchObject({ severity: 'S4', proposal: null });
    expect(stageCountdown(context(lowered), ALARM_AT)?.allowedMs).toBe(15 * MINUTE);
  });
});

describe('a clock that is moved', () => {
  it('moves no remaining time, forwards or back', () => {
    const now = ALARM_AT + 30_000;
    const before = stageCountdown(context(alarmRaised()), now)?.remainingMs;
    for (const shiftMs of [3_600_000, -3_600_000]) {
      const moved = alarmRaised().when(
        { type: 'clock.adjust', shiftMs, asleepMs: 0 },
        { by: SYSTEM, afterMs: 20_000 + shiftMs },
      );
      expect(stageCountdown(context(moved), now + shiftMs)?.remainingMs).toBe(before);
      expect(masterCountdown(context(moved), now + shiftMs)?.elapsedMs).toBe(180_000 + 30_000);
    }
  });

  it('is only for Holdline’s own clock, and too small a shift is none', () => {
    expectRefused(alarmRaised().ask({ type: 'clock.adjust', shiftMs: 9000, asleepMs: 0 }), 'not-yours');
    expectRefused(
      alarmRaised().ask({ type: 'clock.adjust', shiftMs: 900, asleepMs: 0 }, { by: SYSTEM }),
      'too-small',
    );
  });

  it('is logged once: a change that was measured before another one was logged is refused', () => {
    const adjust = { type: 'clock.adjust', shiftMs: 9000, asleepMs: 0, since: 0 } as const;
    const moved = alarmRaised().when(adjust, { by: SYSTEM, afterMs: 9000 });
    expectRefused(moved.ask(adjust, { by: SYSTEM }), 'logged-already');
    expect(moved.ask({ ...adjust, since: 9000 }, { by: SYSTEM }).ok).toBe(true);
  });

  it('lets time pass while the machine sleeps', () => {
    const slept = alarmRaised().when(
      { type: 'clock.adjust', shiftMs: 0, asleepMs: 600_000 },
      { by: SYSTEM, afterMs: 600_000 },
    );
    expect(stageCountdown(context(slept), slept.at)?.remainingMs).toBe(2 * MINUTE - 600_000);
  });
});

describe('thresholds', () => {
  it('are noticed with the time they were due, also long after', () => {
    const late = ALARM_AT + 10 * MINUTE;
    expect(passedThresholds(context(alarmRaised()), late)).toEqual(
      [50, 80, 100, 200, 300, 400, 500].map((percent) => ({
        percent,
        dueAt: ALARM_AT + (2 * MINUTE * percent) / 100,
      })),
    );
    const warned = alarmRaised().when(
      { type: 'stage.warn', percent: 80 },
      { by: SYSTEM, afterMs: 10 * MINUTE },
    );
    expect(warned.events.at(-1)).toMatchObject({
      type: 'stage.warned',
      data: { stage: 'detect', percent: 80, dueAt: ALARM_AT + 96_000, noticedAt: late },
    });
    expectRefused(warned.ask({ type: 'stage.warn', percent: 80 }, { by: SYSTEM }), 'not-passed');
  });

  it('go on for ever: every further 100 % as it passes, and the last of them after days', () => {
    const due = (percent: number) => ({ percent, dueAt: ALARM_AT + (2 * MINUTE * percent) / 100 });
    const after = (percent: number) =>
      passedThresholds(context(alarmRaised()), ALARM_AT + (2 * MINUTE * percent) / 100);
    expect(after(1099).at(-1)).toEqual(due(1000));
    expect(after(1100).slice(-2)).toEqual([due(1000), due(1100)]);
    expect(after(200_050).slice(-2)).toEqual([due(1000), due(200_000)]);
    const last = { type: 'stage.expire', percent: 200_000 } as const;
    const late = alarmRaised().when(last, { by: SYSTEM, afterMs: 4000 * MINUTE });
    const further = passedThresholds(context(late), late.at + 4 * MINUTE).map(({ percent }) => percent);
    expect([further.includes(200_000), further.at(-1)]).toEqual([false, 200_200]);
  });
});

describe('the master clock', () => {
  it('runs from first awareness, before the alarm, and stops at first words', () => {
    expect(masterCountdown(context(alarmRaised()), ALARM_AT)).toMatchObject({
      elapsedMs: 180_000,
      allowedMs: 15 * MINUTE,
    });
    const out = released(publishing());
    const elapsed = masterCountdown(context(out), out.at)?.elapsedMs;
    expect(masterCountdown(context(out), out.at + 3_600_000)?.elapsedMs).toBe(elapsed);
    expect(masterCountdown(context(out), out.at)?.allowedMs).toBe(20 * MINUTE);
  });
});

/** Changes the severity at once where it rises, and with a second person where it falls. */
function recast(story: Story, impact: number, awareness: number): Story {
  const matrix = context(story).playbook?.matrix;
  const changed = story.when({
    type: 'severity.change',
    impact: matrix?.impacts[impact]?.id ?? '',
    awareness: matrix?.awareness[awareness]?.id ?? '',
    unsure: false,
    reason: 'More is known.',
  });
  return context(changed).proposal === null
    ? changed
    : changed.when({ type: 'severity.confirm' }, { by: 'legal' });
}

describe('first words that are out', () => {
  it('stay in time when the severity is raised afterwards', () => {
    const out = released(recast(publishing(), 0, 0));
    const then = masterCountdown(context(out), out.at);
    const raised = recast(out, 2, 3);
    expect(context(raised).severity).not.toBe(context(out).severity);
    expect(masterCountdown(context(raised), raised.at)).toEqual(then);
  });

  it('stay as late as they were when the severity is lowered afterwards', () => {
    const out = released(publishing());
    const lowered = recast(out, 0, 0);
    expect(context(lowered).severity).toBe('S4');
    expect(masterCountdown(context(lowered), lowered.at)).toEqual(masterCountdown(context(out), out.at));
  });

  it('are judged by the moment they were out, not by when that was written down', () => {
    const before = publishing();
    const lowered = recast(before, 0, 0);
    const revisionId = lowered.state.approvals.at(-1)?.revisionId ?? '';
    const channel = context(lowered).playbook?.channels.find((one) => !one.internal)?.id ?? '';
    const tell = (releasedAt: number | null) =>
      lowered.when({
        type: 'release.record',
        revisionId,
        channel,
        address: 'https://example.com/a',
        releasedAt,
      });
    const { S1, S4 } = context(lowered).playbook?.budgets ?? {};
    const allowed = (story: Story) => masterCountdown(context(story), story.at)?.allowedMs;
    expect(allowed(tell(before.at))).toBe((S1?.firstWordsComplex ?? 0) * MINUTE);
    expect(allowed(tell(null))).toBe((S4?.firstWordsComplex ?? 0) * MINUTE);
  });
});

describe('the promise of a next word', () => {
  it('is kept by the next statement’s first release, and missed by the clock', () => {
    const story = followingUp();
    const promised = story.when({
      type: 'promise.make',
      dueAt: story.at + 20 * MINUTE,
      text: 'Next update at 11:05',
    });
    const another = { type: 'promise.make', dueAt: promised.at + 2 * MINUTE, text: 'another' } as const;
    expectRefused(promised.ask(another), 'one-at-a-time');
    const soon = { type: 'promise.make', dueAt: story.at + MINUTE, text: 'in 59 seconds' } as const;
    expectRefused(story.ask(soon), 'too-soon');
    const promiseId = promised.state.promises[0]?.promiseId ?? '';
    expectRefused(promised.ask({ type: 'promise.miss', promiseId }, { by: SYSTEM }), 'not-due');
    const missed = promised.when({ type: 'promise.miss', promiseId }, { by: SYSTEM, afterMs: 21 * MINUTE });
    expect(missed.state.promises).toMatchObject([{ state: 'missed' }]);
    const words = promised
      .when({ type: 'statement.start', kind: 'update' })
      .when({ type: 'draft.revise', basedOn: null, text: 'More is known.' }, { by: 'social' });
    const ready = leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
    expect(ready.state.promises).toMatchObject([{ state: 'open' }]);
    const kept = released(ready);
    expect(kept.state.promises).toMatchObject([{ state: 'kept', keptBy: { releasedAt: kept.at } }]);
    const late = { by: SYSTEM, afterMs: 60 * MINUTE } as const;
    expectRefused(kept.ask({ type: 'promise.miss', promiseId }, late), 'not-due');
  });
});

describe('a threshold that was noticed behind the lock', () => {
  const warn = (story: Story, noticedAt: number) =>
    story.ask({ type: 'stage.warn', percent: 50, noticedAt }, { by: SYSTEM, afterMs: 3 * MINUTE });

  it('is written with when it was noticed, and never with a time before it was due or after now', () => {
    const story = alarmRaised();
    const at = (minutes: number) => ALARM_AT + minutes * MINUTE;
    expect(warn(story, at(2))).toMatchObject({
      ok: true,
      value: [{ type: 'stage.warned', data: { dueAt: at(1), noticedAt: at(2) } }],
    });
    for (const wrong of [at(0.9), at(3.1)]) expectRefused(warn(story, wrong), 'not-noticed');
  });
});
