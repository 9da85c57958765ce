import { describe, expect, it } from 'vitest';
import { projectReport } from '../../../shared/projection/report.ts';
import { wordsBasis } from '../../../shared/projection/words-basis.ts';
import { AT_WORK, citedOut, withdrawnUnder } from '../../support/fact-story.ts';
import { drafting, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

function basisOf({ events, state }: Story): string {
  const [revision] = state.statements[0]?.revisions ?? [];
  return revision ? wordsBasis(events, state, revision) : '';
}

const OUT = '3 sentences: 1 on confirmed facts, 1 empathy, 1 commitment.';

describe('what released words rested on', () => {
  it('is told sentence by sentence, and the numbers add up', () => {
    expect(basisOf(citedOut())).toBe(OUT);
  });

  it('is told as it stood when they were first out, whatever fell or was marked since', () => {
    expect(basisOf(withdrawnUnder())).toBe(OUT);
    const since = withdrawnUnder().when({ type: 'sentence.unmark', words: AT_WORK });
    expect(basisOf(since)).toBe(OUT);
  });

  it('stands in the report under the words; words that were not released have none', () => {
    const { events, at } = citedOut();
    const [statement] = projectReport(events, SAMPLE_PEOPLE, at)?.statements ?? [];
    expect(statement?.revisions[0]?.basis).toBe(OUT);
    expect(basisOf(drafting())).toBe('');
  });
});
