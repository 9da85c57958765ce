import { expect, it } from 'vitest';
import { checkBasis, checkedTexts } from '../../../shared/incident/checks.ts';
import { currentStatement, latestRevision } from '../../../shared/statement/statements.ts';
import { newestFact } from '../../support/fact-story.ts';
import type { Story } from '../../support/given.ts';
import { COUNTED, halfTied, TWEET } from '../../support/untied-story.ts';

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
