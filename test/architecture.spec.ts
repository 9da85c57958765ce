import { describe, expect, it } from 'vitest';
import { offences, rawSpans, type Source, sourcesIn } from './support/sources.ts';

const shared = sourcesIn(['shared']);
const electron = sourcesIn(['electron']);
const renderer = sourcesIn(['renderer']);
const product = [...shared, ...electron, ...renderer];
const everything = [...product, ...sourcesIn(['scripts', 'test'])];
const MOST_LINES = 250;
const MEDIAN_LINES = 80;

/** A clock, randomness or a timer: facts that have to come in from main. */
const OUTSIDE_FACTS = [
  'Date.now',
  'new Date()',
  'Date()',
  'Math.random',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
];
const COLOUR =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/i;
/** The theme, and a stylesheet of tokens if it has one. */
const MAY_NAME_COLOURS = /^renderer\/(theme\.ts|tokens\.css)$/;

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

describe('the rules can see', () => {
  const seen = (text: string): readonly string[] =>
    offences([{ name: 'x.ts', text, lines: 1 }], OUTSIDE_FACTS);
  it('a clock and randomness, however they are used', () => {
    expect(seen('const a = Date.now();')).toEqual(['x.ts: Date.now']);
    expect(seen('const a = [1].map(Math.random);')).toEqual(['x.ts: Math.random']);
    expect(seen('const a = new Date();')).toEqual(['x.ts: new Date()']);
  });
  it('but not in a comment, and not a date made from a number', () => {
    expect(seen('/* Date.now() */ const a = new Date(5).getTime(); // Math.random()')).toEqual([]);
  });
  it.each(['color: #fff;', "const c = '#0e1216';", 'rgba(0, 0, 0, 0.5)', 'oklch(50% 0 0)'])(
    'a colour: %s',
    (text) => {
      expect(COLOUR.test(text)).toBe(true);
    },
  );
  it.each(['var(--ink)', "'#/incident'", 'item #12', 'color-mix(in srgb, var(--a), var(--b))'])(
    'none: %s',
    (text) => {
      expect(COLOUR.test(text)).toBe(false);
    },
  );
  const spans = (text: string) => rawSpans({ name: 'x.ts', text, lines: 1 }).length;
  it.each([
    'clockText(now - since)',
    'const late = at - dueAt; const said = durationText(late);',
    'durationText(Math.max(0, end.at - ask.at))',
    'clockText(clock.remainingMs)',
  ])('a raw span: %s', (text) => {
    expect(spans(text)).toBe(1);
  });
  it.each(['spanText(since, now)', 'clockText(wholeSpan(since, now - shiftMs))', 'durationText(budgetMs)'])(
    'none: %s',
    (text) => {
      expect(spans(text)).toBe(0);
    },
  );
});

describe('the rules of the house', () => {
  it('looks at real files', () => {
    expect(shared.length).toBeGreaterThan(10);
    expect(electron.length).toBeGreaterThan(3);
    expect(renderer.length).toBeGreaterThan(0);
  });

  it('shared/ knows no clock, no randomness and no timer', () => {
    expect(offences(shared, OUTSIDE_FACTS)).toEqual([]);
  });

  it('a span between two instants is written by spanText or spanWords, never as a raw difference', () => {
    expect(product.flatMap(rawSpans)).toEqual([]);
  });

  it('only electron/ipc touches ipcMain', () => {
    expect(offences(electron, ['ipcMain']).filter((line) => !line.startsWith('electron/ipc/'))).toEqual([]);
  });

  it('only renderer/bridge touches window.holdline', () => {
    const touching = offences(renderer, ['window.holdline', 'globalThis.holdline', 'self.holdline']);
    expect(touching.filter((line) => !line.startsWith('renderer/bridge/'))).toEqual([]);
  });

  it('what people wrote is drawn by the components that name hidden characters', () => {
    const drawing = renderer.filter(({ text }) => /<bdi\b/.test(text)).map(({ name }) => name);
    expect(drawing.toSorted()).toEqual([
      'renderer/ui/DraftText.tsx',
      'renderer/ui/Name.tsx',
      'renderer/ui/UserText.tsx',
    ]);
  });

  it('only the theme names a colour', () => {
    const drawing = sourcesIn(['renderer'], /\.(ts|tsx|css|html)$/).filter(
      ({ name }) => !MAY_NAME_COLOURS.test(name),
    );
    const naming = drawing.filter(({ text }) => COLOUR.test(withoutComments(text)));
    expect(naming.map(({ name }) => name)).toEqual([]);
  });

  it('what asks first ends with one character, "…", and never with three dots', () => {
    const words = [...renderer, ...shared.filter(({ name }) => name.startsWith('shared/ui-'))];
    const dotted = /[\p{L}}]\.{3}(?:['"`<]|\s*$)/mu;
    const naming = words.filter(({ text }) => dotted.test(withoutComments(text)));
    expect(dotted.test('Retire...\n')).toBe(true);
    expect(naming.map(({ name }) => name)).toEqual([]);
  });

  it(`no file is longer than ${MOST_LINES} lines`, () => {
    const long = everything.filter(({ lines }) => lines > MOST_LINES);
    expect(long.map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
  });

  it(`the median file is shorter than ${MEDIAN_LINES} lines`, () => {
    expect(median(product.map(({ lines }: Source) => lines))).toBeLessThan(MEDIAN_LINES);
  });
});
