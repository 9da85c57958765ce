import { describe, expect, it } from 'vitest';
import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import {
  kindFor,
  makeNamedSlots,
  makeSlot,
  namedPlaces,
  slotIdFor,
} from '../../../shared/template/make-slot.ts';

const CONTENT: TemplateContent = {
  ...{
    name: 'A notice',
    kind: 'update',
    playbooks: null,
    language: 'en',
    channels: [],
    slots: [],
    source: 'Ours',
  },
  text: 'The shop in Leeds is closed since [time]. Call {help line}, not {{press-contact}}.',
};

describe('a slot made from words', () => {
  it('is offered where a name stands in braces or brackets, and not for a slot', () => {
    expect(namedPlaces(CONTENT.text).map(({ label }) => label)).toEqual(['time', 'help line']);
    expect(namedPlaces('[sic] [1] {} []')).toEqual([]);
  });

  it('takes the place of the words and asks for its label', () => {
    const from = CONTENT.text.indexOf('Leeds');
    const made = makeSlot(CONTENT, { from, to: from + 5, label: 'place of the shop' }, 'place');
    expect(made.text).toContain('The shop in {{place-of-the-shop}} is closed');
    expect(made.slots).toEqual([
      {
        ...{ id: 'place-of-the-shop', label: 'Place of the shop', kind: 'place', part: 'frame' },
        ...{ prompt: 'For example: Leeds', required: true },
      },
    ]);
  });

  it('stands a second time where a slot has this label already', () => {
    const [time] = namedPlaces(CONTENT.text);
    if (!time) throw new Error('A name stands in brackets.');
    const once = makeSlot(CONTENT, time, 'time');
    const again = makeSlot(
      { ...once, text: `[Time] ${once.text}` },
      { from: 0, to: 6, label: 'Time' },
      'time',
    );
    expect(again.slots).toHaveLength(1);
    expect(again.text.startsWith('{{time}} ')).toBe(true);
  });

  it('is made of every name at once, in the words and in those of single channels', () => {
    const made = makeNamedSlots({
      ...CONTENT,
      text: 'Update at [time of the update]. Next word: [Next word at].',
      channels: [{ channel: 'sms', text: 'Next word: [next word at]. Call {help line}.' }],
    });
    expect(made.text).toBe('Update at {{time-of-the-update}}. Next word: {{next-word-at}}.');
    expect(made.channels).toEqual([
      { channel: 'sms', text: 'Next word: {{next-word-at}}. Call {{help-line}}.' },
    ]);
    expect(made.slots.map(({ id, kind, part }) => [id, kind, part])).toEqual([
      ['time-of-the-update', 'time', 'frame'],
      ['next-word-at', 'time', 'nextWord'],
      ['help-line', 'contact', 'frame'],
    ]);
  });

  it('is about the next word where its name says so and it takes a time', () => {
    const partOf = (label: string, kind: 'time' | 'text' = 'time') =>
      makeSlot(CONTENT, { from: 0, to: 3, label }, kind).slots[0]?.part;
    expect(
      ['Next word', 'next update by', 'we will speak again at', 'when you hear from us'].map((one) =>
        partOf(one),
      ),
    ).toEqual(Array(4).fill('nextWord'));
    expect(
      ['time of the update', 'last update', 'when it happened again', 'next train'].map((one) => partOf(one)),
    ).toEqual(Array(4).fill('frame'));
    expect(partOf('Next word', 'text')).toBe('frame');
  });

  it('has an id that no other slot has', () => {
    expect(slotIdFor('Zürich, 2nd line', [])).toBe('zurich-2nd-line');
    expect(slotIdFor('place', ['place', 'place-2'])).toBe('place-3');
    expect(slotIdFor('42', [])).toBe('slot');
  });
});

it.each([
  ['time of the alarm', 'time'],
  ['when we speak next', 'time'],
  ['Next word at', 'time'],
  ['next update', 'time'],
  ['we will speak again at', 'time'],
  ['issued at', 'time'],
  ['What we say in the next update', 'text'],
  ['next steps', 'text'],
  ['how many people', 'number'],
  ['number of stores', 'number'],
  ['phone number', 'contact'],
  ['helpline', 'contact'],
  ['address of the page', 'contact'],
  ['place of the event', 'place'],
  ['places', 'place'],
  ['store', 'place'],
  ['name of the spokesperson', 'person'],
  ['what happened', 'text'],
])('a slot called “%s” takes a %s, until somebody says otherwise', (label, kind) => {
  expect(kindFor(label)).toBe(kind);
});
