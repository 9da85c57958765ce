import { expect, it } from 'vitest';
import {
  fallenTogether,
  leaningElsewhere,
} from '../../../../shared/incident/wrong-words/leaning-elsewhere.ts';
import { confirmed, newestFact } from '../../../support/fact-story.ts';
import type { Story } from '../../../support/given.ts';

const DOING = 'We call all 300 customers in the file.';
const NEED = 'Three more people to reach 300 customers.';
const OTHER = 'The forum is asked to take the file down.';
const ASKED = 'Are all 300 of them customers?';

const factOf = ({ state }: Story) => {
  const fact = state.facts.at(-1);
  if (!fact) throw new Error('There is a fact.');
  return fact;
};

const told = (story: Story) =>
  leaningElsewhere(story.state, factOf(story), null).lines.map(({ where, text }) => [where, text]);

const briefedWith = (story: Story = confirmed()) =>
  story
    .when({ type: 'brief.add', column: 'doing', text: DOING })
    .when({ type: 'brief.add', column: 'need', text: NEED })
    .when({ type: 'brief.add', column: 'doing', text: OTHER });

it('names the lines of the brief, of whatever column, that say a figure of the fact', () => {
  const story = briefedWith();
  expect(told(story)).toEqual([
    ['Doing', DOING],
    ['Need', NEED],
  ]);
  const { lines } = fallenTogether(story.state, factOf(story), [], null).elsewhere;
  expect(lines.map(({ itemId }) => itemId)).toEqual(
    story.state.brief.items.slice(0, 2).map((one) => one.itemId),
  );
});

it('names none that was struck', () => {
  const story = briefedWith();
  const itemId = story.state.brief.items[0]?.itemId ?? '';
  expect(told(story.when({ type: 'brief.strike', itemId, reason: 'Called.' }))).toEqual([['Need', NEED]]);
});

it('names the messages of the map and the questions that say it, which no press takes back', () => {
  const asked = confirmed().when({
    type: 'ask.raise',
    personId: 'legal',
    question: ASKED,
    withinMs: 300_000,
  });
  const mapped = asked.when({
    ...{ type: 'messageMap.change', basedOn: 0 },
    map: [
      { message: 'We know whom it concerns.', supports: [{ text: 'The file holds 300 customers.' }] },
      { message: 'We are sorry.', supports: [] },
      { message: 'We call them.', supports: [] },
    ],
  });
  expect(told(mapped)).toEqual([
    ['Message map', 'The file holds 300 customers.'],
    ['A question that is open', ASKED],
  ]);
  const { lines } = leaningElsewhere(mapped.state, factOf(mapped), null);
  expect(lines.map(({ itemId }) => itemId)).toEqual([null, null]);
  expect(newestFact(mapped)).toBe(factOf(mapped).factId);
});

it('names the title of the incident, which stays as it is until somebody changes it', () => {
  const title = 'Addresses of 300 customers on a forum';
  const called = confirmed().when({ type: 'incident.retitle', title, reason: 'We know how many.' });
  const { lines } = leaningElsewhere(called.state, factOf(called), null);
  expect(lines).toEqual([{ key: 'title', where: 'The title of the incident', text: title, itemId: null }]);
});

it('names a line that says both telling words of a fact without a figure, and none that says one of them', () => {
  const said = briefedWith(
    confirmed().when({
      ...{
        type: 'fact.record',
        status: 'confirmed',
        text: 'Nobody is hurt.',
        happenedAt: null,
        learntAt: null,
      },
    }),
  )
    .when({ type: 'brief.add', column: 'doing', text: 'We tell everyone that nobody was hurt.' })
    .when({ type: 'brief.add', column: 'doing', text: 'Nobody speaks to the press but Ada.' });
  expect(told(said)).toEqual([['Doing', 'We tell everyone that nobody was hurt.']]);
});
