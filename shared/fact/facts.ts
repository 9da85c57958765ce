import type { briefEvents } from '../brief/events.ts';
import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { Report } from '../report/reports.ts';
import type { FactStatus, factEvents } from './events.ts';
import type { Grade } from './grade.ts';

/** One entry about a fact: what it came to stand as, by whose word, learnt when, and who wrote that down when. */
export type Telling = {
  readonly to: FactStatus;
  readonly source: string | null;
  readonly toldBy: string | null;
  readonly toldTo: string | null;
  readonly grade: Grade | null;
  readonly reason: string | null;
  /** Until when it was right, where it fell because it has changed. */
  readonly heldUntil?: number;
  /** When it was learnt, as people say. */
  readonly learntAt: number;
  /** When it was written down. */
  readonly at: number;
  readonly by: string;
};

/** One thing that is known, claimed, denied or no longer held, with everything that was said about it, oldest first. */
export type Fact = {
  readonly factId: string;
  readonly text: string;
  readonly status: FactStatus;
  readonly happenedAt: number | null;
  /** The answered question, or the report, that it was taken from. */
  readonly askId: string | null;
  readonly reportId: string | null;
  /** Nothing more of that answer is needed. */
  readonly wasAll?: true;
  readonly replaces: string | null;
  /** The fact that says it in other words now. */
  readonly replacedBy: string | null;
  readonly first: Telling;
  readonly tellings: readonly Telling[];
};

export const FACT_LABEL = {
  confirmed: 'confirmed',
  claimed: 'claimed',
  denied: 'denied',
  withdrawn: 'withdrawn',
} as const satisfies Record<FactStatus, string>;

/** The newest entry about a fact. */
export function lastTelling(fact: Fact): Telling {
  return fact.tellings.at(-1) ?? fact.first;
}

/** The newest of what was said of a kind: a change that names no source leaves the one before. */
export function toldLast<K extends 'source' | 'toldBy' | 'toldTo' | 'grade'>(fact: Fact, key: K): Telling[K] {
  return (fact.tellings.findLast((one) => one[key] !== null) ?? fact.first)[key];
}

type Told = { readonly [K in 'source' | 'toldBy' | 'toldTo' | 'reason']?: string | undefined } & {
  readonly grade?: Grade | undefined;
  readonly heldUntil?: number | undefined;
};
type Entry = Told & Pick<Telling, 'to' | 'learntAt' | 'at' | 'by'>;

function telling({ to, learntAt, at, by, ...told }: Entry): Telling {
  const { source = null, toldBy = null, toldTo = null, grade = null, reason = null, heldUntil } = told;
  const held = heldUntil === undefined ? {} : { heldUntil };
  return { to, source, toldBy, toldTo, grade, reason, ...held, learntAt, at, by };
}

function come(fact: Fact, entry: Telling, replacedBy: string | null): Fact {
  return { ...fact, status: entry.to, replacedBy, tellings: [...fact.tellings, entry] };
}

type Begun = Pick<Fact, 'factId' | 'text' | 'happenedAt'> & {
  readonly askId?: string | undefined;
  readonly reportId?: string | undefined;
  readonly wasAll?: true | undefined;
  readonly replaces?: string | undefined;
};

function begin({ factId, text, happenedAt, ...from }: Begun, first: Telling): Fact {
  const { askId = null, reportId = null, replaces = null } = from;
  const whence = {
    askId,
    reportId,
    replaces,
    replacedBy: null,
    ...(from.wasAll ? { wasAll: from.wasAll } : {}),
  };
  return { factId, text, happenedAt, status: first.to, ...whence, first, tellings: [first] };
}

type Changes = { readonly facts: readonly Fact[]; readonly lists: Lists };

function changeFact({ facts, lists }: Changes, factId: string, next: (fact: Fact) => Fact): readonly Fact[] {
  return lists.change(facts, (one) => one.factId === factId, next);
}

type Taken = Pick<Begun, 'happenedAt'> & { readonly reportId?: string | undefined };

/**
 * When a fact happened, as it was written down. Older logs have that the claim of a report happened when that was said or
 * posted: nobody knows.
 */
export function happenedAsTaken({ happenedAt, reportId }: Taken, reports: readonly Report[]): number | null {
  const report = happenedAt === null ? undefined : reports.find((one) => one.reportId === reportId);
  return report?.happenedAt === happenedAt ? null : happenedAt;
}

/** Applies one event about facts; `reports` are those that a fact can be taken from. */
export function evolveFacts(
  facts: readonly Fact[],
  event: EventOf<typeof factEvents>,
  lists: Lists = COPIED,
  reports: readonly Report[] = [],
): readonly Fact[] {
  const { at, by } = event;
  if (event.type === 'fact.changed') {
    const entry = telling({ ...event.data, at, by });
    return changeFact({ facts, lists }, event.data.factId, (fact) => come(fact, entry, null));
  }
  const { heldUntil, ...data } = event.data;
  const { status, replaces, factId } = data;
  const entry = telling({ ...data, to: status, at, by });
  const gone =
    replaces === undefined
      ? facts
      : changeFact({ facts, lists }, replaces, replaced(entry, factId, heldUntil));
  const happenedAt = happenedAsTaken(event.data, reports);
  return lists.add(gone, begin({ ...event.data, happenedAt }, entry));
}

function replaced(
  { reason, learntAt, at, by }: Telling,
  factId: string,
  heldUntil: number | undefined,
): (fact: Fact) => Fact {
  const entry = telling({ to: 'withdrawn', reason: reason ?? undefined, heldUntil, learntAt, at, by });
  return (fact) => come(fact, entry, factId);
}

/** A Known line of the brief, as older logs have it: a fact that whoever wrote it holds for confirmed. */
export function evolveKnown(
  facts: readonly Fact[],
  event: EventOf<Pick<typeof briefEvents, 'brief.added' | 'brief.struck'>>,
  lists: Lists = COPIED,
): readonly Fact[] {
  const { at, by } = event;
  if (event.type === 'brief.struck') {
    const { itemId, reason } = event.data;
    if (!facts.some((one) => one.factId === itemId)) return facts;
    const entry = telling({ to: 'withdrawn', reason, learntAt: at, at, by });
    return changeFact({ facts, lists }, itemId, (fact) => come(fact, entry, null));
  }
  const { itemId, column, text, askId } = event.data;
  if (column !== 'known') return facts;
  const entry = telling({ to: 'confirmed', learntAt: at, at, by });
  return lists.add(facts, begin({ factId: itemId, text, happenedAt: null, askId }, entry));
}
