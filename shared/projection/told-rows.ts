import type { IncidentEvent } from '../incident/events.ts';
import { growsFrom, stateAt } from '../incident/replay.ts';
import type { People } from '../people/people.ts';
import { projectTimeline, type TimelineRow } from './timeline.ts';

/** The rows of a log, each told when it is first looked at: of a long log nobody reads all. */
export type ToldRows = {
  readonly size: number;
  /** The row of an entry; undefined beyond the ends. */
  readonly at: (position: number) => TimelineRow | undefined;
};

/** So many rows are told at once, from the state before the first of them. */
const BLOCK = 8;

/** As many blocks stay told; what was looked at longest ago is told again. */
const MOST_BLOCKS = 512;

type Blocks = Map<number, readonly TimelineRow[]>;
type Made = { readonly people: People; readonly events: readonly IncidentEvent[]; readonly blocks: Blocks };

/** What stands behind rows, for those of a longer log. */
const made = new WeakMap<ToldRows, Made>();

function told({ events, people, blocks }: Made, start: number): readonly TimelineRow[] {
  const known = blocks.get(start) ?? [];
  const end = Math.min(events.length, start + BLOCK);
  const from = start + known.length;
  const rows =
    from < end
      ? [...known, ...projectTimeline(events.slice(from, end), people, stateAt(events, from))]
      : known;
  // The newest look is the last in the map: the first has waited longest.
  blocks.delete(start);
  blocks.set(start, rows);
  const [oldest] = blocks.keys();
  if (blocks.size > MOST_BLOCKS && oldest !== undefined) blocks.delete(oldest);
  return rows;
}

/** Tells the rows of a log as they are looked at. They are those that `projectTimeline` tells of the whole log. */
export function tellRows(
  events: readonly IncidentEvent[],
  people: People,
  blocks: Blocks = new Map(),
): ToldRows {
  const all: Made = { events, people, blocks };
  const rows: ToldRows = {
    size: events.length,
    at: (position) =>
      position < 0 || position >= events.length
        ? undefined
        : told(all, position - (position % BLOCK))[position % BLOCK],
  };
  made.set(rows, all);
  return rows;
}

/** The rows of a log that begins with all of another: what was told of that one is not told again. */
export function tellOn(rows: ToldRows, events: readonly IncidentEvent[], people: People): ToldRows {
  const before = made.get(rows);
  if (before) growsFrom(events, before.events);
  return tellRows(events, people, before?.people.list === people.list ? before.blocks : undefined);
}

/** True where rows begin with all of others as those were told. */
export function goesOn(rows: ToldRows, before: ToldRows): boolean {
  const blocks = made.get(rows)?.blocks;
  return blocks !== undefined && blocks === made.get(before)?.blocks && rows.size >= before.size;
}

/** The first `size` rows. */
export function firstRows(rows: ToldRows, size: number): ToldRows {
  const within = Math.min(size, rows.size);
  return { size: within, at: (position) => (position < within ? rows.at(position) : undefined) };
}
