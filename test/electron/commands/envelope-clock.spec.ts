import { describe, expect, it } from 'vitest';
import { createClock } from '../../../electron/commands/clock.ts';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { SAMPLE_VALUES } from '../../support/envelopes.ts';
import { inDraft, leaveTo, personNamed, sendTo } from '../../support/room-in-draft.ts';
import { type Bench, openSpine } from '../../support/spine.ts';

const DAY = 24 * 60 * 60_000;

function sitDown(bench: Bench, name: string): void {
  bench.spine.sendToRegistry({ type: 'keyboard.take', personId: personNamed(bench, name) });
}

/** In publish on a real file with words from an envelope that Ada Lind proposed and Dan Roth consented to. */
function filledOut(days = 90) {
  const bench = openSpine();
  const incidentId = inDraft(bench);
  const propose = { type: 'envelope.propose', playbookId: 'data-breach', severities: ['S1'], days } as const;
  expect(bench.spine.sendToRegistry({ ...propose, severities: [...propose.severities] }).ok).toBe(true);
  const envelopeId = bench.spine.room().envelopes[0]?.envelopeId ?? '';
  sitDown(bench, 'Dan Roth');
  expect(bench.spine.sendToRegistry({ type: 'envelope.consent', envelopeId }).ok).toBe(true);
  const fill = { type: 'statement.fromEnvelope', envelopeId, basedOn: null, values: SAMPLE_VALUES } as const;
  sendTo(bench, incidentId, fill, personNamed(bench, 'Cleo Marsh'));
  leaveTo(bench, incidentId, 'draft', 'approve');
  const { clocks } = bench;
  const clock = createClock(bench.spine, {
    wall: () => clocks.wall,
    steady: () => clocks.steady,
    awake: () => clocks.awake,
  });
  const stateNow = () => {
    const state = bench.spine.incidents.state(incidentId);
    if (!state.ok) throw new Error(state.error.sentence);
    return state.value;
  };
  return { bench, clock, envelopeId, stateNow };
}

describe('an envelope on a real file', () => {
  it('is in the registry and in the incident’s log, and its words are approved', () => {
    const { bench, clock, stateNow } = filledOut();
    bench.pass(1000);
    clock.tick();
    expect([phaseOf(stateNow()), approvedWords(stateNow())?.basis.kind]).toEqual(['publish', 'envelope']);
    expect(stateNow().envelopes[0]?.values).toEqual(SAMPLE_VALUES);
    const again = openSpine(bench.file);
    expect(again.spine.room().envelopes).toEqual(bench.spine.room().envelopes);
  });

  it('is voided at the next tick of the clock when a consent is withdrawn, and the chain is asked', () => {
    const { bench, clock, envelopeId, stateNow } = filledOut();
    sitDown(bench, 'Ada Lind');
    const withdrawn = bench.spine.sendToRegistry({
      type: 'envelope.withdraw',
      envelopeId,
      reason: 'New facts.',
    });
    expect(withdrawn.ok).toBe(true);
    bench.pass(1000);
    clock.tick();
    clock.tick();
    expect([phaseOf(stateNow()), approvedWords(stateNow())]).toEqual(['approve', null]);
    expect(stateNow().approvals).toHaveLength(1);
    expect(stateNow().envelopes[0]?.voided?.reason).toBe('The consent to this envelope was withdrawn.');
  });

  it('is voided when it expires or somebody who consented has left, before the words are out', () => {
    const expiring = filledOut(1);
    expiring.bench.pass(DAY);
    expiring.clock.tick();
    expect(approvedWords(expiring.stateNow())).toBeNull();
    const left = filledOut();
    const personId = personNamed(left.bench, 'Dan Roth');
    sitDown(left.bench, 'Ada Lind');
    expect(left.bench.spine.sendToRegistry({ type: 'person.retire', personId }).ok).toBe(true);
    left.clock.tick();
    expect(approvedWords(left.stateNow())).toBeNull();
    expect(left.stateNow().envelopes[0]?.voided?.reason).toBe(
      'Dan Roth has left, and their consent with them.',
    );
  });
});
