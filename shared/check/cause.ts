import type { Check, CheckContext, Found } from './finding.ts';
import { placesOf, says } from './phrases.ts';

/** Who or what is named behind a phrase: up to the end of its part of the sentence. */
const NAMED =
  /^[^.,;:!?()\n]{0,80}?(?=$|[.,;:!?()\n]|\s(?:and|but|that|which|who|while|so|because|since|when|where|as)\s)/u;
/** Short words tell nobody. */
const TELLING = /[\p{L}\p{N}]{3,}/gu;
const NOBODY: ReadonlySet<string> = new Set([
  'the',
  'our',
  'one',
  'its',
  'their',
  'this',
  'that',
  'from',
  'with',
]);

function telling(text: string): readonly string[] {
  return (text.toLowerCase().match(TELLING) ?? []).filter((word) => !NOBODY.has(word));
}

/** Facts that speak of a cause: what went out before is none, it may have been the same guess. */
function causesKnown({ rule, facts, earlier }: CheckContext): readonly (readonly string[])[] {
  const out = new Set(earlier.map(({ text }) => text));
  return facts.filter((one) => !out.has(one) && says(one, rule.words)).map(telling);
}

/** A cause that is given, with who or what is named, where no confirmed fact says so. */
export const cause: Check = (text, context) => {
  const { rule, sentences } = context;
  const places = placesOf(
    text,
    rule.phrases.map(({ say }) => say),
  );
  if (places.length === 0) return [];
  const known = causesKnown(context);
  return places.flatMap(({ from, to }): readonly Found[] => {
    const sentence = sentences.find((one) => one.from <= from && from < one.to);
    if (!sentence || says(sentence.text, rule.exempt)) return [];
    const [named = ''] = NAMED.exec(text.slice(to, sentence.to)) ?? [];
    const words = telling(named);
    const isKnown = words.length > 0 && known.some((fact) => words.every((word) => fact.includes(word)));
    return isKnown
      ? []
      : [{ from, to: to + named.trimEnd().length, instead: 'We do not yet know the cause.' }];
  });
};
