import { happenedAsTaken } from '../fact/facts.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { alongFold } from '../incident/fold.ts';
import { type IncidentState, stageOf } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import type { Stage } from '../playbook/stages.ts';
import { type Said, saidIn } from '../report/reports.ts';
import type { Line } from './line.ts';
import { sentenceOf } from './sentence.ts';

/** One event as a row for people. `happenedAt`, and of a report `said`, are set when they differ from when it was entered. */
export type TimelineRow = Line & {
  readonly position: number;
  readonly at: number;
  readonly happenedAt: number | null;
  readonly said: Said | null;
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

/** The time that an entry has of its own, with the word for it: a report was said, seen or posted then, anything else happened. */
type OwnTime = Said | { readonly word: 'happened'; readonly at: number };

/** What a row says of a time of its own; null where it has none. */
export function ownTime(row: {
  readonly happenedAt: number | null;
  readonly said?: Said | null;
}): OwnTime | null {
  const { happenedAt: happened, said = null } = row;
  if (said !== null) return said;
  return happened === null ? null : { word: 'happened', at: happened };
}

function happened(before: IncidentState, event: IncidentEvent): number | null {
  switch (event.type) {
    case 'note.added':
      return event.data.happenedAt;
    case 'fact.recorded':
      return happenedAsTaken(event.data, before.reports);
    case 'release.recorded':
      return event.data.latest ? null : event.data.releasedAt;
    default:
      return null;
  }
}

function said(event: IncidentEvent): Said | null {
  if (event.type !== 'report.logged') return null;
  const { happenedAt, imported = null } = event.data;
  return saidIn({ imported, happenedAt: unlessEntered(happenedAt, event) });
}

/** A time close to that of the entry is the entry's own. */
function unlessEntered(time: number | null, { at }: IncidentEvent): number | null {
  return time === null || Math.abs(time - at) < 1000 ? null : time;
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
    happenedAt: unlessEntered(happened(before, event), event),
    said: said(event),
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
