import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { nextWordCountdown, owedWord } from '../../../shared/projection/next-word.ts';
import { wholeMinuteAhead } from '../../../shared/promise/due.ts';
import { ALARM_AT, approveAll, followingUp, leaveStage, released, type Story } from '../../support/given.ts';

const MINUTE = 60_000;

const promise = (story: Story, minutes = 20): Story =>
  story.when({ type: 'promise.make', dueAt: story.at + 1000 + minutes * MINUTE, text: 'More at 11.' });

const moved = (story: Story, shiftMs: number): Story =>
  story.when({ type: 'clock.adjust', shiftMs, asleepMs: 0 }, { by: SYSTEM, afterMs: shiftMs });

const miss = (story: Story, afterMinutes = 21): Story =>
  story.when(
    { type: 'promise.miss', promiseId: story.state.promises.at(-1)?.promiseId ?? '' },
    { by: SYSTEM, afterMs: afterMinutes * MINUTE },
  );

const updating = (story: Story): Story => story.when({ type: 'statement.start', kind: 'update' });

function out(story: Story): Story {
  const worded = story.when({ type: 'draft.revise', basedOn: null, text: 'More.' }, { by: 'social' });
  return released(leaveStage(approveAll(leaveStage(worded, 'approve')), 'publish'));
}

describe('the next word that is owed', () => {
  it('is nothing until one is promised', () => {
    expect(owedWord(followingUp().state)).toBeNull();
  });

  it('stays owed through draft, approve and publish of the update, until its words are out', () => {
    const promised = promise(followingUp());
    const drafting = updating(promised);
    expect(owedWord(drafting.state)).toMatchObject({ text: 'More at 11.' });
    expect(owedWord(out(drafting).state)).toBeNull();
  });

  it('is owed after its time has passed, until words are out or another time is promised', () => {
    const missed = miss(promise(followingUp()));
    expect(owedWord(missed.state)).toMatchObject({ state: 'missed' });
    const drafting = updating(missed);
    expect(owedWord(drafting.state)).toMatchObject({ state: 'missed' });
    expect(owedWord(out(drafting).state)).toBeNull();
    expect(owedWord(promise(missed, 5).state)).toMatchObject({ state: 'open' });
  });

  it('is answered by a later statement also when the clock was moved back between them', () => {
    const drafting = updating(moved(promise(followingUp()), -30 * MINUTE));
    expect(drafting.state.statements.at(-1)?.at).toBeLessThan(drafting.state.promises[0]?.at ?? 0);
    expect(owedWord(drafting.state)).toMatchObject({ state: 'open' });
    const answered = out(drafting);
    expect(answered.state.promises).toMatchObject([{ state: 'kept' }]);
    expect(owedWord(answered.state)).toBeNull();
  });

  it('is not answered by more of the same statement, also when the clock was moved back before it was promised', () => {
    const promised = promise(moved(followingUp(), -30 * MINUTE), 60);
    expect(promised.state.statements[0]?.at).toBeGreaterThan(promised.state.promises[0]?.at ?? 0);
    expect(released(promised, 1).state.promises).toMatchObject([{ state: 'open' }]);
    expect(owedWord(miss(promised, 61).state)).toMatchObject({ state: 'missed' });
  });

  it('is no longer owed once it was dropped', () => {
    const promised = promise(followingUp());
    const promiseId = promised.state.promises[0]?.promiseId ?? '';
    const dropped = promised.when({ type: 'promise.drop', promiseId, reason: 'All is said.' });
    expect(owedWord(dropped.state)).toBeNull();
  });
});

describe('its clock', () => {
  it('warns at the pinned playbook’s first threshold and counts up past its time', () => {
    const story = promise(followingUp());
    const owed = owedWord(story.state);
    if (!owed) throw new Error('Nothing is owed.');
    const at = (minutes: number) =>
      nextWordCountdown(story.state.chart.context, owed, story.at + minutes * MINUTE);
    expect([at(9).tone, at(10).tone, at(20).tone, at(21).tone]).toEqual(['calm', 'warn', 'warn', 'over']);
    expect(at(21).remainingMs).toBe(-MINUTE);
  });

  it('falls due on a whole minute, never before the minutes are over', () => {
    expect(wholeMinuteAhead(ALARM_AT, 20)).toBe(ALARM_AT + 20 * MINUTE);
    expect(wholeMinuteAhead(ALARM_AT + 13_000, 20)).toBe(ALARM_AT + 21 * MINUTE);
  });
});
