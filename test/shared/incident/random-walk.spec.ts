import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyIncident, evolve } from '../../../shared/incident/fold.ts';
import { alarmRaised, leaveStage, type Story, worded } from '../../support/given.ts';
import { checkReleases } from '../../support/release-model.ts';
import { steps, walk } from '../../support/restless-room.ts';
import { expectSameFold } from '../../support/same-fold.ts';

/** In approve, with words of its own for the call script. */
function asked(): Story {
  const story = worded();
  const basedOn = story.state.statements[0]?.revisions[0]?.revisionId ?? null;
  const variants = [{ channel: 'call-script', lang: 'en', text: 'We are sorry. Call again at five.' }];
  const text = 'We are sorry: some e-mail addresses were posted this morning.';
  return leaveStage(
    story.when({ type: 'draft.revise', basedOn, text, variants }, { by: 'social' }),
    'approve',
  );
}

describe('any walk through an incident', () => {
  it('folds to the same state at once and step by step', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { events, state } = walk(taken, alarmRaised());
        const live = events.reduce(evolve, emptyIncident());
        expect(JSON.stringify(live)).toBe(JSON.stringify(state));
        expectSameFold(events);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('releases only bytes that the full chain of the severity in force approved, hash by hash', () => {
    const seen = { released: 0, ownWords: 0, withdrawn: 0, rewritten: 0, handedOver: 0, byPhone: 0 };
    fc.assert(
      fc.property(steps, (taken) => {
        const { events } = walk(taken, asked());
        const count = (type: string) => events.filter((one) => one.type === type).length;
        const releases = checkReleases(events);
        seen.released += releases.length;
        seen.ownWords += releases.filter((one) => one.own).length;
        seen.byPhone += releases.filter((one) => one.byPhone > 0).length;
        seen.withdrawn += count('approval.withdrawn');
        seen.handedOver += count('approval.handedOver');
        seen.rewritten += count('draft.revised') - 1;
      }),
      { numRuns: 300, endOnFailure: true },
    );
    // A walk that gets nowhere proves nothing: every way to go wrong was on the road.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });
});
