import { describe, expect, it } from 'vitest';
import { approvedWords, wordsToRelease } from '../../../shared/incident/approved-words.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { masterCountdown } from '../../../shared/playbook/countdown.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import {
  alarmRaised,
  approveAll,
  briefed,
  expectRefused,
  followingUp,
  leaveStage,
  publishing,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
  sha256Hex,
  worded,
} from '../../support/given.ts';

const MINUTE = 60_000;
const request = (story: Story) => story.state.approvals.at(-1);
const latest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
const releaseOf = (revisionId: string, releasedAt: number | null = null, channel = 'web-statement') =>
  ({ type: 'release.record', revisionId, channel, address: 'https://example.com', releasedAt }) as const;
const promise = (story: Story) =>
  story.when({
    type: 'promise.make',
    dueAt: story.at + 1000 + 20 * MINUTE,
    text: 'Next word in 20 minutes.',
  });
const severe = (story: Story, row: number, column: number) => {
  const matrix = story.state.chart.context.playbook?.matrix;
  const cell = { impact: matrix?.impacts[row]?.id ?? '', awareness: matrix?.awareness[column]?.id ?? '' };
  return { type: 'severity.change', ...cell, unsure: false, reason: 'It changed.' } as const;
};

/** Publish, reached under S4, where one signature is enough. */
function quietly(): Story {
  const proposed = briefed().when(severe(briefed(), 0, 0));
  const low = proposed.when({ type: 'severity.confirm' }, { by: 'legal' });
  const draft = leaveStage(low, 'draft').when(
    { type: 'draft.revise', basedOn: null, text: 'We look into it.' },
    { by: 'social' },
  );
  return leaveStage(draft, 'approve');
}

describe('a promise of the next word', () => {
  it('is not kept by the statement that made it', () => {
    const story = released(promise(publishing()));
    expect(story.state.promises).toMatchObject([{ state: 'open' }]);
  });

  it('is kept by the next statement in time, also if that is written down late', () => {
    const made = promise(followingUp());
    const due = made.state.promises[0]?.dueAt ?? 0;
    const draft = made.when({ type: 'statement.start', kind: 'update' });
    const words = draft.when(
      { type: 'draft.revise', basedOn: null, text: 'More is known.' },
      { by: 'social' },
    );
    const ready = leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
    const promiseId = made.state.promises[0]?.promiseId ?? '';
    const late = ready.when({ type: 'promise.miss', promiseId }, { by: SYSTEM, afterMs: 25 * MINUTE });
    const inTime = late.when(releaseOf(latest(late) ?? '', due - MINUTE));
    expect(inTime.state.promises).toMatchObject([{ state: 'kept' }]);
    const tooLate = late.when(releaseOf(latest(late) ?? '', due + MINUTE));
    expect(tooLate.state.promises).toMatchObject([{ state: 'missed' }]);
  });
});

describe('what may go out', () => {
  it('is the newest revision only: approved words that were replaced may not, and are written down as let out by nothing', () => {
    const first = approveAll(requested());
    const old = latest(first) ?? '';
    const changed = first.when(
      { type: 'draft.revise', basedOn: old, text: 'Other words.' },
      { by: 'social' },
    );
    const again = leaveStage(approveAll(leaveStage(changed, 'approve')), 'publish');
    const goes = wordsToRelease(again.state, { revisionId: old, channel: 'web-statement' }, sha256Hex);
    expect(goes).toMatchObject({ ok: false, error: { code: 'not-approved' } });
    expect(again.when(releaseOf(old)).state.releases.at(-1)).toMatchObject({
      revisionId: old,
      unapproved: true,
    });
    expect(again.ask(releaseOf(latest(again) ?? '')).ok).toBe(true);
  });

  it('goes back to draft when words are saved in publish before anything is out, and not after', () => {
    const story = publishing();
    const change = { type: 'draft.revise', basedOn: latest(story), text: 'A fact changed.' } as const;
    expect(phaseOf(story.when(change, { by: 'social' }).state)).toBe('draft');
    expectRefused(released(story).ask(change, { by: 'social' }), 'wrong-stage');
  });

  it('asks the chain of a raised severity anew, in approve and in publish', () => {
    const low = quietly();
    expect(request(low)?.signers).toHaveLength(1);
    const raised = low.when(severe(low, 2, 3));
    expect(request(raised)?.signers).toHaveLength(3);
    const approved = leaveStage(approveAll(low), 'publish');
    const back = approved.when(severe(approved, 2, 3));
    expect([phaseOf(back.state), request(back)?.signers.length, approvedWords(back.state)]).toEqual([
      'approve',
      3,
      null,
    ]);
  });

  it('stays out when the severity rises afterwards', () => {
    const out = released(leaveStage(approveAll(quietly()), 'publish'));
    const raised = out.when(severe(out, 2, 3));
    expect(phaseOf(raised.state)).toBe('publish');
    expect(approvedWords(raised.state)?.revision.revisionId).toBe(latest(raised));
    expect(raised.ask(releaseOf(latest(raised) ?? '', null, 'press-release')).ok).toBe(true);
  });
});

describe('who approves', () => {
  it('is nobody who wrote any revision of the statement', () => {
    const story = worded();
    const twice = story.when(
      { type: 'draft.revise', basedOn: latest(story), text: 'Words by two.' },
      { by: 'chief' },
    );
    const once = twice.when(
      { type: 'draft.revise', basedOn: latest(twice), text: 'Words by two people.' },
      { by: 'social' },
    );
    expectRefused(leaveStageOnly(once).ask({ type: 'stage.advance', to: 'approve' }), 'no-signer');
  });

  it('is handed over only to the backup or a holder of the role, and not by the author', () => {
    const story = requested();
    const signerId = request(story)?.signers.find((one) => one.personId === 'legal')?.signerId ?? '';
    const handOver = (to: string) =>
      ({ type: 'approval.handOver', signerId, to, reason: 'Silent.' }) as const;
    expectRefused(story.ask(handOver('service')), 'not-entitled');
    expectRefused(story.ask(handOver('counsel'), { by: 'social' }), 'own-request');
    expect(story.ask(handOver('counsel')).ok).toBe(true);
  });
});

function leaveStageOnly(story: Story): Story {
  const items =
    story.state.chart.context.playbook?.stages.draft.checklist.filter((item) => item.required) ?? [];
  const open = items.filter((item) => !story.state.chart.context.runs.at(-1)?.checked.includes(item.id));
  return open.reduce(
    (told, { id }) => told.when({ type: 'checklist.check', stage: 'draft', itemId: id }),
    story,
  );
}

describe('the time of a release', () => {
  it('counts first words from the earliest release, in whatever order they are written down', () => {
    const story = publishing();
    const entered = story.state.chart.context.runs.at(-1)?.enteredAt ?? 0;
    const late = story.when(releaseOf(latest(story) ?? ''), { afterMs: 10 * MINUTE });
    const both = late.when(releaseOf(latest(late) ?? '', entered, 'press-release'));
    expect(both.state.chart.context.firstWordsAt).toBe(entered);
  });

  it('cannot lie before the words were put to the signers', () => {
    const story = publishing();
    expectRefused(story.ask(releaseOf(latest(story) ?? '', story.at - 60 * MINUTE)), 'before');
  });

  it('can be recorded after the clock was set back', () => {
    const story = publishing();
    const shiftMs = -60 * MINUTE;
    const back = story.when(
      { type: 'clock.adjust', shiftMs, asleepMs: 0 },
      { by: SYSTEM, afterMs: 1000 + shiftMs },
    );
    const out = back.when(releaseOf(latest(back) ?? ''));
    const elapsed = masterCountdown(out.state.chart.context, out.at)?.elapsedMs ?? 0;
    expect(elapsed).toBeGreaterThan(180_000);
    expect(elapsed).toBeLessThan(10 * MINUTE);
  });
});

describe('a wait', () => {
  it('keeps its length when the clock is moved', () => {
    const story = alarmRaised().when({
      type: 'ask.raise',
      personId: 'chief',
      question: 'How many?',
      withinMs: 10 * MINUTE,
    });
    const before = projectWaits(story.state, SAMPLE_PEOPLE, story.at + 5000).find(
      (one) => one.kind === 'ask',
    );
    const shiftMs = 60 * MINUTE;
    const moved = story.when(
      { type: 'clock.adjust', shiftMs, asleepMs: 0 },
      { by: SYSTEM, afterMs: 5000 + shiftMs },
    );
    const after = projectWaits(moved.state, SAMPLE_PEOPLE, moved.at).find((one) => one.kind === 'ask');
    expect(after).toMatchObject({ waitedMs: before?.waitedMs, what: before?.what, tone: before?.tone });
  });

  it('for a second person runs from the proposal', () => {
    const story = alarmRaised();
    const proposed = story.when(severe(story, 0, 0), { afterMs: 15 * MINUTE });
    const [wait] = projectWaits(proposed.state, SAMPLE_PEOPLE, proposed.at + 1000).filter(
      (one) => one.kind === 'severity',
    );
    expect(wait?.waitedMs).toBe(1000);
  });
});
