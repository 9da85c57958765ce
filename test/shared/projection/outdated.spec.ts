import { expect, it } from 'vitest';
import { askSheet } from '../../../shared/packet/ask.ts';
import { notLookedThrough } from '../../../shared/projection/not-looked-through.ts';
import { outdatedOf } from '../../../shared/projection/outdated.ts';
import { currentStatement, latestRevision } from '../../../shared/statement/statements.ts';
import { changedUnder, NOW_HOLDS, updateAsked } from '../../support/changed-story.ts';
import { AT_WORK, citedOut, LEAKED } from '../../support/fact-story.ts';

it('what is out of date is told as a packet carries it: what holds now, the sentences, and where these words leave them', () => {
  const untied = citedOut().when({ type: 'sentence.unmark', words: AT_WORK });
  const { state } = updateAsked(changedUnder(untied), NOW_HOLDS, undefined, ['web-statement']);
  const statement = currentStatement(state.statements);
  const revision = latestRevision(statement);
  if (!statement || !revision) throw new Error('There are words.');
  const outdated = outdatedOf(state, revision);
  const channels = ['Mail to customers', 'Web statement'];
  expect(outdated).toEqual([
    {
      ...{ text: 'About 300 customers are in the file.', now: NOW_HOLDS, reason: 'The rest was deleted.' },
      ...{ heldUntil: expect.any(Number), at: expect.any(Number) },
      ...{ sentences: [{ words: LEAKED, channels }], notOn: ['Web statement'], unsaidOn: [] },
    },
  ]);
  const near = notLookedThrough(state, statement.statementId);
  expect(near?.rows).toContainEqual({ words: AT_WORK, channels });
  expect(askSheet.shape.outdated.parse(outdated)).toEqual(outdated);
  expect(askSheet.shape.untied.parse(near)).toEqual(near);
});
