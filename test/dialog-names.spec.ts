import { describe, expect, it } from 'vitest';
import { sourcesIn } from './support/sources.ts';

/** What draws a control that opens a dialog, where something is still to be typed or chosen. */
const OPENERS = ['OpenButton', 'ReasonButton', 'DecisionButton', 'StartCorrection'];

const OPENER = new RegExp(String.raw`<(${OPENERS.join('|')})\b`, 'gu');
const OPENERS_AGAIN = new RegExp(OPENER.source, 'u');
/** Where the tag of an opener ends: what is a property of its own ends in a brace or a quotation mark. */
const TAG_END = /(?:["}\w])\s*\n\s*>\n|["}]>/u;

/** What becomes of an opener: it stands with its name between its tags, or has none, as one that only listens. */
type Opener = { readonly name: string } | 'closes itself' | 'not read';

function openersIn(source: string): readonly Opener[] {
  return [...source.matchAll(OPENER)].map(({ 1: opener = '', index }) => {
    const rest = source.slice(index);
    const next = rest.slice(1).search(OPENERS_AGAIN);
    const own = next < 0 ? rest : rest.slice(0, next + 1);
    const end = own.indexOf(`</${opener}>`);
    const tag = TAG_END.exec(own);
    const alone = own.search(/\/>\s*\n/u);
    if (alone >= 0 && (end < 0 || (tag !== null && alone < tag.index))) return 'closes itself';
    if (end < 0 || tag === null || tag.index > end) return 'not read';
    const name = own.slice(tag.index + tag[0].length, end);
    return { name: name.replaceAll(/\s+/gu, ' ').trim() };
  });
}

/** What the controls of a source are called. */
const namesIn = (source: string): readonly string[] =>
  openersIn(source).flatMap((one) => (typeof one === 'string' ? [] : [one.name]));

/** A name that comes from elsewhere: whoever gives it is held to the rule there. */
const PASSED = /^\{(?:children|button|say\.button)\}$/u;

/** Whether every way in which a control may be called ends in "…". */
function endsInDots(name: string): boolean {
  if (name.endsWith('…')) return true;
  const said = [...name.matchAll(/'([^']*)'|`([^`]*)`/gu)]
    .map((one) => one[1] ?? one[2] ?? '')
    .filter((one) => /^\p{Lu}/u.test(one));
  return said.length > 0 && said.every((one) => one.endsWith('…'));
}

const FILES = sourcesIn(['renderer']).filter(({ name }) => name.endsWith('.tsx'));

describe('a control that opens a dialog', () => {
  it('is found wherever one is drawn', () => {
    const all = FILES.flatMap(({ text }) => namesIn(text));
    expect(all.filter((name) => name.endsWith('…')).length).toBeGreaterThan(30);
    expect(namesIn('<OpenButton probe={x} onOpen={open}>\n  Simple\n</OpenButton>')).toEqual(['Simple']);
  });

  it('is read wherever one is drawn: by its name, or as one that closes itself', () => {
    const unread = FILES.flatMap(({ name: file, text }) =>
      openersIn(text).flatMap((one, at) => (one === 'not read' ? [`${file}: ${at + 1}`] : [])),
    );
    expect(unread).toEqual([]);
    expect(openersIn('<OpenButton\n  probe={x}\n  small\n/>\n')).toEqual(['closes itself']);
    expect(openersIn('<OpenButton disabled>Simple</OpenButton>')).toEqual(['not read']);
  });

  it('says by “…” at its end that a press does nothing yet', () => {
    const wrong = FILES.flatMap(({ name: file, text: source }) =>
      namesIn(source)
        .filter((name) => !PASSED.test(name) && !endsInDots(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('says so too where its name is handed over', () => {
    const wrong = FILES.flatMap(({ name: file, text: source }) =>
      [...source.matchAll(/\bbutton(?:: |=)['"]([^'"]+)['"]/gu)]
        .map((one) => one[1] ?? '')
        .filter((name) => !name.endsWith('…'))
        .map((name) => `${file}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
