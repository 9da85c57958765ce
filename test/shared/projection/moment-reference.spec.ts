import { expect, it } from 'vitest';
import { readReference, referenceText } from '../../../shared/projection/moment-reference.ts';
import { fullStory } from '../../support/full-story.ts';
import { expectRefused } from '../../support/given.ts';

const { events } = fullStory();
const LOG = { incidentId: '1f3a9b2c-0000-4000-8000-000000000000', events };
const atEntry = (size: number) => ({ size, at: events[size - 1]?.at ?? 0 });

it('names position, time, time since first awareness and incident in one line', () => {
  expect(referenceText(LOG, { size: 1, at: atEntry(1).at + 2500 })).toMatch(
    /^Position 0, 2026-11-19 10:30:02 UTC, \+00:\d\d:02 — incident 14 \(1f3a9b2c\)$/,
  );
});

it('leads back to the instant that it was made of, at every position', () => {
  for (let size = 1; size <= events.length; size += 1)
    expect(readReference(LOG, referenceText(LOG, atEntry(size)))).toEqual({ ok: true, value: atEntry(size) });
});

it('is found in a sentence around it, and with “entry” in the place of “position”', () => {
  const text = `See ${referenceText(LOG, atEntry(5)).replace('Position', 'entry')}, please.`;
  expect(readReference(LOG, text)).toEqual({ ok: true, value: atEntry(5) });
});

it('is a position alone, too', () => {
  for (const text of ['4', ' Position 4', 'position 4.', 'Entry 4'])
    expect(readReference(LOG, text)).toEqual({ ok: true, value: atEntry(5) });
  expectRefused(readReference(LOG, '4000') as never, 'beyond');
  expectRefused(readReference(LOG, '10:47') as never, 'no-reference');
});

it('leads nowhere from another incident, beyond the end, at another time, or from other words', () => {
  const text = referenceText(LOG, atEntry(5));
  const decisions = {
    'other-incident': readReference({ ...LOG, incidentId: 'abcdef12-3' }, text),
    beyond: readReference(LOG, text.replace('Position 4', 'Position 4000')),
    'other-time': readReference(LOG, text.replace('10:', '23:')),
    'no-reference': readReference(LOG, 'the call at half past ten'),
  };
  for (const [code, decision] of Object.entries(decisions)) expectRefused(decision as never, code);
});
