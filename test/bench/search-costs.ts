import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRoomFile } from '../../electron/db/open.ts';
import { createRoomSearch } from '../../electron/search/room-search.ts';
import { createSearchIndex, type SearchIndex } from '../../electron/search/search-index.ts';
import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import type { SearchRow } from '../../shared/projection/search-rows.ts';
import { openSpine } from '../support/spine.ts';
import type { BenchFigure } from './append.ts';
import { timed } from './figures.ts';
import { longIncident } from './long-incident.ts';

const READ = 10_000;
const GROUP = 500;

/** Fills an index with the same incident as often as that: how long it takes, and by how much the process grows. */
export function filled(
  rows: readonly SearchRow[],
  {
    places,
    events,
    about,
  }: { readonly places: readonly number[]; readonly events: number; readonly about: string },
): { readonly index: SearchIndex; readonly figures: readonly BenchFigure[] } {
  const before = process.memoryUsage().rss;
  const index = createSearchIndex();
  const filling = timed(() => {
    for (const place of places) index.put(place, 0, events, rows);
  });
  const grown = (process.memoryUsage().rss - before) / 1e6;
  return {
    index,
    figures: [
      { name: `filling the index, ${about}`, value: filling, unit: 'ms' },
      { name: `memory of the index, ${about}`, value: grown, unit: 'MB' },
    ],
  };
}

/** One entry of an incident is erased: all of them are compared with what is in the index. */
export function erasedFigure(
  index: SearchIndex,
  rows: readonly SearchRow[],
  { place, events, about }: { readonly place: number; readonly events: number; readonly about: string },
): BenchFigure {
  const spoken = rows.findLastIndex(({ text }) => text !== '');
  const erased = rows.with(spoken, { ...(rows[spoken] as SearchRow), text: '' });
  const took = timed(() => index.put(place, 0, events, erased));
  return { name: `taking out an erased entry, ${about}`, value: took, unit: 'ms' };
}

function writeLongRoom(file: string): void {
  const { log } = openSpine(file);
  const stamp = { at: Date.now(), by: 'lead', mono: 1 };
  const write = (logId: string, events: Parameters<typeof log.append>[2]): void => {
    const appended = log.append(logId, log.size(logId), events, stamp);
    if (!appended.ok) throw new Error(appended.error.sentence);
  };
  write(REGISTRY_LOG, [{ kind: 'room.created', data: { name: 'Bench', zone: 'Europe/London' } }]);
  const events = longIncident(READ).map(({ type: kind, data }) => ({
    kind,
    data: JSON.parse(JSON.stringify(data)),
  }));
  for (let from = 0; from < events.length; from += GROUP) write('long', events.slice(from, from + GROUP));
}

/** What whoever opens the page first waits for: every log is read from the file, folded and indexed. */
export function readingFigure(): BenchFigure {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-search-'));
  try {
    const file = path.join(folder, 'room.sqlite');
    writeLongRoom(file);
    const opened = openRoomFile(file, { readonly: true });
    if (!opened.ok) throw new Error(opened.error.sentence);
    const index = createSearchIndex();
    const search = createRoomSearch(opened.value, null, index);
    const took = timed(() => {
      const scope = search.scope();
      if (!scope.ok || scope.value.entries !== READ) throw new Error('the room of the bench was not read');
    });
    index.close();
    return {
      name: `reading and indexing a room, ${READ.toLocaleString('en')} events`,
      value: took,
      unit: 'ms',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
