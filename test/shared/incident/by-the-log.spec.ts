import { describe, expect, it } from 'vitest';
import { logSays } from '../../../shared/incident/by-the-log.ts';
import { requirements } from '../../../shared/incident/requirements.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import type { HoldsWhen } from '../../../shared/playbook/schema.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import {
  alarmRaised,
  approveAll,
  expectRefused,
  followingUp,
  leaveStage,
  released,
  type Story,
} from '../../support/given.ts';

const MINUTE = 60_000;
const WORD = { type: 'checklist.check', stage: 'followUp', itemId: 'keep-promise' } as const;
const met = (story: Story, id: string) =>
  requirements(story.state).find((one) => one.id === `item:${id}`)?.met;
const says = (story: Story, holdsWhen: HoldsWhen) => logSays(story.state, { holdsWhen });

function out(story: Story, channel: string): Story {
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const release = { type: 'release.record', revisionId, channel, address: 'x', releasedAt: null } as const;
  return story.when(release, { by: 'social' });
}

describe('simple or complex', () => {
  it('is open until somebody says it, and done by that: it is never said without a reason', () => {
    const story = alarmRaised();
    expect(says(story, 'complexitySaid')?.verdict).toBe('pending');
    const said = story.when({ type: 'incident.classify', complex: true, reason: 'A supplier is in it.' });
    expect(says(said, 'complexitySaid')).toEqual({
      ...{ verdict: 'proven', sentence: 'It was called complex, with a reason in the log.' },
    });
  });
});

describe('the next word as promised', () => {
  const promised = (story: Story, inMs = 20 * MINUTE) =>
    story.when({ type: 'promise.make', dueAt: story.at + 1000 + inMs, text: 'Next word.' });
  const updated = (story: Story, kind: 'update' | 'correction' | 'closing' = 'update', afterMs = 1000) => {
    const draft = story.when({ type: 'statement.start', kind }, { afterMs });
    const saved = draft.when(
      { type: 'draft.revise', basedOn: null, text: 'More is known.' },
      { by: 'social' },
    );
    const publish = leaveStage(approveAll(leaveStage(saved, 'approve')), 'publish');
    return leaveStage(released(publish), 'followUp');
  };

  it('is not given by a correction: that puts right what was said, and the word is owed on', () => {
    const corrected = updated(promised(followingUp()), 'correction');
    expect(corrected.state.promises.map(({ state }) => state)).toEqual(['open']);
    expect(owedWord(corrected.state)).toMatchObject({ state: 'open' });
    expect(says(corrected, 'nextWordGiven')?.verdict).toBe('pending');
    const kept = updated(corrected);
    expect(kept.state.promises.map(({ state }) => state)).toEqual(['kept']);
    expect(says(kept, 'nextWordGiven')?.verdict).toBe('proven');
  });

  it('is pending while it is owed, proven once it went out in time', () => {
    const owed = promised(followingUp());
    expectRefused(owed.ask(WORD), 'pending');
    const kept = updated(owed);
    expect(says(kept, 'nextWordGiven')?.verdict).toBe('proven');
    expect(met(kept, 'keep-promise')).toBe(true);
  });

  it('is contradicted for good where its time passed without it', () => {
    const owed = promised(followingUp(), MINUTE);
    const promiseId = owed.state.promises[0]?.promiseId ?? '';
    const missed = owed.when({ type: 'promise.miss', promiseId }, { by: SYSTEM, afterMs: 2 * MINUTE });
    expect(says(updated(missed), 'nextWordGiven')?.sentence).toMatch(/was not out by then\.$/);
  });

  const dropped = (story: Story) =>
    story.when({
      type: 'promise.drop',
      promiseId: story.state.promises.findLast(({ state }) => state === 'open')?.promiseId ?? '',
      reason: 'The supplier says nothing before noon.',
    });

  it('takes no tick once the promise was dropped, also where it was ticked before: it can only be waived', () => {
    const story = dropped(promised(followingUp().when(WORD)));
    expect(met(story, 'keep-promise')).toBe(false);
    const refused = dropped(promised(followingUp())).ask(WORD);
    expectRefused(refused, 'contradicted');
    expect(!refused.ok && refused.error.sentence).toMatch(
      /^The promise of the next word for \S+ was dropped, so it was not kept\. .*Waive it with a reason/,
    );
    const waive = {
      type: 'stage.waive',
      requirement: 'item:keep-promise',
      reason: 'No news by then.',
    } as const;
    const waived = story.when(waive);
    expect(requirements(waived.state).find(({ id }) => id === 'item:keep-promise')?.waived).toBe(
      'withReason',
    );
  });

  it('is not given where a later time was promised in the place of one that was dropped, and that one kept', () => {
    const moved = promised(dropped(promised(followingUp(), 2 * MINUTE)), 60 * MINUTE);
    expect(says(moved, 'nextWordGiven')?.verdict).toBe('contradicted');
    const kept = updated(moved, 'update', 3 * MINUTE);
    expect(kept.state.promises.map(({ state }) => state)).toEqual(['dropped', 'kept']);
    expect(says(kept, 'nextWordGiven')?.sentence).toMatch(/ was dropped, so it was not kept\.$/);
  });

  it('is not given where it was missed, whatever was promised and kept after it', () => {
    const owed = promised(followingUp(), MINUTE);
    const promiseId = owed.state.promises[0]?.promiseId ?? '';
    const missed = owed.when({ type: 'promise.miss', promiseId }, { by: SYSTEM, afterMs: 2 * MINUTE });
    const again = promised(missed, 60 * MINUTE);
    expectRefused(again.ask(WORD), 'contradicted');
    expect(says(updated(again), 'nextWordGiven')?.sentence).toMatch(/ was not out by then\.$/);
  });

  it('is given where the words were out by the minute after all, also of a promise that was dropped', () => {
    const sooner = promised(dropped(promised(followingUp(), 60 * MINUTE)), 40 * MINUTE);
    expect(says(sooner, 'nextWordGiven')?.verdict).toBe('pending');
    const kept = updated(sooner);
    expect(says(kept, 'nextWordGiven')?.verdict).toBe('proven');
    expect(says(updated(dropped(promised(followingUp(), 60 * MINUTE))), 'nextWordGiven')?.verdict).toBe(
      'proven',
    );
  });

  it('can still be given where a promise was dropped before the public had any of its words', () => {
    const update = followingUp()
      .when({ type: 'statement.start', kind: 'update' })
      .when({ type: 'draft.revise', basedOn: null, text: 'The file is down.' }, { by: 'social' });
    const signed = leaveStage(approveAll(leaveStage(update, 'approve')), 'publish');
    const wrong = signed.when({ type: 'promise.make', dueAt: signed.at + 60 * MINUTE, text: 'Next word.' });
    const promiseId = wrong.state.promises.at(-1)?.promiseId ?? '';
    const right = wrong
      .when({ type: 'promise.drop', promiseId, reason: 'A typing error.' })
      .when({ type: 'promise.make', dueAt: signed.at + 120 * MINUTE, text: 'Next word.' });
    const out = leaveStage(released(right), 'followUp');
    expect(says(out, 'nextWordGiven')).toMatchObject({ verdict: 'pending' });
    // Public words out before the drop, and only written down after it, were heard.
    const last = out.state.releases.length - 1;
    const releases = out.state.releases.map((one, at) =>
      at === last ? { ...one, releasedAt: wrong.at } : one,
    );
    const state = { ...out.state, releases };
    expect(logSays(state, { holdsWhen: 'nextWordGiven' })).toMatchObject({ verdict: 'contradicted' });
  });

  it('is not given by words to our own people alone', () => {
    const update = dropped(promised(followingUp(), 60 * MINUTE)).when({
      type: 'statement.start',
      kind: 'update',
    });
    const saved = update.when(
      { type: 'draft.revise', basedOn: null, text: 'More is known.' },
      { by: 'social' },
    );
    const inside = out(leaveStage(approveAll(leaveStage(saved, 'approve')), 'publish'), 'staff-mail');
    expect(says(leaveStage(inside, 'followUp'), 'nextWordGiven')?.verdict).toBe('contradicted');
  });

  it('stays given once the closing statement is out and nothing was promised since', () => {
    const kept = updated(promised(followingUp()));
    const ended = updated(kept, 'closing');
    expect(says(ended, 'nextWordGiven')).toEqual(says(kept, 'nextWordGiven'));
    expect(met(ended, 'keep-promise')).toBe(true);
    expect(says(updated(kept), 'nextWordGiven')).toBeNull();
    const corrected = updated(ended, 'correction');
    expect(says(corrected, 'nextWordGiven')?.verdict).toBe('proven');
  });

  it('is no more proven by the closing statement where the last was missed', () => {
    const owed = promised(followingUp(), MINUTE);
    const promiseId = owed.state.promises[0]?.promiseId ?? '';
    const missed = owed.when({ type: 'promise.miss', promiseId }, { by: SYSTEM, afterMs: 2 * MINUTE });
    expect(says(updated(updated(missed), 'closing'), 'nextWordGiven')).toBeNull();
  });

  it('is for people to say where nothing was promised', () => {
    expect(says(followingUp(), 'nextWordGiven')).toBeNull();
    expect(followingUp().ask(WORD).ok).toBe(true);
  });
});
