import { describe, expect, it } from 'vitest';
import { sourcesIn } from './support/sources.ts';

/** What draws a control that opens a dialog, where something is still to be typed or chosen. */
const OPENERS = ['OpenButton', 'ReasonButton', 'DecisionButton', 'StartCorrection'];

const OPENER = new RegExp(String.raw`<(${OPENERS.join('|')})\b`, 'gu');
/** Where the tag of an opener ends: what is a property of its own ends in a brace or a quotation mark. */
const TAG_END = /(?:["}\w])\s*\n\s*>\n|["}]>/u;

/** What a control is called, as it stands between its tags; nothing where it has none, as one that only listens. */
function namesIn(source: string): readonly string[] {
  return [...source.matchAll(OPENER)].flatMap(({ 1: opener = '', index }) => {
    const rest = source.slice(index);
    const end = rest.indexOf(`</${opener}>`);
    const tag = TAG_END.exec(rest);
    const alone = rest.indexOf('/>\n');
    if (end < 0 || (alone >= 0 && tag && alone < tag.index)) return [];
    return tag
      ? [
          rest
            .slice(tag.index + tag[0].length, end)
            .replaceAll(/\s+/gu, ' ')
            .trim(),
        ]
      : [];
  });
}

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
