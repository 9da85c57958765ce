import Database from 'better-sqlite3';
import type { Narrowing } from '../../electron/search/search-index.ts';
import { emptyIncident, startFolding } from '../../shared/incident/fold.ts';
import { MOST_HITS } from '../../shared/ipc/search-requests.ts';
import { type SearchRow, searchRows } from '../../shared/projection/search-rows.ts';
import type { BenchFigure } from './append.ts';
import { againstFloor, interleaved, median, timed } from './figures.ts';
import { longIncident } from './long-incident.ts';
import { erasedFigure, filled, readingFigure } from './search-costs.ts';

const ROUNDS = 7;
const EVENTS = 100_000;
const SIZES = [1, 10];
const PLACES = 1_000_000;

const ANY: Narrowing = {
  ...{ by: null, type: null, stage: null, channel: null },
  ...{ from: null, to: null, place: null },
};

/** A word that stands in most entries, one that stands in a few, and a phrase. */
const ASKED = [
  { name: 'a common word', typed: 'records', raw: '"records" *' },
  { name: 'a rare word', typed: 'example', raw: '"example" *' },
  { name: 'a phrase', typed: '"on a public page"', raw: '"on a public page"' },
] as const;

function rowsOf(): readonly SearchRow[] {
  const folding = startFolding(emptyIncident());
  return longIncident(EVENTS).flatMap((event) => {
    const rows = searchRows(folding.state(), event);
    folding.take(event);
    return rows;
  });
}

/** FTS5 alone over the same texts: it matches, and tells as many snippets as the search does. */
function rawIndex(rows: readonly SearchRow[], times: number) {
  const db = new Database(':memory:');
  db.exec('CREATE VIRTUAL TABLE words USING fts5(text, tokenize = "unicode61 remove_diacritics 2")');
  const put = db.prepare('INSERT INTO words (text) VALUES (?)');
  db.transaction(() => {
    for (let time = 0; time < times; time++) for (const { text } of rows) if (text !== '') put.run(text);
  })();
  const hits = db.prepare(
    "SELECT rowid, snippet(words, 0, '', '', '…', 40) FROM words WHERE words MATCH ? LIMIT ?",
  );
  const count = db.prepare('SELECT count(*) FROM words WHERE words MATCH ?').pluck();
  return {
    find: (match: string) => [hits.all(match, MOST_HITS), count.get(match)],
    close: () => void db.close(),
  };
}

async function figuresOf(rows: readonly SearchRow[], times: number): Promise<readonly BenchFigure[]> {
  const about = `${(EVENTS * times).toLocaleString('en')} events`;
  const places = Array.from({ length: times }, (_, time) => PLACES - time);
  const { index, figures: filling } = filled(rows, { places, events: EVENTS, about });
  const raw = rawIndex(rows, times);
  const figures: BenchFigure[] = [...filling];
  for (const { name, typed, raw: match } of ASKED) {
    const found = index.find(typed, ANY, MOST_HITS);
    if (!found.ok || found.value.rows.length === 0) throw new Error(`nothing was found for ${typed}`);
    const measured = await interleaved(
      {
        raw: () => timed(() => void raw.find(match)),
        search: () => timed(() => void index.find(typed, ANY, MOST_HITS)),
        narrowed: () => timed(() => void index.find(typed, { ...ANY, by: 'maya', type: 'words' }, MOST_HITS)),
      },
      ROUNDS,
    );
    const floor = { name: `raw FTS5, ${name}, ${about}`, values: measured.raw };
    figures.push(
      { name: floor.name, value: median(floor.values), unit: 'ms' },
      ...againstFloor(`search, ${name}, ${about}`, 'ms', measured.search, floor),
      ...againstFloor(`narrowed search, ${name}, ${about}`, 'ms', measured.narrowed, floor),
    );
  }
  figures.push(erasedFigure(index, rows, { place: PLACES, events: EVENTS, about }));
  index.close();
  raw.close();
  return figures;
}

/** Searching a room, against the full-text engine alone over the same texts in the same run. */
export async function runSearchBench(): Promise<readonly BenchFigure[]> {
  const rows = rowsOf();
  const figures: BenchFigure[] = [readingFigure()];
  for (const times of SIZES) figures.push(...(await figuresOf(rows, times)));
  return figures;
}
