import { describe, expect, it } from 'vitest';
import { factsForSlot, type SlotFact } from '../../../shared/incident/slot-facts.ts';
import { takenAs, takenIn, tiesOf } from '../../../shared/incident/taken-facts.ts';
import { linkCount, linkedTexts } from '../../../shared/incident/wrong-words/leaning.ts';
import { sentences } from '../../../shared/statement/words.ts';
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

/** Puts the one thing that was taken into a slot, and what somebody typed there. */
const put = (slotId: string, facts: readonly SlotFact[]) => ({
  slotId,
  value: facts[0]?.value ?? '',
  taken: facts,
});
const byHand = (slotId: string, value: string) => ({ slotId, value, taken: [] });

describe('a fact that fills a slot', () => {
  it.each([
    ['We know that {{x}}.', 'We know that a van hit our gate at 08:10 GMT.'],
    ['We know that {{x}} and stopped.', 'We know that a van hit our gate at 08:10 GMT and stopped.'],
    ['{{x}} We are sorry.', `${FACT} We are sorry.`],
    ['Known so far: {{x}}', `Known so far: ${FACT}`],
    ['We are sorry. {{x}}', `We are sorry. ${FACT}`],
  ])('%s reads: %s', (template, text) => {
    expect(putInto(template, 'x', FACT, 'known')).toBe(text);
  });

  it('begins small where its first word is no name', () => {
    const said = putInto('Since about 16:31 GMT, {{x}}.', 'x', 'About 12,400 homes have no water', 'known');
    expect(said).toBe('Since about 16:31 GMT, about 12,400 homes have no water.');
  });

  it.each([
    'The Hague is closed',
    'Bellwick Data is down',
    'NHS lines are open',
    'It',
    'A “van” hit us',
    'I saw it',
  ])('keeps a capital that may be of a name: %s', (value) => {
    expect(putInto('We know that {{x}}.', 'x', value, 'known')).toBe(`We know that ${value}.`);
  });

  it('typed by hand stays as it was typed', () => {
    expect(putInto('We know that {{x}}.', 'x', 'The van hit us', 'byHand')).toBe(
      'We know that The van hit us.',
    );
  });

  it('ties its sentence to the fact, by the command that anybody gives', () => {
    const story = known();
    const factId = story.state.facts.at(-1)?.factId ?? '';
    const before = words('We know that {{x}}. We are sorry.');
    const after = words(putInto(before.text, 'x', FACT, 'known'));
    const { marks, waiting } = tiesOf(story.state, before, put('x', taken(story, 'confirmed')), []);
    const [tie, ...more] = marks;
    expect([more, waiting]).toEqual([[], []]);
    if (!tie) throw new Error('The sentence is tied.');
    expect(tie).toMatchObject({ words: 'We know that a van hit our gate at 08:10 GMT.', factIds: [factId] });
    const [text] = linkedTexts(story.when(tie).state, after);
    expect(text?.sentences[0]?.facts).toMatchObject([{ factId }]);
    const again = tiesOf(story.when(tie).state, before, put('x', taken(story, 'confirmed')), []);
    expect(again.marks).toEqual([]);
  });

  it('waits while another slot of the sentence is open, and ties once that is filled', () => {
    const story = known();
    const factIds = [story.state.facts.at(-1)?.factId];
    const before = words('At {{when}} we learned that {{x}}. Next at {{when}} {{more}}.');
    const first = tiesOf(story.state, before, put('x', taken(story, 'confirmed')), []);
    expect(first.marks).toEqual([]);
    const half = words(putInto(before.text, 'x', FACT, 'known'));
    const then = tiesOf(story.state, half, byHand('when', '08:10 GMT'), first.waiting);
    const whole = 'At 08:10 GMT we learned that a van hit our gate at 08:10 GMT.';
    expect(then.marks).toMatchObject([{ words: whole, factIds }]);
    expect(then.waiting).toEqual([]);
  });

  it('ties a sentence that is whole because its other slot was left out', () => {
    const story = known();
    const before = words('We know that {{x}} {{more}}.\n\nWe are sorry.');
    const { waiting } = tiesOf(story.state, before, put('x', taken(story, 'confirmed')), []);
    const half = words(putInto(before.text, 'x', FACT, 'known'));
    const { marks } = tiesOf(story.state, half, byHand('more', ''), waiting);
    expect(marks.map((one) => one.words)).toEqual([sentences(putInto(half.text, 'more', ''))[0]?.text]);
    expect(marks).toHaveLength(1);
  });

  it('lets a sentence go that somebody changed by hand before it was whole', () => {
    const story = known();
    const before = words('At {{when}} we learned that {{x}}.');
    const { waiting } = tiesOf(story.state, before, put('x', taken(story, 'confirmed')), []);
    const other = words('At {{when}} we heard that a van hit our gate at 08:10 GMT.');
    expect(tiesOf(story.state, other, byHand('when', '09:00'), waiting)).toEqual({ marks: [], waiting: [] });
  });

  it.each([
    ['Next briefing at {{y}} for all.', '12:30'],
    ['Some {{y}} customers have no power.', '12,000'],
    ['{{y}}', 'All 12 doors are shut.'],
  ])('does not tie what is typed by hand later: %s %s', (sentence, value) => {
    const story = drafting().when({ type: 'brief.add', column: 'known', text: '12 people were hurt.' });
    const number = factsForSlot(story.state, { kind: 'number', part: 'confirmed' }).slice(-1);
    expect(number[0]?.value).toBe('12');
    // A full stop before a slot ends no sentence yet: the first may wait for the second.
    const before = words(`{{x}} people were hurt. ${sentence}`);
    const first = tiesOf(story.state, before, { slotId: 'x', value: '12', taken: number }, []);
    const half = words(putInto(before.text, 'x', '12', 'known'));
    const then = tiesOf(story.state, half, byHand('y', value), first.waiting);
    const tied = [...first.marks, ...then.marks].map((one) => one.words);
    expect([tied, then.waiting]).toEqual([['12 people were hurt.'], []]);
  });

  it('ties each sentence of a fact that has two', () => {
    const text = 'A van hit our gate at 08:10 GMT. Two people were hurt.';
    const story = drafting().when({ type: 'brief.add', column: 'known', text });
    const factIds = [story.state.facts.at(-1)?.factId];
    const before = words('{{x}}\n\nWe are sorry.');
    const { marks } = tiesOf(story.state, before, put('x', taken(story, 'confirmed')), []);
    expect(marks).toMatchObject([
      { words: 'A van hit our gate at 08:10 GMT.', factIds },
      { words: 'Two people were hurt.', factIds },
    ]);
  });

  it('ties what stands where another of the facts was withdrawn meanwhile', () => {
    const both = drafting()
      .when({ type: 'brief.add', column: 'known', text: '12 people were hurt.' })
      .when({ type: 'brief.add', column: 'known', text: 'The gate is shut.' });
    const [one, other] = factsForSlot(both.state, { kind: 'text', part: 'confirmed' }).slice(-2);
    if (!one?.factId || !other) throw new Error('Both are known.');
    const change = { to: 'withdrawn', reason: 'It was not so.', learntAt: null } as const;
    const story = both.when({ type: 'fact.change', factId: one.factId, ...change });
    const value = `${one.value.replace('.', '')}; ${other.value}`;
    const { marks } = tiesOf(
      story.state,
      words('We know: {{x}}'),
      { slotId: 'x', value, taken: [one, other] },
      [],
    );
    expect(marks).toMatchObject([{ factIds: [other.factId] }]);
    expect(marks.every((tie) => story.ask(tie).ok)).toBe(true);
  });

  it.each([
    ['120', []],
    ['12', ['12']],
    ['12 or 13', ['12']],
  ])('what was typed over is not taken: %s', (value, values) => {
    expect(takenIn(value, [{ value: '12', from: '' }]).map((one) => one.value)).toEqual(values);
  });

  it.each([
    [
      'We do not know yet who posted it.',
      ['We do not yet know who posted it.', 'We do not know yet who posted it.'],
    ],
    ['We have not told the families.', ['We have not told the families.', 'We have not told the families.']],
  ])('ties each text by the words that a line has there, fitted to its own sentence: %s', (line, said) => {
    const story = known().when({ type: 'brief.add', column: 'notKnown', text: line });
    const itemId = story.state.brief.items.at(-1)?.itemId ?? '';
    const facts = taken(story, 'unknown');
    const [channel = ''] = story.state.chart.context.playbook?.channels.map(({ id }) => id) ?? [];
    const before = {
      text: 'We are sorry. We do not yet know {{x}}.',
      variants: [{ channel, lang: 'en', text: 'Fire at Hull. {{x}} Ask us.' }],
    };
    const texts = [before.text, before.variants[0]?.text ?? ''];
    expect(texts.map((one) => putInto(one, 'x', line, takenAs(facts)))).toEqual([
      `We are sorry. ${said[0]}`,
      `Fire at Hull. ${said[1]} Ask us.`,
    ]);
    const { marks } = tiesOf(story.state, before, put('x', facts), []);
    expect(marks.map((one) => [one.words, one.itemIds])).toEqual(
      [...new Set(said)].map((one) => [one, [itemId]]),
    );
  });

  it('ties what is not known to its line, which is told when it is struck', () => {
    const story = known();
    const itemId = story.state.brief.items.at(-1)?.itemId ?? '';
    const after = words(`We do not yet know ${UNKNOWN}.`);
    const before = words('We do not yet know {{x}}.');
    const [tie] = tiesOf(story.state, before, put('x', taken(story, 'unknown')), []).marks;
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

  it('a commitment tells what is being done, and nothing of another column', () => {
    const story = known().when({ type: 'brief.add', column: 'doing', text: 'We call every customer.' });
    const [doing, notKnown] = (['doing', 'notKnown'] as const).map(
      (column) => story.state.brief.items.find((one) => one.column === column)?.itemId ?? '',
    );
    const said = 'We are calling every customer.';
    const tie = { ...({ type: 'sentence.mark', as: 'commitment' } as const), words: said, factIds: [] };
    expectRefused(story.ask({ ...tie, itemIds: [notKnown ?? ''] }), 'unknown-line');
    expectRefused(story.ask({ ...tie, as: 'unknown', itemIds: [doing ?? ''] }), 'unknown-line');
    const tied = story.when({ ...tie, itemIds: [doing ?? ''] });
    expect(linkedTexts(tied.state, words(said))[0]?.sentences[0]?.unknowns).toMatchObject([
      { column: 'doing', text: 'We call every customer.' },
    ]);
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
