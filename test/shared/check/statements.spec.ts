import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkAgainst, checkText } from '../../../shared/check/check-text.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { renumbered } from '../../../shared/incident/renumbered.ts';
import { spokenTime } from '../../../shared/incident/spoken-time.ts';
import { CHECK_IDS, type CheckId } from '../../../shared/playbook/check-rules.ts';
import type { Statement } from '../../../shared/statement/statements.ts';
import { sampleChecks } from '../../support/sample-playbook.ts';
import { PLAYBOOK_FILES } from '../playbook/shipped.ts';

/** What a person who reads the statement wants found; `falseAlarm`: what is found although nobody would want it. */
type Wanted = { readonly check: CheckId; readonly words: string; readonly falseAlarm?: true };

type Sample = {
  readonly name: string;
  readonly text: string;
  readonly lang?: string;
  readonly drill?: boolean;
  /** When it is read; left out, no time in it is looked at. */
  readonly now?: string;
  readonly facts?: readonly string[];
  /** The sentence that somebody marked as needing no fact although it says one. */
  readonly marked?: string;
  readonly earlier?: readonly { readonly name: string; readonly text: string }[];
  /** True for words that were set aside as update 2 and go out as update 4. */
  readonly takenUp?: boolean;
  readonly found: readonly Wanted[];
  readonly own?: readonly {
    readonly channel: string;
    readonly text: string;
    readonly found: readonly Wanted[];
  }[];
};

const NOTHING_PROMISED = { promises: [], zone: 'Europe/London' };
/** An update that was set aside, and its words taken up as the fourth statement. */
const NO_WORDS = { at: 0, revisions: [] };
const ASIDE: Statement = { statementId: 'u', kind: 'update', number: 2, ...NO_WORDS };
const TAKEN: Statement = { statementId: 'v', kind: 'update', number: 4, takesUp: 'u', ...NO_WORDS };
const TAKEN_UP = renumbered({ statements: [ASIDE, TAKEN] }, TAKEN);
const HOLDING = { number: 1, kind: 'holding' } as const;

const folder = new URL('../../fixtures/statements/', import.meta.url);
const BOOKS = readdirSync(folder).map((file) => ({
  book: file,
  samples: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Sample[],
}));

/** What a correction quotes is held against what went out: no text by itself (`misquoted.spec.ts`). */
const OF_A_TEXT = CHECK_IDS.filter((id) => id !== 'misquoted');

const tally = new Map<CheckId, { found: number; falseAlarms: number }>(
  OF_A_TEXT.map((id) => [id, { found: 0, falseAlarms: 0 }]),
);

const plain = (findings: readonly Finding[]) => findings.map(({ check, words }) => ({ check, words }));

function expectFound(findings: readonly Finding[], text: string, wanted: readonly Wanted[]): void {
  expect(plain(findings)).toEqual(wanted.map(({ check, words }) => ({ check, words })));
  for (const { from, to, words, why } of findings) {
    expect(text.slice(from, to)).toBe(words);
    expect(why).toMatch(/^[A-Z0-9].*[.]$/s);
  }
  for (const { check, falseAlarm } of wanted) {
    const row = tally.get(check);
    if (row) row.found += 1;
    if (row && falseAlarm) row.falseAlarms += 1;
  }
}

describe.each(BOOKS)('$book', ({ samples }) => {
  it.each(samples)(
    '$name',
    ({
      text,
      lang = 'en',
      drill = false,
      takenUp = false,
      now,
      facts = [],
      marked,
      earlier = [],
      found,
      own = [],
    }) => {
      const spoken = now === undefined ? undefined : spokenTime(NOTHING_PROMISED, HOLDING, Date.parse(now));
      const wrong = { said: 'Marked as empathy.', tie: 'fact' };
      const basis = {
        ...{ drill, facts, earlier, spoken, renumbered: takenUp ? TAKEN_UP : undefined },
        marked: (one: string) => (one === marked ? wrong : null),
      };
      expectFound(checkText(text, sampleChecks, basis, lang), text, found);
      for (const one of own) {
        const alone = checkText(one.text, sampleChecks, basis, lang);
        const against = checkAgainst(one.text, sampleChecks, basis, lang, text);
        expectFound([...alone, ...against], one.text, one.found);
      }
    },
  );
});

it('covers every playbook and every check, with at least forty statements', () => {
  expect(BOOKS.map(({ book }) => book)).toEqual([...PLAYBOOK_FILES].toSorted());
  expect(BOOKS.flatMap(({ samples }) => samples).length).toBeGreaterThanOrEqual(40);
  expect([...tally].filter(([, { found }]) => found === 0)).toEqual([]);
});

it('cries wolf in fewer than one of twenty findings', () => {
  const rows = [...tally.values()];
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  expect(sum(({ falseAlarms }) => falseAlarms) / sum(({ found }) => found)).toBeLessThan(1 / 20);
});

// What the checks are worth: printed, since a rate that nobody sees rises.
afterAll(() => {
  const rows = [...tally].map(
    ([id, { found, falseAlarms }]) => `${id.padEnd(16)} ${falseAlarms} of ${found} false`,
  );
  process.stdout.write(`False alarms of the checks in the sample statements:\n  ${rows.join('\n  ')}\n`);
});
