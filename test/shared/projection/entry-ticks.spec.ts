import { expect, it } from 'vitest';
import { factTicks, thresholdTicks } from '../../../shared/projection/entry-ticks.ts';
import { factEntries } from '../../../shared/projection/fact-entries.ts';
import { fullStory } from '../../support/full-story.ts';
import { FOUND_LATER, replayStory } from '../../support/replay-story.ts';

it('a threshold is drawn when it was due, not when it was noticed', () => {
  const { events } = fullStory();
  const due = events.flatMap((event) =>
    event.type === 'stage.warned' || event.type === 'stage.expired' ? [event.data.dueAt] : [],
  );
  expect(due.length).toBeGreaterThan(1);
  expect(thresholdTicks(events).map(({ at }) => at)).toEqual(due);
});

it('a fact is drawn when it was learnt, or when it happened; what nobody dated only by when it was learnt', () => {
  const { events, state } = replayStory();
  const entries = factEntries(events, state.facts);
  const learnt = factTicks(events, entries, 'learnt');
  const happened = factTicks(events, entries, 'happened');
  const found = state.facts.find(({ text }) => text === FOUND_LATER);
  const tick = (ticks: typeof learnt) => ticks.find(({ id }) => id.endsWith(found?.factId ?? '?'))?.at;
  expect(tick(learnt)).toBe(found?.first.learntAt);
  expect(tick(happened)).toBe(found?.happenedAt);
  expect(learnt.filter(({ id }) => id.startsWith('fact-'))).toHaveLength(entries.length);
  expect(happened.filter(({ id }) => id.startsWith('fact-'))).toHaveLength(1);
  expect(learnt.filter(({ tone }) => tone === 'over')).toHaveLength(1);
});
