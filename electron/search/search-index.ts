import type { HitPart, SearchAsked } from '../../shared/ipc/search-requests.ts';
import { ok, type Rejection, type Result } from '../../shared/kernel.ts';
import type { SearchRow } from '../../shared/projection/search-rows.ts';
import { readSearch, type Term } from '../../shared/search/query.ts';
import { connectMemory } from '../db/connect.ts';
import { BEGIN, END, indexed, MOST_TOLD, matchOf, partsOf } from './index-text.ts';

/** How many words of a long text are told around the first that was found. */
const AROUND = 40;

/** The id of a row says where it stands: the incident's place, the position and the part, so that its order is theirs. */
const PARTS = 2 ** 8;
const POSITIONS = 2 ** 24;
const PLACE = PARTS * POSITIONS;

/** `people` are the ids of who did it and whom it is about, each between two spaces. FTS5 keeps no text of its own and no lengths, which only a ranking needs: the entry beside it has the one text there is. */
const TABLES = `
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, since INTEGER NOT NULL, kind TEXT NOT NULL, type TEXT, by TEXT NOT NULL,
    people TEXT NOT NULL, stage TEXT, channel TEXT, text TEXT
  ) STRICT;
  CREATE VIRTUAL TABLE words USING fts5(
    text, content = 'entry', content_rowid = 'id', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
  );
  INSERT INTO words(words, rank) VALUES ('secure-delete', 1);`;

const FOUND_ROW = 'e.id, e.at, e.since, e.kind, e.by, e.people, e.stage, e.channel';

/** What of a search narrows it, beside its words. */
export type Narrowing = Omit<SearchAsked, 'words' | 'incidentId'> & { readonly place: number | null };

/** One row that was found, at its place in the index. */
export type FoundRow = Pick<
  SearchRow,
  'position' | 'part' | 'at' | 'sinceMs' | 'by' | 'whom' | 'stage' | 'channel'
> & {
  readonly place: number;
  readonly kind: string;
  readonly parts: readonly HitPart[];
};

export type FoundRows = {
  readonly rows: readonly FoundRow[];
  /** How many there are in all, by the place of their incident. */
  readonly counts: readonly { readonly place: number; readonly count: number }[];
};

/** A full-text index in memory: no file is ever written of it. */
export type SearchIndex = {
  /**
   * Takes the rows of the entries at positions [from, to) of an incident, in place of those that were there before: what is the same
   * is left as it is. `place` orders incidents: lower ones are told first.
   */
  readonly put: (place: number, from: number, to: number, rows: readonly SearchRow[]) => void;
  /** Forgets everything of an incident. */
  readonly drop: (place: number) => void;
  readonly find: (typed: string, narrowing: Narrowing, most: number) => Result<FoundRows, Rejection>;
  readonly close: () => void;
};

type Row = {
  readonly id: number;
  readonly at: number;
  readonly since: number;
  readonly kind: string;
  readonly by: string;
  readonly people: string;
  readonly stage: SearchRow['stage'];
  readonly channel: string | null;
  readonly marked: string | null;
};

function foundRow({ id, since, people, marked, ...row }: Row): FoundRow {
  const within = id % PLACE;
  return {
    ...row,
    place: Math.floor(id / PLACE),
    position: Math.floor(within / PARTS),
    part: within % PARTS,
    sinceMs: since,
    whom: people.trim().split(' ').slice(1),
    parts: partsOf(marked ?? ''),
  };
}

/** The conditions of a narrowing, and the values they are bound to. */
function conditionsOf({
  place,
  from,
  to,
  by,
  ...same
}: Narrowing): readonly (readonly [string, string | number])[] {
  const equal = Object.entries(same).flatMap(([column, value]) =>
    value === null ? [] : [[`e.${column} = ?`, value] as const],
  );
  const bounds = [
    ["instr(e.people, ' ' || ? || ' ') > 0", by],
    ['e.at >= ?', from],
    ['e.at < ?', to],
    ['e.id >= ?', place === null ? null : place * PLACE],
    ['e.id < ?', place === null ? null : (place + 1) * PLACE],
  ] as const;
  return [...equal, ...bounds.flatMap(([sql, value]) => (value === null ? [] : [[sql, value] as const]))];
}

/** Where rows come from: out of the full text, each with its entry, or out of the entries, each with its text if it has one. */
function sourceOf(terms: readonly Term[], conditions: readonly string[]) {
  const narrowed = conditions.length === 0 ? '' : conditions.join(' AND ');
  if (terms.length > 0)
    return {
      from: `FROM words CROSS JOIN entry e ON e.id = words.rowid WHERE words MATCH ?${narrowed && ` AND ${narrowed}`}`,
      // Nothing narrows it: the entries need not be looked at to count.
      count: narrowed
        ? null
        : `SELECT rowid / ${PLACE} AS place, count(*) AS count FROM words WHERE words MATCH ? GROUP BY 1 ORDER BY 1`,
      // The order in which FTS5 finds: by another one, it would make a snippet of every match before the first is told.
      order: 'words.rowid',
      marked: cut(`snippet(words, 0, '${BEGIN}', '${END}', '…', ${AROUND})`),
    };
  return {
    from: `FROM entry e ${narrowed && `WHERE ${narrowed}`}`,
    count: null,
    order: 'e.id',
    marked: cut('e.text'),
  };
}

/** Takes no more of a text out of the tables than is told, and one sign to know that there is more. */
const cut = (text: string): string => `substr(${text}, 1, ${MOST_TOLD + 1})`;

type Held = { readonly id: number; readonly channel: string | null; readonly text: string | null };

/** Puts rows into the tables and takes them out again, each in one transaction. */
function writesTo(db: ReturnType<typeof connectMemory>): Pick<SearchIndex, 'put' | 'drop'> {
  const entry = db.prepare(
    'INSERT INTO entry (id, at, since, kind, type, by, people, stage, channel, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const words = db.prepare('INSERT INTO words (rowid, text) VALUES (CAST(? AS INTEGER), ?)');
  const held = db.prepare<[number, number], Held>(
    'SELECT id, channel, text FROM entry WHERE id >= ? AND id < ? ORDER BY id',
  );
  const noWords = db.prepare(
    "INSERT INTO words (words, rowid, text) VALUES ('delete', CAST(? AS INTEGER), ?)",
  );
  const noEntry = db.prepare('DELETE FROM entry WHERE id = ?');
  const takeOut = ({ id, text }: Held): void => {
    if (text !== null) noWords.run(id, text);
    noEntry.run(id);
  };
  const put = db.transaction((place: number, from: number, to: number, rows: readonly SearchRow[]) => {
    const start = place * PLACE;
    const before = new Map(held.all(start + from * PARTS, start + to * PARTS).map((one) => [one.id, one]));
    for (const row of rows) {
      const id = start + row.position * PARTS + row.part;
      const text = row.text === '' ? null : indexed(row.text);
      const old = before.get(id);
      before.delete(id);
      if (old?.text === text && old.channel === row.channel) continue;
      if (old) takeOut(old);
      const people = ` ${[row.by, ...row.whom].join(' ')} `;
      entry.run(id, row.at, row.sinceMs, row.kind, row.type, row.by, people, row.stage, row.channel, text);
      if (text !== null) words.run(id, text);
    }
    for (const old of before.values()) takeOut(old);
  });
  const drop = db.transaction((place: number) => {
    for (const old of held.all(place * PLACE, (place + 1) * PLACE)) takeOut(old);
  });
  return { put, drop };
}

/** Makes an empty index. */
export function createSearchIndex(binding?: string): SearchIndex {
  const db = connectMemory(binding);
  db.exec(TABLES);
  const { put, drop } = writesTo(db);
  const find: SearchIndex['find'] = (typed, narrowing, most) => {
    const read = readSearch(typed);
    if (!read.ok) return read;
    const conditions = conditionsOf(narrowing);
    const { from, count, order, marked } = sourceOf(
      read.value,
      conditions.map(([sql]) => sql),
    );
    const match = read.value.length === 0 ? [] : [matchOf(read.value)];
    const bound = [...match, ...conditions.map(([, value]) => value)];
    const rows = db
      .prepare<unknown[], Row>(`SELECT ${FOUND_ROW}, ${marked} AS marked ${from} ORDER BY ${order} LIMIT ?`)
      .all(...bound, most);
    const counts = db
      .prepare<unknown[], FoundRows['counts'][number]>(
        count ?? `SELECT e.id / ${PLACE} AS place, count(*) AS count ${from} GROUP BY 1 ORDER BY 1`,
      )
      .all(...bound);
    return ok({ rows: rows.map(foundRow), counts });
  };
  return { put, drop, find, close: () => void db.close() };
}
