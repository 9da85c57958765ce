import { useMemo, useState } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { type Axis, type KnownThen, projectKnownThen } from '../../../shared/projection/known-then.ts';
import { type Look, lastLook, looksIn, viewersIn } from '../../../shared/projection/sight.ts';

/** Whose view a replay takes at an entry, in which order of time, and how much of what came later has been revealed. */
export type Sight = {
  readonly axis: Axis;
  readonly setAxis: (axis: Axis) => void;
  /** Null for the room. */
  readonly seenBy: string | null;
  readonly setSeenBy: (personId: string | null) => void;
  /** Whose view can be taken. */
  readonly viewers: readonly string[];
  /** Every time when the log says that this person had words in front of them; of the whole log. */
  readonly looks: readonly Look[];
  /** The last of them by then; null for the room, and for whoever had not looked. */
  readonly look: Look | null;
  readonly known: KnownThen;
  /** How many of what was learnt later are shown. */
  readonly revealed: number;
  readonly reveal: () => void;
};

/** What is revealed is hidden again as soon as another entry, or another view, is looked at. */
function useRevealed(place: string, most: number): readonly [number, () => void] {
  const [last, setLast] = useState({ place, count: 0 });
  // Whoever comes back judges anew: what is kept of it is that they have seen it.
  if (last.place !== place) setLast({ place, count: 0 });
  const count = last.place === place ? Math.min(last.count, most) : 0;
  return [count, () => setLast({ place, count: Math.min(count + 1, most) })];
}

type Log = { readonly events: readonly IncidentEvent[]; readonly state: IncidentState };

/** The point of view of a replay that shows the first `size` entries. */
export function useSight({ events, state }: Log, size: number): Sight {
  const [axis, setAxis] = useState<Axis>('learnt');
  const [seenBy, setSeenBy] = useState<string | null>(null);
  const viewers = useMemo(() => viewersIn(events), [events]);
  const all = useMemo(() => looksIn(events), [events]);
  const looks = useMemo(() => all.filter(({ personId }) => personId === seenBy), [all, seenBy]);
  const look = seenBy === null ? null : lastLook(looks, size, seenBy);
  const seen = seenBy === null ? size : (look?.seen ?? 0);
  const known = useMemo(
    () => projectKnownThen({ events, state }, { size, seen, personId: seenBy }),
    [events, state, size, seen, seenBy],
  );
  const [revealed, reveal] = useRevealed(`${size} ${seenBy}`, known.later.length);
  return { axis, setAxis, seenBy, setSeenBy, viewers, looks, look, known, revealed, reveal };
}
