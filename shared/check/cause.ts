import { inSentence, isRuled, telling } from './clause.ts';
import type { Check, CheckContext, Found } from './finding.ts';
import { placesOf, says } from './phrases.ts';

/** Who or what is named behind a phrase: up to the end of its part of the sentence. */
const NAMED =
  /^[^.,;:!?()”…\n]{0,80}?(?=$|[.,;:!?()”…\n]|\s(?:and|but|that|which|who|while|so|because|since|when|where|as)\s)/u;
/** These name the cause within them: "a mistake by our supplier led to". */
const ENDS_IN_EFFECT = /\s(?:led\s+to|caused)$/iu;
const DENIED = /(?:\b(?:not|never|nor)|n['’]t)\s+(?:\p{L}+\s+)?$/iu;
const ASIDE = /,\s*(?:and\s+)?(?:not|never|rather\s+than|instead\s+of)\s[^,;]*/giu;
const NEGATES = /\b(?:not|never|no|none|nobody|nothing|neither|nor|den(?:y|ies|ied)|without)\b|n['’]t\b/iu;
const CLAUSES = /[;!?\n]|:(?!\d)|[.](?=\s|$)|,\s*(?:and|but|so)\s|\sbut\s/iu;

type Known = { readonly words: readonly string[]; readonly denies: boolean };

/** Clauses of facts that speak of a cause. */
function causesKnown({ rule, facts }: CheckContext): readonly Known[] {
  return facts
    .flatMap((one) => one.split(CLAUSES))
    .map((one) => one.replaceAll(/[*_]/gu, '').replaceAll(ASIDE, ''))
    .filter((one) => says(one, rule.words))
    .map((one) => ({ words: telling(one), denies: NEGATES.test(one) }));
}

/** Who or what a place names for the cause, and where that ends. */
function namedAt(text: string, { from, to }: Found, end: number, { rule }: CheckContext) {
  const said = text.slice(from, to);
  if (ENDS_IN_EFFECT.test(said)) {
    const ofCause = new Set(
      placesOf(said, rule.words).flatMap((one) => telling(said.slice(one.from, one.to))),
    );
    return { words: telling(said).filter((word) => !ofCause.has(word)), to };
  }
  const [named = ''] = NAMED.exec(text.slice(to, end)) ?? [];
  return { words: telling(named), to: to + named.trimEnd().length };
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
  return places.flatMap((place): readonly Found[] => {
    const { from } = place;
    const found = inSentence(sentences, place);
    if (!found || isRuled(found.sentence.text, found.place, rule.exempt)) return [];
    const { sentence, place: inIt } = found;
    const { words, to } = namedAt(text, place, sentence.to, context);
    const denies = DENIED.test(sentence.text.slice(0, inIt.from));
    const isKnown = (fact: Known) =>
      fact.denies === denies && words.every((word) => fact.words.includes(word));
    return words.length > 0 && known.some(isKnown)
      ? []
      : [{ from, to, instead: 'We do not yet know the cause.' }];
  });
};
