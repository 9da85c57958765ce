import { describe, expect, it } from 'vitest';
import { checkBasis, checkedTexts } from '../../../shared/incident/checks.ts';
import { shakenFacts } from '../../../shared/incident/wrong-words/leaning.ts';
import { currentStatement, latestRevision } from '../../../shared/statement/statements.ts';
import { newestFact, placesOf } from '../../support/fact-story.ts';
import type { Story } from '../../support/given.ts';
import { COUNTED, halfTied, recounted, TWEET } from '../../support/untied-story.ts';

function marked(story: Story) {
  const statement = currentStatement(story.state.statements);
  const revision = latestRevision(statement);
  if (!statement || !revision) throw new Error('There are words.');
  const basis = checkBasis(story.state, statement);
  return checkedTexts(story.state, statement.statementId, revision, basis)
    .flatMap(({ findings }) => findings)
    .filter(({ check }) => check === 'markedFact');
}

it('finds a sentence with the figure of a fact that one wrong key marked, and ties it in one press', () => {
  const story = halfTied();
  expect(marked(story)).toEqual([]);
  const wrong = story.when({ type: 'sentence.mark', words: TWEET, as: 'empathy', factIds: [] });
  expect(marked(wrong)).toMatchObject([
    {
      words: TWEET,
      said: `Marked as empathy, and says 12,400 as “${COUNTED}”.`,
      tie: newestFact(wrong),
      refuses: false,
    },
  ]);
  const tie = {
    type: 'sentence.mark' as const,
    words: TWEET,
    as: 'facts' as const,
    factIds: [newestFact(wrong)],
  };
  expect(marked(wrong.when(tie))).toEqual([]);
});

it('finds nothing in empathy that says no fact', () => {
  const sorry = 'We are sorry for everybody whom this worries.';
  const story = halfTied(sorry).when({ type: 'sentence.mark', words: sorry, as: 'empathy', factIds: [] });
  expect(marked(story)).toEqual([]);
});

describe('a figure of one digit', () => {
  const RAN = 'Only L2270 and L2271 ran on line 3 on 25 and 26 November.';
  const CHECKS = 'Our quality team checks line 3 in Graz.';
  const known = (story: Story, text: string) =>
    story.when({
      ...{ type: 'fact.record', status: 'confirmed', text, source: 'Plant' },
      ...{ happenedAt: null, learntAt: null },
    });

  it('ties no commitment, and it leans on no fact for that, before and after that falls', () => {
    const drafted = known(halfTied(CHECKS), RAN);
    const story = drafted.when({ type: 'sentence.mark', words: CHECKS, as: 'commitment', factIds: [] });
    expect(marked(story)).toEqual([]);
    expect(placesOf(story)).toEqual([]);
    expect(shakenFacts(recounted(story).state)).toEqual([]);
  });

  it('finds what it counts when that falls, however it is written', () => {
    const story = known(halfTied('Two people were cut.'), '2 people reported a cut.');
    expect(placesOf(recounted(story)).map(({ likely }) => likely)).toEqual(['says Two']);
  });
});
