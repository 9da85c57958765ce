import { expect, test } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import {
  isDecision,
  isSilence,
  sizeAtNext,
  sizeAtPrevious,
  stateAt,
} from '../../../shared/incident/replay.ts';
import { fullStory } from '../../support/full-story.ts';
import { given } from '../../support/given.ts';

/** Longer than two intervals of the cache. */
const long = Array.from({ length: 150 }).reduce<ReturnType<typeof given>>(
  (story, _, index) => story.when({ type: 'note.add', text: `note ${index}`, happenedAt: null }),
  given(fullStory().events.slice(0, 20), fullStory().events[19]?.at),
).events;

test('the state at every position is the fold from zero, forwards, backwards and in leaps', () => {
  for (const events of [fullStory().events, long]) {
    const sizes = Array.from({ length: events.length + 1 }, (_, size) => size);
    const folded = sizes.map((size) => JSON.stringify(fold(events.slice(0, size))));
    const leaps = sizes.map((size) => (size * 37) % (events.length + 1));
    for (const size of [...sizes, ...sizes.toReversed(), ...leaps]) {
      expect(JSON.stringify(stateAt(events, size))).toBe(folded[size]);
    }
  }
});

test('a position outside the log is its nearest end', () => {
  const { events } = fullStory();
  expect(stateAt(events, -3)).toEqual(fold([]));
  expect(stateAt(events, 1e6)).toEqual(fold(events));
});

test('decisions are found in both directions, and nothing lies beyond the last', () => {
  const { events } = fullStory();
  const first = sizeAtNext(events, 1, isDecision) ?? 0;
  expect(events[first - 1]?.type).toBe('incident.awarenessCorrected');
  expect(sizeAtPrevious(events, first, isDecision)).toBe(1);
  expect(sizeAtPrevious(events, 1, isDecision)).toBeNull();
  expect(sizeAtNext(events, events.length, isDecision)).toBeNull();
});

test('silences are found too: passed times, reminders, and the clock taking a seat away', () => {
  const { events } = fullStory();
  const found: string[] = [];
  for (let size = sizeAtNext(events, 1, isSilence); size !== null; size = sizeAtNext(events, size, isSilence))
    found.push(events[size - 1]?.type ?? '');
  expect(found.slice(0, 2)).toEqual(['stage.warned', 'stage.expired']);
  expect(found).toContain('ask.expired');
  expect(found).not.toContain('note.added');
});
