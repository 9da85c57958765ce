import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { cameText, projectLedger } from '../../../shared/projection/ledger.ts';
import { approveIn, clearStage, requested, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

const MINUTE = 60_000;

/** Everybody but the seat “Legal” decides at once; it goes from Dan Roth to Eva Brandt, who decides last. */
function decidedBy(how: 'person' | 'clock'): Story {
  const asked = requested();
  const { signers = [] } = asked.state.approvals.at(-1) ?? {};
  const legal = signers.find(({ personId }) => personId === 'legal')?.signerId ?? '';
  const moved =
    how === 'person'
      ? asked.when(
          { type: 'approval.handOver', signerId: legal, to: 'counsel', reason: 'In court.' },
          { afterMs: MINUTE },
        )
      : asked.when({ type: 'approval.escalate', signerId: legal }, { by: SYSTEM, afterMs: 4 * MINUTE });
  const others = signers.filter(({ signerId }) => signerId !== legal);
  const most = others.reduce((told, { signerId }) => approveIn(told, signerId), clearStage(moved));
  return approveIn(most, legal, { by: 'counsel', afterMs: MINUTE });
}

const rowOf = ({ events, state, at }: Story) =>
  projectLedger(events, state, SAMPLE_PEOPLE, at).rows.find(({ label }) => label.includes('Dan Roth'));

describe('the ledger of a seat that was free last, and that went from one to another', () => {
  it('says to whom it was handed, and not that nothing came of it', () => {
    const row = rowOf(decidedBy('person'));
    expect(row).toMatchObject({ label: 'Waiting for Dan Roth to decide', never: false, ms: MINUTE });
    expect(row && cameText(row, true)).toBe('the seat “Legal” was handed to Eva Brandt');
  });

  it('tells a silent signer as silent, and to whom the clock gave the seat', () => {
    const row = rowOf(decidedBy('clock'));
    expect(row).toMatchObject({ never: true, ms: 4 * MINUTE });
    expect(row && cameText(row, true)).toBe('no decision; the seat “Legal” went to Eva Brandt');
  });

  it('says that nothing came of it yet only while the incident runs', () => {
    const { events, state, at } = requested();
    const [first] = projectLedger(events, state, SAMPLE_PEOPLE, at + 20 * MINUTE).rows;
    expect(first && cameText(first, false)).toBe('nothing came of it yet');
    expect(first && cameText(first, true)).toBe('nothing came of it');
  });
});
