import { afterEach, expect, it, vi } from 'vitest';
import { guessMapping } from '../../shared/mention/columns.ts';
import { readMentions } from '../../shared/mention/read-mentions.ts';

afterEach(() => vi.unstubAllGlobals());

/** Counts the formatters that are made from here on. Making one costs a hundred times what using it costs. */
function countFormatters(): () => number {
  let made = 0;
  const counted = new Proxy(Intl.DateTimeFormat, {
    construct: (target, args) => {
      made += 1;
      return Reflect.construct(target, args) as object;
    },
  });
  vi.stubGlobal('Intl', Object.create(Intl, { DateTimeFormat: { value: counted } }));
  return () => made;
}

// A zone that no other test asks for: its formatter is kept for as long as the process runs.
it('a file of many times makes one formatter for its zone, however many rows it has', () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({
    line: index + 2,
    cells: [`2026-11-19 10:05:${String(index % 60).padStart(2, '0')}`, `Words ${index}`],
  }));
  const table = { columns: ['Date', 'Text'], rows, refused: [], counts: 'line' } as const;
  const times = { zone: 'Antarctica/Troll', dayOrder: null };
  const made = countFormatters();
  const found = readMentions(table, { mapping: guessMapping(table), times }, [], Date.UTC(2026, 10, 20));
  expect(found.mentions).toHaveLength(500);
  expect(made()).toBe(1);
});
