import { describe, expect, it } from 'vitest';
import { lettingOut } from '../../../shared/incident/let-out.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import { openedGlass, wentOut } from '../../support/chain-stories.ts';
import { expectRefused, leaveStage, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

function broken(): Story {
  const opened = openedGlass();
  const glassId = opened.state.glasses[0]?.glassId ?? '';
  return opened.when({ type: 'breakGlass.confirm', glassId }, { by: 'legal' });
}

const looks = (story: Story, afterMs = 0) =>
  projectWaits(story.state, SAMPLE_PEOPLE, story.at + afterMs).filter(({ kind }) => kind === 'look');

function looked(story: Story): Story {
  const { glassId = '', skipped = [] } = story.state.glasses[0] ?? {};
  const signerId = skipped[0]?.signerId ?? '';
  return story.when({ type: 'breakGlass.look', glassId, signerId, remark: 'It can stand.' }, { by: 'chief' });
}

describe('a signer who was skipped', () => {
  it('is waited for from Publish on, in every later stage, until they looked', () => {
    const publish = leaveStage(broken(), 'publish');
    const followUp = wentOut();
    const draft = followUp.when({ type: 'statement.start', kind: 'update' });
    expect([publish, followUp, draft].map(({ state }) => phaseOf(state))).toEqual([
      'publish',
      'followUp',
      'draft',
    ]);
    for (const story of [publish, followUp, draft]) {
      expect(looks(story)).toMatchObject([
        {
          who: 'Femi Adeyemi',
          what: 'Look at Holding statement 1.1: two people broke the glass and let it go out without them.',
          tone: 'over',
        },
      ]);
      expect(looks(looked(story))).toEqual([]);
    }
  });

  it('is no such wait while the words still wait for them, nor once somebody let go of it', () => {
    expect(looks(broken())).toEqual([]);
    const after = wentOut();
    const requirement = `glass:${after.state.glasses[0]?.glassId}`;
    const waived = after.when({ type: 'stage.waive', requirement, reason: 'They left the company.' });
    expect(looks(waived)).toEqual([]);
  });

  it('is no such wait once nothing can go out without them: the words were changed, or they rejected them', () => {
    const story = broken();
    const { revisionId = '', signers = [] } = story.state.approvals.at(-1) ?? {};
    const signerId = signers.find((one) => one.personId === 'chief')?.signerId ?? '';
    const changed = story.when(
      { type: 'draft.revise', basedOn: revisionId, text: 'Other words.' },
      { by: 'social' },
    );
    const rejected = story.when(
      { type: 'approval.reject', revisionId, signerId, reason: 'No.' },
      { by: 'chief' },
    );
    for (const one of [changed, rejected, leaveStage(changed, 'approve')]) {
      expect(looks(one)).toEqual([]);
      expect(lettingOut(one.state)).toEqual([]);
      const look = { glassId: one.state.glasses[0]?.glassId ?? '', signerId, remark: 'r' };
      expectRefused(one.ask({ type: 'breakGlass.look', ...look }, { by: 'chief' }), 'not-let-out');
    }
    expect(lettingOut(story.state)).toEqual(story.state.glasses);
    expect(lettingOut(wentOut().state)).toHaveLength(1);
  });

  it('is waited for as long as it is, however the clock is moved', () => {
    const publish = leaveStage(broken(), 'publish');
    const before = looks(publish)[0]?.waitedMs;
    const moved = publish.when(
      { type: 'clock.adjust', shiftMs: -600_000, asleepMs: 0 },
      { by: SYSTEM, afterMs: -600_000 },
    );
    expect(looks(moved)[0]?.waitedMs).toBe(before);
  });
});
