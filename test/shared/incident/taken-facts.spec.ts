import { describe, expect, it } from 'vitest';
import { linkCount, linkedTexts } from '../../../shared/incident/leaning.ts';
import { factsForSlot } from '../../../shared/incident/slot-facts.ts';
import { tiesOf } from '../../../shared/incident/taken-facts.ts';
import { putInto } from '../../../shared/template/slot-value.ts';
import { drafting, expectRefused, type Story } from '../../support/given.ts';

const FACT = 'A van hit our gate at 08:10 GMT.';
const UNKNOWN = 'how many people were hurt';
const words = (text: string) => ({ text, variants: [] });

function known(): Story {
  return drafting()
    .when({ type: 'brief.add', column: 'known', text: FACT })
    .when({ type: 'brief.add', column: 'notKnown', text: UNKNOWN });
}

const taken = (story: Story, part: 'confirmed' | 'unknown') =>
  factsForSlot(story.state, { kind: 'text', part }).slice(-1);

describe('a fact that fills a slot', () => {
  it.each([
    ['We know that {{x}}.', 'We know that a van hit our gate at 08:10 GMT.'],
    ['We know that {{x}} and stopped.', 'We know that a van hit our gate at 08:10 GMT and stopped.'],
    ['{{x}} We are sorry.', `${FACT} We are sorry.`],
    ['Known so far: {{x}}', `Known so far: ${FACT}`],
    ['We are sorry. {{x}}', `We are sorry. ${FACT}`],
  ])('%s reads: %s', (template, text) => {
    expect(putInto(template, 'x', FACT, true)).toBe(text);
  });

  it.each([
    'The Hague is closed',
    'Bellwick Data is down',
    'NHS lines are open',
    'It',
    'A “van” hit us',
    'I saw it',
  ])('keeps a capital that may be of a name: %s', (value) => {
    expect(putInto('We know that {{x}}.', 'x', value, true)).toBe(`We know that ${value}.`);
  });

  it('typed by hand stays as it was typed', () => {
    expect(putInto('We know that {{x}}.', 'x', 'The van hit us', false)).toBe('We know that The van hit us.');
  });

  it('ties its sentence to the fact, by the command that anybody gives', () => {
    const story = known();
    const factId = story.state.facts.at(-1)?.factId ?? '';
    const before = words('We know that {{x}}. We are sorry.');
    const after = words(putInto(before.text, 'x', FACT, true));
    const [tie, ...more] = tiesOf(story.state, before, after, taken(story, 'confirmed'));
    expect(more).toEqual([]);
    if (!tie) throw new Error('The sentence is tied.');
    expect(tie).toMatchObject({ words: 'We know that a van hit our gate at 08:10 GMT.', factIds: [factId] });
    const [text] = linkedTexts(story.when(tie).state, after);
    expect(text?.sentences[0]?.facts).toMatchObject([{ factId }]);
    expect(tiesOf(story.state, after, after, taken(story, 'confirmed'))).toEqual([]);
  });

  it('ties nothing while another slot of the sentence is open', () => {
    const story = known();
    const after = words('At {{when}} a van hit our gate at 08:10 GMT.');
    expect(tiesOf(story.state, words(''), after, taken(story, 'confirmed'))).toEqual([]);
  });

  it('ties what is not known to its line, which is told when it is struck', () => {
    const story = known();
    const itemId = story.state.brief.items.at(-1)?.itemId ?? '';
    const after = words(`We do not yet know ${UNKNOWN}.`);
    const [tie] = tiesOf(story.state, words(''), after, taken(story, 'unknown'));
    if (!tie) throw new Error('The sentence is tied.');
    expect(tie).toMatchObject({ as: 'unknown', factIds: [], itemIds: [itemId] });
    const tied = story.when(tie);
    expect(linkCount(linkedTexts(tied.state, after))).toEqual({ all: 1, open: 0 });
    const struck = tied.when({ type: 'brief.strike', itemId, reason: 'Two people were hurt.' });
    expect(linkedTexts(struck.state, after)[0]?.sentences[0]?.unknowns[0]?.struck?.reason).toBe(
      'Two people were hurt.',
    );
    expectRefused(struck.ask({ ...tie, words: 'Other words.' }), 'struck');
    expectRefused(tied.ask({ ...tie, as: 'opinion' }), 'no-need');
    expectRefused(tied.ask({ ...tie, itemIds: ['nobody'] }), 'unknown-line');
  });
});

it('counts a line of the frame only once somebody has said what it is said on', () => {
  const story = known();
  const text = words(
    'Leeds, 29 November 2026, 09:30 GMT. Statement 1.\n\nA van hit our gate.\n\nPress: press@a.example',
  );
  expect(linkCount(linkedTexts(story.state, text))).toEqual({ all: 1, open: 1 });
  const marked = story.when({ type: 'sentence.mark', words: 'Statement 1.', as: 'opinion', factIds: [] });
  expect(linkCount(linkedTexts(marked.state, text))).toEqual({ all: 2, open: 1 });
});
