import type { Telling } from '../fact/facts.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { FactEntry } from './fact-entries.ts';
import type { Axis } from './known-then.ts';
import type { LaneTick } from './lanes.ts';

/** Budgets that ran out or were about to, each at the instant it was due. */
export function thresholdTicks(events: readonly IncidentEvent[]): readonly LaneTick[] {
  return events.flatMap((event, position): readonly LaneTick[] => {
    const id = `threshold-${position}`;
    if (event.type === 'stage.warned') return [{ id, at: event.data.dueAt, tone: 'warn' }];
    if (event.type === 'stage.expired') return [{ id, at: event.data.dueAt, tone: 'over' }];
    return [];
  });
}

/** True for an entry by which a fact was wrong: one that has changed since was right. */
const isWrong = ({ to, heldUntil }: Telling): boolean => to === 'withdrawn' && heldUntil === undefined;

/** Notes that people wrote, and facts on an axis: by when they were learnt, or by when they happened. */
export function factTicks(
  events: readonly IncidentEvent[],
  entries: readonly FactEntry[],
  axis: Axis,
): readonly LaneTick[] {
  const notes = events.flatMap((event, position): readonly LaneTick[] => {
    if (event.type !== 'note.added') return [];
    const { happenedAt } = event.data;
    const at = axis === 'happened' && happenedAt !== null ? happenedAt : event.at;
    return [{ id: `note-${position}`, at, tone: 'done' }];
  });
  const facts = entries
    .filter((one) => !one.madeWay)
    .flatMap(({ position, factId, telling, happenedAt, isNew }): readonly LaneTick[] => {
      const at = axis === 'learnt' ? telling.learntAt : isNew ? happenedAt : null;
      const tone = telling.to === 'confirmed' ? 'calm' : isWrong(telling) ? 'over' : 'warn';
      return at === null ? [] : [{ id: `fact-${position}-${factId}`, at, tone }];
    });
  return [...notes, ...facts];
}
