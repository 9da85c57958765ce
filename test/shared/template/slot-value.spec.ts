import { describe, expect, it } from 'vitest';
import { factsForSlot, proposedForSlot, timesToChoose } from '../../../shared/incident/slot-facts.ts';
import type { Slot } from '../../../shared/playbook/schema.ts';
import { saidTime } from '../../../shared/template/slot-time.ts';
import { readSlot } from '../../../shared/template/slot-value.ts';
import { briefed, drafting } from '../../support/given.ts';

const NOW = Date.UTC(2026, 10, 19, 10, 30);
const HERE = { now: NOW, zone: 'Europe/London' };
const slot = (part: Partial<Slot>): Slot => ({
  id: 'one',
  label: 'One',
  kind: 'text',
  part: 'frame',
  prompt: 'Write it.',
  required: true,
  ...part,
});
const read = (part: Partial<Slot>, typed: string) => {
  const value = readSlot(slot(part), typed, HERE);
  return value.ok ? (value.value?.text ?? null) : value.error.code;
};

describe('a typed slot takes', () => {
  it.each([
    ['number', '1,240', '1,240'],
    ['number', 'forty', 'kind'],
    ['contact', 'press@example.com', 'press@example.com'],
    ['contact', '+44 20 7946 0000', '+44 20 7946 0000'],
    ['contact', 'example.com/help', 'example.com/help'],
    ['contact', 'ask the desk', 'kind'],
    ['person', 'Ada Lind, director', 'Ada Lind, director'],
    ['person', 'room 12', 'kind'],
    ['place', 'Leeds', 'Leeds'],
    ['place', 'a@b.org', 'kind'],
    ['text', '{{other}}', 'braces'],
    ['text', 'one\u200Btwo', 'hidden'],
    ['text', '  ', 'empty'],
  ] as const)('%s: %s', (kind, typed, text) => {
    expect(read({ kind }, typed)).toBe(text);
  });

  it('the date line with its day, whatever of it was typed', () => {
    expect(read({ id: 'issued-at', kind: 'time' }, '10:30')).toBe('19 November 2026, 10:30 GMT');
  });

  it('nothing where nothing is required', () => {
    expect(read({ required: false }, ' ')).toBeNull();
  });

  it.each([
    ['confirmed', '09:52', '09:52 GMT'],
    ['confirmed', '09:52 GMT', '09:52 GMT'],
    ['confirmed', 'yesterday 23:50', '23:50 GMT on 18 November 2026'],
    ['confirmed', '23:50 GMT on 18 November 2026', '23:50 GMT on 18 November 2026'],
    ['confirmed', '11:15', 'future'],
    ['confirmed', 'this morning', 'kind'],
    ['confirmed', '04:52 EST', '04:52 EST'],
    ['frame', '10:30', '10:30 GMT'],
    ['frame', '10:40 GMT', '10:40 GMT'],
    ['frame', '19 November 2026, 10:40 GMT', '19 November 2026, 10:40 GMT'],
    ['nextWord', '11:00', '11:00 GMT'],
    ['nextWord', 'in 30 min', '11:00 GMT'],
    ['nextWord', '09:00', '09:00 GMT on 20 November 2026'],
    ['nextWord', 'tomorrow 9:00', '09:00 GMT on 20 November 2026'],
    ['nextWord', '2026-11-19 09:00', 'past'],
    ['nextWord', 'soon', 'kind'],
  ] as const)('a time for %s: %s', (part, typed, text) => {
    expect(read({ kind: 'time', part }, typed)).toBe(text);
  });
});

describe('a slot is offered', () => {
  const story = briefed()
    .when({ type: 'brief.add', column: 'known', text: 'A file with 1,240 names was posted at 09:52 GMT.' })
    .when({ type: 'brief.add', column: 'notKnown', text: 'who posted it' });
  const values = (part: Partial<Slot>) => factsForSlot(story.state, slot(part)).map((one) => one.value);

  it('the lines of the brief that stand, by its part', () => {
    expect(values({ part: 'confirmed' })).toContain('A file with 1,240 names was posted at 09:52 GMT.');
    expect(values({ part: 'unknown' })).toContain('who posted it');
    expect(values({ part: 'empathy' })).toEqual([]);
    const itemId = story.state.brief.items.at(-1)?.itemId ?? '';
    const struck = story.when({ type: 'brief.strike', itemId, reason: 'We know.' });
    expect(factsForSlot(struck.state, slot({ part: 'unknown' }))).toEqual(
      factsForSlot(briefed().state, slot({ part: 'unknown' })),
    );
  });

  it('by its kind alone where nobody said which part it is: what is known and done, times, and ways to reach somebody', () => {
    const more = story
      .when({
        type: 'brief.add',
        column: 'doing',
        text: 'We answer at help@example.org and +44 20 7946 0000, daily.',
      })
      .when({ type: 'brief.add', column: 'known', text: 'More stands on www.example.org/file.' });
    const of = (kind: Slot['kind']) => factsForSlot(more.state, slot({ kind })).map((one) => one.value);
    expect(of('text')).toContain('A file with 1,240 names was posted at 09:52 GMT.');
    expect(of('text')).toContain('We answer at help@example.org and +44 20 7946 0000, daily.');
    expect(of('text')).not.toContain('who posted it');
    expect(of('time')).toContain('09:52 GMT');
    expect(of('contact')).toEqual(['www.example.org/file', 'help@example.org', '+44 20 7946 0000']);
  });

  it('figures for a number, and times for what happened', () => {
    expect(values({ kind: 'number' })).toContain('1,240');
    expect(values({ kind: 'number' })).not.toContain('09');
    expect(values({ kind: 'time', part: 'confirmed' })).toContain('09:52 GMT');
    expect(values({ kind: 'time', part: 'nextWord' })).toEqual([]);
  });

  it('what the log says itself, and the rhythm of the playbook, which promises nothing', () => {
    const { state, at } = drafting();
    const proposed = (part: Partial<Slot>) => proposedForSlot(state, slot(part), at)?.value ?? null;
    expect(proposed({ kind: 'number', id: 'version' })).toBe('1');
    expect(proposed({ kind: 'time', part: 'frame', id: 'issued-at' })).toMatch(
      /^19 November 2026, \d\d:\d\d GMT$/,
    );
    expect(proposed({ kind: 'time', part: 'nextWord' })).toMatch(/^\d\d:\d\d GMT$/);
    expect(proposed({ kind: 'text' })).toBeNull();
    expect(state.promises).toEqual([]);
  });

  describe('for a time of an own template', () => {
    const own = (label: string) => slot({ kind: 'time', part: 'frame', id: 'own', label });
    const { state, at } = drafting();
    const next = proposedForSlot(state, slot({ kind: 'time', part: 'nextWord' }), at)?.value;
    const now = saidTime(at, { now: at, zone: state.zone });
    const proposed = (label: string) => proposedForSlot(state, own(label), at)?.value;

    it('is when we speak next, where it is called so', () => {
      expect(next).toMatch(/^\d\d:\d\d GMT$/);
      expect(next).not.toBe(now);
      expect(proposed('Time of the next update')).toBe(next);
      expect(proposed('When we speak again')).toBe(next);
    });

    it('is now where it is called the time of these words', () => {
      expect(proposed('Time of the update')).toBe(now);
      expect(proposed('Issued at')).toBe(now);
    });

    it('is nothing anywhere else, and the next word is never among those to choose from', () => {
      for (const label of ['When it began', 'Time', 'Last update', 'Next train'])
        expect(proposed(label)).toBeUndefined();
      expect(timesToChoose(state, own('Time'), at).map(({ value }) => value)).toEqual([now]);
      expect(timesToChoose(state, own('Next update'), at).map(({ value }) => value)).toEqual([next]);
      expect(timesToChoose(state, slot({ kind: 'time', part: 'confirmed' }), at)).toEqual([]);
    });
  });
});
