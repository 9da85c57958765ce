import { describe, expect, it } from 'vitest';
import { factStands, factWord } from '../../../shared/fact/held-until.ts';
import { correctsOf } from '../../../shared/projection/corrects.ts';
import { shakenText } from '../../../shared/projection/shaken-text.ts';
import { citedOut, LEAKED, newestFact, withdrawnUnder } from '../../support/fact-story.ts';
import { SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

/** The fact under the words that are out was wrong, and other words take its place. */
function otherwise(): Story {
  const out = citedOut();
  return out.when({
    ...{ type: 'fact.record', status: 'confirmed', text: 'About 3,000 customers are in the file.' },
    ...{ happenedAt: null, learntAt: null, replaces: newestFact(out), reason: 'Counted again.' },
  });
}

const fallen = ({ state }: Story) => state.facts.find(({ status }) => status === 'withdrawn');

describe('a fact that was put otherwise', () => {
  it('is called that, and not withdrawn, wherever it is told how it stands', () => {
    const [put, gone] = [fallen(otherwise()), fallen(withdrawnUnder())];
    if (!put || !gone) throw new Error('No fact fell.');
    expect([factWord(put), factStands(put)]).toEqual(['put otherwise', 'was put otherwise']);
    expect([factWord(gone), factStands(gone)]).toEqual(['withdrawn', 'is withdrawn']);
  });

  it('is called that before whoever signs its correction, and in the log', () => {
    const story = otherwise();
    const releaseIds = story.state.releases.map(({ releaseId }) => releaseId);
    const factId = fallen(story)?.factId ?? '';
    const begun = story.when({ type: 'correction.start', releaseIds, words: [LEAKED], factId });
    const corrects = correctsOf(begun.state, SAMPLE_PEOPLE, begun.state.statements.at(-1)?.statementId ?? '');
    expect(corrects?.facts).toMatchObject([{ status: 'withdrawn', otherwise: true }]);
    const [release] = story.state.releases;
    expect(release && shakenText({ ...release, releasedAt: story.at }, story.state, '')).toBe(
      ', while it leaned on what is not confirmed (put otherwise “About 300 customers are in the file.”)',
    );
  });
});
