import { expect, it } from 'vitest';
import { correctionStandsText } from '../../../../shared/incident/wrong-words/correction-stands.ts';
import { correcting } from '../../../support/fact-story.ts';
import { approveAll, leaveStage } from '../../../support/given.ts';

it('a correction is being written, then with its signers, then signed and not out yet', () => {
  const writing = correcting();
  expect(correctionStandsText(writing.state)).toBe('is being written');
  const basedOn = writing.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  const saved = writing.when(
    { type: 'draft.revise', basedOn, text: 'We were wrong: it was 3,000.', variants: [] },
    { by: 'social' },
  );
  const asked = leaveStage(saved, 'approve');
  expect(correctionStandsText(asked.state)).toBe('is with its signers');
  expect(correctionStandsText(approveAll(asked).state)).toBe('is signed and not out yet');
});
