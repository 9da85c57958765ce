import { describe, expect, it } from 'vitest';
import { LONGEST_SLOT, slotProblem, valuesProblem } from '../../../shared/envelope/slots.ts';
import { renderWords } from '../../../shared/fill-slot.ts';
import type { Slot } from '../../../shared/playbook/schema.ts';
import { fill, PLAYBOOK_FILES, sampleSlots, shippedPlaybook } from '../playbook/shipped.ts';

const slot = (kind: Slot['kind'], required = true): Slot => ({
  id: 'x',
  label: 'What it is',
  kind,
  part: 'frame',
  prompt: 'p',
  required,
});

describe('a typed slot', () => {
  it.each([
    [
      'time',
      ['09:30 GMT', 'about 12:05 GMT today', '24 November 2026, 09:29 GMT', '7:05'],
      ['soon', '25:00', '9:75', ''],
    ],
    ['number', ['1', '40,000', '1 200', '12.5 %'], ['some', '1; and more', '-', '40,000 people']],
    ['person', ['Grace Adeyemi, Chief Executive', 'our chair'], ['Agent 47', 'x@example.com', '…']],
    ['place', ['Leeds', 'status.example/now', 'this thread'], ['me@example.com', '12']],
    ['contact', ['0808 157 0142, free', 'press@example.com', 'example.com/help'], ['ask around', '12']],
    ['text', ['We are sorry.', 'six records'], ['!!!', '42']],
  ] as const)('of the kind %s takes what fits and nothing else', (kind, good, bad) => {
    for (const value of good) expect(slotProblem(slot(kind), value), value).toBeNull();
    for (const value of bad) expect(slotProblem(slot(kind), value), value).toMatch(/^[A-Z].{8,}\.$/);
  });

  it.each([
    ['a'.repeat(LONGEST_SLOT + 1), /at most 120/],
    ['two\nlines', /one line/],
    ['{{place}}', /braces/],
    ['We are\u200B sorry', /cannot be seen/],
    ['left \u202Eto right', /cannot be seen/],
    [' We are sorry', /space/],
  ])('refuses %j, whatever its kind', (value, sentence) => {
    expect(slotProblem(slot('text'), value)).toMatch(sentence);
  });

  it('may stay empty only if it is not required', () => {
    expect(slotProblem(slot('text', false), '')).toBeNull();
    expect(slotProblem(slot('text'), ' ')).toBe('Fill in: What it is.');
  });
});

describe('the words of an envelope', () => {
  it.each(PLAYBOOK_FILES)('%s: the sample values fit, and make the template’s words', (file) => {
    const { id, holdingStatement } = shippedPlaybook(file);
    const { template, slots } = holdingStatement;
    const values = sampleSlots[id] ?? {};
    expect(valuesProblem(slots, values)).toBeNull();
    expect(renderWords(template, slots, values)).toBe(fill(template, values).normalize('NFC'));
  });

  it('leave an optional slot out without a trace', () => {
    const slots = [{ ...slot('text', false), id: 'more' }];
    expect(renderWords('We are sorry. {{more}} Next word at noon.', slots, {})).toBe(
      'We are sorry. Next word at noon.',
    );
  });

  it.each([
    ['One.\n\n{{more}}\n\nTwo.', 'One.\n\nTwo.'],
    ['{{more}}\n\nTwo.', 'Two.'],
    ['One.\n{{ more }}', 'One.'],
    ['One {{more}}, two.', 'One, two.'],
    ['One {{more}} {{more}} two.', 'One  two.'],
    ['One.\n\n{{more}} Two.', 'One.\n\nTwo.'],
  ])('leave the slot out of %j with the space or the lines around it', (template, words) => {
    const slots = [{ ...slot('text', false), id: 'more' }];
    expect(renderWords(template, slots, {})).toBe(words);
  });

  it('are made in no time from a template of blank lines alone', () => {
    const start = performance.now();
    const template = `${'\n'.repeat(90_000)}x`;
    expect(renderWords(template, [{ id: 'more' }], {})).toBe(template);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('take no value that belongs to no slot', () => {
    expect(valuesProblem([slot('text')], { x: 'words', y: 'free text' })).toContain('no slot “y”');
    expect(valuesProblem([slot('text', false)], { constructor: 'a' })).toContain('no slot');
  });
});
