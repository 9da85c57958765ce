import type { IncidentEvent } from '../incident/events.ts';
import { alongFold } from '../incident/fold.ts';
import { type IncidentState, stageOf } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import type { Stage } from '../playbook/stages.ts';
import type { Line } from './line.ts';
import { sentenceOf } from './sentence.ts';

/** One event as a row for people. `happenedAt` is set when it differs from when it was entered. */
export type TimelineRow = Line & {
  readonly position: number;
  readonly at: number;
  readonly happenedAt: number | null;
  readonly by: string;
  readonly actor: string;
  readonly type: IncidentEvent['type'];
  /** Where a key signed it: how many records the registry had, which says whose key counted. Else null. */
  readonly registry: number | null;
  /** Who else signed it: whoever listened to a decision by phone that the actor took. Else null. */
  readonly listener: string | null;
  /** The stage in which it happened; null after the end. */
  readonly stage: Stage | null;
};

function happenedAt(event: IncidentEvent): number | null {
  const happened =
    event.type === 'note.added' || event.type === 'report.logged' || event.type === 'fact.recorded'
      ? event.data.happenedAt
      : event.type === 'release.recorded' && !event.data.latest
        ? event.data.releasedAt
        : null;
  return happened === null || Math.abs(happened - event.at) < 1000 ? null : happened;
}

function registryOf({ data }: IncidentEvent): number | null {
  return 'registry' in data ? (data.registry ?? null) : null;
}

function listenerOf({ data }: IncidentEvent): string | null {
  return 'readBack' in data ? (data.readBack?.listenerId ?? null) : null;
}

/** The row of one event, told from the state before it. */
export function timelineRow(before: IncidentState, event: IncidentEvent, people: People): TimelineRow {
  return {
    ...sentenceOf(event, { before, people }),
    position: before.chart.context.position,
    at: event.at,
    happenedAt: happenedAt(event),
    by: event.by,
    actor: actorName(people, event.by),
    type: event.type,
    registry: registryOf(event),
    listener: listenerOf(event),
    stage: stageOf(before),
  };
}

/** Every event of an incident as a row, oldest first; `from` is the state before the first of them. */
export function projectTimeline(
  events: readonly IncidentEvent[],
  people: People,
  from?: IncidentState,
): readonly TimelineRow[] {
  return alongFold(events, (before, event) => timelineRow(before, event, people), from);
}
