import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile } from '../../renderer/files/read-file.ts';
import { guessMapping } from '../../shared/mention/columns.ts';
import { readMentions } from '../../shared/mention/read-mentions.ts';
import { readFileTime } from '../../shared/mention/times.ts';
import { mentionSchema } from '../../shared/report/events.ts';

const NOW = Date.UTC(2026, 10, 19, 11);

/** Whatever the bytes are: an answer, and mentions that a command would take. */
function readAll(bytes: Uint8Array): void {
  const read = readFile(bytes);
  if (!read.ok) {
    expect(read.error.sentence).toMatch(/^[A-Z].*[.]$/s);
    return;
  }
  const { table } = read.value;
  for (const { cells } of table.rows) expect(cells.length).toBe(table.columns.length);
  const times = { zone: 'Europe/London', dayOrder: 'dayFirst' } as const;
  const found = readMentions(table, { mapping: guessMapping(table), times }, [], NOW);
  for (const one of found.mentions) expect(mentionSchema.safeParse(one).success).toBe(true);
  for (const { line, reason } of found.refused) {
    expect(line).toBeGreaterThan(0);
    expect(reason).toMatch(/[.?]$/);
  }
  const rows = found.mentions.length + found.duplicates.length + found.twice.length + found.refused.length;
  expect(rows).toBe(table.rows.length + table.refused.length);
}

const text = (arbitrary: fc.Arbitrary<string>) =>
  fc.assert(
    fc.property(arbitrary, (one) => readAll(new TextEncoder().encode(one))),
    { numRuns: 400 },
  );

const soup = (...pieces: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

test('any bytes end with a table or a sentence', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), readAll), { numRuns: 600 });
});

test('broken CSV ends with a table or a sentence', () => {
  text(soup('"', '""', ',', ';', '\n', '\r\n', 'text,author,date', '=cmd()', '\t', '2026-11-19 10:05'));
});

test('broken JSON ends with a table or a sentence', () => {
  text(
    soup('{', '}', '[', ']', ':', ',', '"text"', '"__proto__"', 'null', '1e999', '\n').map(
      (one) => `[${one}`,
    ),
  );
  text(fc.json().map((one) => `[${one}]`));
});

test('broken feeds end with a table or a sentence', () => {
  const pieces = [
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#0;',
    '<!--',
    '-->',
  ];
  text(
    soup(...pieces, '<feed>', '<entry>', '<link href="', '"/>', '<', '>').map(
      (one) => `<rss><channel><item>${one}`,
    ),
  );
});

test('a time is read or named as a problem, whatever is written', () => {
  fc.assert(
    fc.property(soup('1', '/', '-', ':', ' ', 'Nov', 'T', 'Z', '2026', 'pm'), (one) => {
      const { at, problem } = readFileTime(one, { zone: 'Europe/London', dayOrder: null });
      expect(at === null || Number.isSafeInteger(at)).toBe(true);
      if (problem !== null) expect(problem).toMatch(/[.]$/);
    }),
  );
});

/** Hangs, and so fails by the time a test may take, if any of them is read in the square of its length. */
test.each([
  ['quotation marks', '"'.repeat(200_000)],
  ['brackets', '['.repeat(200_000)],
  ['open elements', '<a'.repeat(100_000)],
  ['nested elements', '<rss>'.repeat(50_000)],
  ['ampersands', '&'.repeat(300_000)],
  ['tags in a title', `<rss><channel><item><title>${'<b '.repeat(300_000)}</title></item></channel></rss>`],
])('an endless run of %s ends with an answer', (_what, one) => {
  expect(readFile(new TextEncoder().encode(one))).toHaveProperty('ok');
});
