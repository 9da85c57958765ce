import type { BriefItem } from '../brief/brief.ts';
import type { Fact } from '../fact/facts.ts';
import { factWord } from '../fact/held-until.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { stateAt } from '../incident/replay.ts';
import type { IncidentState } from '../incident/state.ts';
import { type FactEntry, factEntries } from './fact-entries.ts';

/** The two orders of what is known: by when it was learnt, or by when it happened. */
export const AXES = ['learnt', 'happened'] as const;
export type Axis = (typeof AXES)[number];

/** Whose knowledge is asked for: of everything up to an entry, and beyond it only what one person wrote down. */
export type Reach = {
  /** How many entries had been made. */
  readonly size: number;
  /** How many of them were in front of the person; the rest they know only where they wrote it themself. */
  readonly seen: number;
  readonly personId: string | null;
};

/** What was known at an instant of the past, and what only came later. */
export type KnownThen = {
  /** Each as it stood then, in the order in which they were written down. */
  readonly facts: readonly Fact[];
  /** What the brief said was not known. */
  readonly unknowns: readonly BriefItem[];
  /** How much of it the person wrote down after what was in front of them: nobody else had to show it to them. */
  readonly ownSince: number;
  /** What was written down after the instant, in log order: not to be shown until somebody asks for it. */
  readonly later: readonly FactEntry[];
  /** What was written down by then, and was not in front of the person as far as the log says. Of the room: nothing. */
  readonly unseen: readonly FactEntry[];
};

function isKnown(entry: FactEntry, { size, seen, personId }: Reach): boolean {
  if (entry.position < Math.min(seen, size)) return true;
  return entry.position < size && personId !== null && entry.telling.by === personId;
}

/** A fact as its known entries alone make it; null before the first of them. */
function asKnown(fact: Fact, known: readonly FactEntry[]): Fact | null {
  const [first] = known;
  const last = known.at(-1);
  if (!first?.isNew || !last) return null;
  const replacedBy = known.some((one) => one.madeWay) ? fact.replacedBy : null;
  const tellings = known.map(({ telling }) => telling);
  return { ...fact, status: last.telling.to, replacedBy, first: first.telling, tellings };
}

function byFact(entries: readonly FactEntry[]): ReadonlyMap<string, readonly FactEntry[]> {
  const all = new Map<string, FactEntry[]>();
  for (const entry of entries) {
    const own = all.get(entry.factId);
    if (own) own.push(entry);
    else all.set(entry.factId, [entry]);
  }
  return all;
}

/** A whole log, and what it was folded to. */
type Whole = {
  readonly events: readonly IncidentEvent[];
  readonly state: Pick<IncidentState, 'facts'>;
};

/** What the brief said was not known, as far as somebody had it in front of them or wrote it down themself. */
function unknownsIn(events: readonly IncidentEvent[], { size, seen, personId }: Reach): readonly BriefItem[] {
  const open = (upTo: number) =>
    stateAt(events, upTo).brief.items.filter(
      ({ column, struck }) => column === 'notKnown' && struck === null,
    );
  const shown = open(Math.min(seen, size));
  const ids = new Set(shown.map(({ itemId }) => itemId));
  const own =
    personId === null ? [] : open(size).filter(({ by, itemId }) => by === personId && !ids.has(itemId));
  return [...shown, ...own];
}

/** What was known within a reach of a log: read from its entries alone, whatever came later. */
export function projectKnownThen({ events, state: whole }: Whole, reach: Reach): KnownThen {
  const entries = factEntries(events, whole.facts);
  const known = byFact(entries.filter((one) => isKnown(one, reach)));
  const hidden = entries.filter((one) => !one.madeWay && !isKnown(one, reach));
  return {
    facts: whole.facts.flatMap((fact) => asKnown(fact, known.get(fact.factId) ?? []) ?? []),
    unknowns: unknownsIn(events, reach),
    ownSince: entries.filter((one) => isKnown(one, reach) && one.position >= reach.seen).length,
    later: hidden.filter(({ position }) => position >= reach.size),
    unseen: hidden.filter(({ position }) => position < reach.size),
  };
}

/** How the facts stood then, counted: only what was confirmed was known. How many there came to be, nobody knew then. */
export function knownThenText({ facts }: Pick<KnownThen, 'facts'>): string {
  const count = (word: string) => facts.filter((one) => factWord(one) === word).length;
  const others = ['claimed', 'denied', 'withdrawn', 'put otherwise', 'changed'].flatMap((word) =>
    count(word) === 0 ? [] : [`${count(word)} ${word}`],
  );
  return [`${count('confirmed')} known`, ...others].join(', ');
}

/** How much of what came later had happened by an instant already, and how much somebody had learnt but nobody written down. */
export function heldBack(
  later: readonly FactEntry[],
  at: number,
): { readonly happened: number; readonly learnt: number } {
  const happened = later.filter((one) => one.isNew && one.happenedAt !== null && one.happenedAt <= at);
  return { happened: happened.length, learnt: later.filter(({ telling }) => telling.learntAt <= at).length };
}

/** When something stands on an axis; null where nobody said when it happened. Epoch ms UTC. */
export function timeOn(axis: Axis, fact: Pick<Fact, 'happenedAt' | 'first'>): number | null {
  return axis === 'learnt' ? fact.first.learntAt : fact.happenedAt;
}

/** Facts in the order of an axis; those of which nobody said when they happened come last. */
export function ordered(facts: readonly Fact[], axis: Axis): readonly Fact[] {
  const place = (fact: Fact) => timeOn(axis, fact) ?? Number.POSITIVE_INFINITY;
  return facts.toSorted((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
}
