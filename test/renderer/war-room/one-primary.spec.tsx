import { expect, it } from 'vitest';
import { citedOut, SORRY, withdrawnUnder } from '../../support/fact-story.ts';
import type { Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const POSTED = 'A file with customer e-mail addresses was posted at 09:52.';

/** What stands out on the page as the one thing to press. */
const primaries = () =>
  [...document.querySelectorAll('button[data-variant="filled"]')].map(
    (one) => one.getAttribute('aria-label') ?? one.textContent,
  );

/** Two facts fall under words that are out. */
function twoFell(): Story {
  const out = citedOut();
  const factId = out.state.facts.find(({ text }) => text === POSTED)?.factId ?? '';
  const marked = out
    .when({ type: 'sentence.unmark', words: SORRY })
    .when({ type: 'sentence.mark', words: SORRY, as: 'facts', factIds: [factId] });
  return withdrawnUnder(marked).when({
    ...{ type: 'fact.change', factId, to: 'withdrawn', learntAt: null },
    reason: 'It was posted the day before.',
  });
}

it('is the correction once a fact fell under words that are out, and no update beside it', async () => {
  await openWarRoom(withdrawnUnder());
  expect(primaries()).toEqual(['Start the correction: About 300 customers are in the file.']);
});

it('is one correction where several facts fell', async () => {
  await openWarRoom(twoFell());
  expect(primaries()).toHaveLength(1);
});
