import { fail, ok, type Rejection, type Result } from '../../shared/kernel.ts';
import { type RefusedRow, type Table, tooBig } from '../../shared/mention/table.ts';

const DEEPEST = 3;
const NO_OBJECT = 'It is no object with fields.';

type Fields = ReadonlyMap<string, string>;
type Entry = { readonly line: number; readonly value: unknown };

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object and of those within it, named as a path: "user name". */
function flat(value: object, path: readonly string[] = []): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, inner]): readonly (readonly [string, string])[] => {
    const own = [...path, key];
    if (isObject(inner)) return own.length < DEEPEST ? flat(inner, own) : [];
    if (inner === null || inner === undefined || Array.isArray(inner)) return [];
    return [[own.join(' '), String(inner)]];
  });
}

/** The first list of objects in a document, at its top or a little below it. */
function listIn(value: unknown, depth = 0): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || depth === DEEPEST) return null;
  for (const inner of Object.values(value)) {
    const found = listIn(inner, depth + 1);
    if (found?.some(isObject)) return found;
  }
  return null;
}

type TableOr = Result<Table, Rejection>;

/** Counts while it collects: the cells of entries that share no field would be the square of the file. */
function tableOf(entries: readonly Entry[], broken: readonly RefusedRow[], counts: Table['counts']): TableOr {
  const refused = [...broken];
  const names = new Set<string>();
  const read: { readonly line: number; readonly fields: Fields }[] = [];
  for (const { line, value } of entries) {
    const fields: Fields | null = isObject(value) ? new Map(flat(value)) : null;
    for (const name of fields?.keys() ?? []) names.add(name);
    const big = tooBig(entries.length + broken.length, names.size);
    if (big) return fail(big);
    if (fields) read.push({ line, fields });
    else refused.push({ line, reason: NO_OBJECT });
  }
  const columns = [...names];
  const rows = read.map(({ line, fields }) => ({
    line,
    cells: columns.map((name) => fields.get(name) ?? ''),
  }));
  return ok({ columns, rows, refused, counts });
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** Reads a JSON document with a list of objects in it, or one object a line. Null where it is neither. */
export function readJson(text: string): TableOr | null {
  const whole = parsed(text);
  const list = whole && listIn(whole.value);
  if (list)
    return tableOf(
      list.map((value, index) => ({ line: index + 1, value })),
      [],
      'entry',
    );
  const lines = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line, at: index + 1 }]));
  const big = tooBig(lines.length, 0);
  if (big) return fail(big);
  const entries: Entry[] = [];
  const broken: RefusedRow[] = [];
  for (const { line, at } of lines) {
    const one = parsed(line);
    if (one) entries.push({ line: at, value: one.value });
    else broken.push({ line: at, reason: 'It is not readable as JSON.' });
  }
  return entries.some(({ value }) => isObject(value)) ? tableOf(entries, broken, 'line') : null;
}
