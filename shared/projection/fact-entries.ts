import type { Fact, Telling } from '../fact/facts.ts';
import type { IncidentEvent } from '../incident/events.ts';

/** One entry about a fact, at its place in the log: how the fact came to stand, and when that was learnt and written down. */
export type FactEntry = {
  readonly factId: string;
  readonly text: string;
  readonly happenedAt: number | null;
  readonly telling: Telling;
  /** True for the first that was said of the fact. */
  readonly isNew: boolean;
  /** True where the fact only made way for another wording, which has an entry of its own at the same position. */
  readonly madeWay: boolean;
  readonly position: number;
};

type Touched = { readonly factId: string; readonly madeWay: boolean };

/** The facts of which an event says something, in the order in which the fold takes them. */
function touched(event: IncidentEvent): readonly Touched[] {
  switch (event.type) {
    case 'fact.recorded': {
      const { factId, replaces } = event.data;
      const own = { factId, madeWay: false };
      return replaces === undefined ? [own] : [{ factId: replaces, madeWay: true }, own];
    }
    case 'fact.changed':
      return [{ factId: event.data.factId, madeWay: false }];
    case 'brief.added':
    case 'brief.struck':
      return [{ factId: event.data.itemId, madeWay: false }];
    default:
      return [];
  }
}

/** The log's array is the key: a longer log is another array, so entries can never be those of other events. */
const made = new WeakMap<readonly IncidentEvent[], readonly FactEntry[]>();

/** Every entry about a fact, in log order. `facts` are those that these very events were folded to. */
export function factEntries(events: readonly IncidentEvent[], facts: readonly Fact[]): readonly FactEntry[] {
  const entries = made.get(events) ?? entriesOf(events, facts);
  made.set(events, entries);
  return entries;
}

function entriesOf(events: readonly IncidentEvent[], facts: readonly Fact[]): readonly FactEntry[] {
  const byId = new Map(facts.map((fact) => [fact.factId, fact]));
  const counts = new Map<string, number>();
  return events.flatMap((event, position) =>
    touched(event).flatMap(({ factId, madeWay }): readonly FactEntry[] => {
      const fact = byId.get(factId);
      const count = counts.get(factId) ?? 0;
      const telling = fact?.tellings[count];
      if (!fact || !telling) return [];
      counts.set(factId, count + 1);
      const { text, happenedAt } = fact;
      return [{ factId, text, happenedAt, telling, isNew: count === 0, madeWay, position }];
    }),
  );
}
