import { expect, it } from 'vitest';
import { leaningOn } from '../../../shared/incident/wrong-words/leaning.ts';
import { leaningCountText, leaningText } from '../../../shared/projection/leaning-text.ts';
import { cited, citedOut, newestFact, withdrawnUnder } from '../../support/fact-story.ts';
import { briefed, type Story } from '../../support/given.ts';

const told = (story: Story) =>
  leaningText(leaningOn(story.state, newestFact(story)), (id) => id.toUpperCase());

it('says what is false now: what is out, on which channels, and what is on its way', () => {
  expect(told(briefed())).toBe('Nothing leans on it.');
  expect(told(cited())).toBe(
    'Nothing that is out leans on it. One sentence of Holding statement 1.1 leans on it, not out yet.',
  );
  const out = withdrawnUnder(citedOut());
  const channels = [...new Set(out.state.releases.map(({ channel }) => channel.toUpperCase()))];
  expect(told(out)).toBe(
    `One sentence out leans on it: ${channels.join(' and ')}. No words on their way lean on it.`,
  );
});

it('counts a sentence once, wherever it is out, and the places beside it', () => {
  const count = (story: Story) => leaningCountText(leaningOn(story.state, newestFact(story)));
  expect(count(cited())).toBe('One sentence leans on it, not out yet');
  expect(count(withdrawnUnder(citedOut()))).toBe('One sentence leans on it, out in 2 places');
  const story = withdrawnUnder(citedOut());
  const out = leaningOn(story.state, newestFact(story));
  expect(leaningCountText(out, [{ words: 'Not saved.' }])).toBe(
    '2 sentences lean on it, 1 of them out in 2 places',
  );
});
