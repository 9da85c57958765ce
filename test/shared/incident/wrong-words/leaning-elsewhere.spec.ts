import { expect, it } from 'vitest';
import { leaningElsewhere } from '../../../../shared/incident/wrong-words/leaning-elsewhere.ts';
import { newestFact } from '../../../support/fact-story.ts';
import type { Story } from '../../../support/given.ts';
import { COUNTED, halfTied, halfTiedOut, recounted, TWEET } from '../../../support/untied-story.ts';

const page = (text: string) => ({ text, variants: [], without: [] });

function elsewhere(story: Story, text: string | null, factId = newestFact(story)) {
  const fact = story.state.facts.find((one) => one.factId === factId);
  if (!fact) throw new Error('There is such a fact.');
  return leaningElsewhere(story.state, fact, text === null ? null : page(text));
}

it('counts what stands on the page and is not saved, and nothing twice', () => {
  const story = halfTied();
  expect(elsewhere(story, null).places).toEqual([]);
  const typed = elsewhere(story, `${COUNTED} Help is there for 12,400 people. We are sorry.`);
  expect(typed.places).toEqual([{ name: null, words: 'Help is there for 12,400 people.' }]);
});

it('counts what waits because a correction set it aside', () => {
  const out = halfTiedOut();
  const factId = newestFact(out);
  const update = out
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text: 'We call all 12,400 people.' }, { by: 'social' });
  const releaseIds = update.state.releases.map(({ releaseId }) => releaseId);
  const aside = recounted(update).when({
    type: 'correction.start',
    releaseIds,
    words: [TWEET, COUNTED],
    factId,
  });
  expect(elsewhere(aside, null, factId).places).toEqual([
    { name: 'Update 2.1, set aside', words: 'We call all 12,400 people.' },
  ]);
});

it('names the other line that says the same and stands', () => {
  const half = halfTied();
  const factId = newestFact(half);
  const both = half.when({
    ...{ type: 'fact.record', status: 'confirmed', text: 'Our count shows 12,400 rows in the file.' },
    ...{ source: 'IT', happenedAt: null, learntAt: null },
  });
  expect(elsewhere(both, null, factId).same.map(({ text }) => text)).toEqual([
    'Our count shows 12,400 rows in the file.',
  ]);
  expect(elsewhere(half, null).same).toEqual([]);
});

it('names no line that only shares the time of day, or another number of the same thing', () => {
  const record = (story: Story, text: string) =>
    story.when({
      ...{ type: 'fact.record', status: 'confirmed', text, source: 'IT', happenedAt: null, learntAt: null },
    });
  const counted = record(halfTied(), 'The folder with 9,850 accounts was open until 20:05.');
  const others = record(counted, 'Two outside addresses opened the folder before 20:05.');
  const last = record(others, 'The folder with 120 contracts was closed at 21:10.');
  expect(elsewhere(last, null, newestFact(counted)).same).toEqual([]);
});

it('names no line without the figure, nor what it was put otherwise as', () => {
  const record = (story: Story, text: string, more = {}) =>
    story.when({
      ...{ type: 'fact.record', status: 'confirmed', text, source: 'IT', happenedAt: null, learntAt: null },
      ...more,
    });
  const half = halfTied();
  const bare = record(half, 'The file holds records of customers of our online pharmacy.');
  const factId = newestFact(half);
  expect(elsewhere(bare, null, factId).same).toEqual([]);
  const shown = '2 lists show 12,400 customers.';
  const twice = record(halfTied(), shown);
  const put = record(twice, '2 lists show 1,240 customers.', {
    replaces: newestFact(twice),
    reason: 'A slip.',
  });
  expect(elsewhere(put, null, newestFact(twice)).same.map(({ text }) => text)).toEqual([COUNTED]);
});
