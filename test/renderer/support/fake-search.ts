import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { emptyIncident, evolve, fold } from '../../../shared/incident/fold.ts';
import type {
  HitPart,
  SearchAsked,
  SearchHit,
  SearchReplies,
  SearchScope,
} from '../../../shared/ipc/search-requests.ts';
import { ok } from '../../../shared/kernel.ts';
import { followFactFates } from '../../../shared/projection/fact-fates.ts';
import { searchRows } from '../../../shared/projection/search-rows.ts';
import { readSearch, type Term } from '../../../shared/search/query.ts';

type Main = { readonly logs: ReadonlyMap<string, readonly IncidentEvent[]> };

/** A plain search through text, without an index: words begin where they stand after no letter. */
function marked(text: string, terms: readonly Term[]): readonly HitPart[] | null {
  const spots = terms.map((term) => text.toLowerCase().indexOf(term.text.toLowerCase()));
  if (spots.some((spot) => spot < 0)) return null;
  const [at, term] = [spots[0] ?? 0, terms[0]?.text ?? ''];
  const parts = [text.slice(0, at), text.slice(at, at + term.length), text.slice(at + term.length)];
  return parts.map((part, index) => ({ text: part, hit: index === 1 })).filter((part) => part.text !== '');
}

function scopeOf({ logs }: Main): SearchScope {
  const incidents = [...logs].map(([incidentId, events]) => {
    const { number, title, zone, chart } = fold(events);
    const { drill, playbook } = chart.context;
    const channels = (playbook?.channels ?? []).map(({ id, name }) => ({ id, name }));
    return { incidentId, number, title, zone, drill, channels };
  });
  return {
    incidents: incidents.toReversed(),
    entries: [...logs.values()].reduce((sum, { length }) => sum + length, 0),
    unreadable: 0,
  };
}

function hitsIn(
  incidentId: string,
  events: readonly IncidentEvent[],
  asked: SearchAsked,
  terms: readonly Term[],
) {
  let state = emptyIncident();
  const fates = followFactFates();
  for (const [position, event] of events.entries()) fates.take(position, event);
  return events.flatMap((event): readonly SearchHit[] => {
    const rows = searchRows(state, event);
    state = evolve(state, event);
    return rows.flatMap(({ text, type, ...row }) => {
      const parts = marked(text, terms);
      const narrowed =
        (asked.by === null || [row.by, ...row.whom].includes(asked.by)) &&
        (asked.type === null || asked.type === type) &&
        (asked.stage === null || asked.stage === row.stage) &&
        (asked.incidentId === null || asked.incidentId === incidentId);
      return parts && narrowed ? [{ ...row, incidentId, parts, fate: fates.at(row.position) }] : [];
    });
  });
}

/** What main answers about the search: from the very rows that the index is made of. */
export function fakeSearch(main: Main) {
  return {
    openSearch: (): SearchReplies['openSearch'] => ok(scopeOf(main)),
    searchRoom: (asked: SearchAsked): SearchReplies['searchRoom'] => {
      const terms = readSearch(asked.words);
      if (!terms.ok) return terms;
      const scope = scopeOf(main);
      const hits = scope.incidents.flatMap(({ incidentId }) =>
        hitsIn(incidentId, main.logs.get(incidentId) ?? [], asked, terms.value),
      );
      const counts = scope.incidents
        .map(({ incidentId }) => ({
          incidentId,
          count: hits.filter((hit) => hit.incidentId === incidentId).length,
        }))
        .filter(({ count }) => count > 0);
      return ok({ hits, counts, scope });
    },
  };
}
