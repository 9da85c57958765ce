import { blank } from '../blank.ts';
import { gistOf } from '../fact/likely.ts';
import { lostNames, NAMES, namesIn, withoutDenied } from '../fact/names.ts';
import type { Sentence } from '../statement/words.ts';

/** "We also said 14 shops": what we said before is told, and not said again. It ends where the sentence goes on to what holds. */
const WE_SAID =
  /\b(?:we(?:’ve|'ve| have| had)?(?: \p{L}+){0,2}? (?:said|wrote|told|stated|announced|reported|gave|named|listed|published|posted)\b|(?:said|wrote|stated|announced|reported|published|posted) by us\b|our (?:\p{L}+ ){1,4}?(?:said|wrote|named|listed|gave|told|stated|reported|posted)\b)/iu;
/** Where a sentence that owns to words goes on with others. */
const GOES_ON = /\s*(?:[;:–—]|, (?:but|and|yet|while)\b|,? (?:it|they|there|that) (?:is|are|was|were)\b)/iu;
/** That what was said is wrong, in the same sentence or in one of the next two. */
const IT_WAS_WRONG =
  /\b(?:(?:that|this|it|which|they|these|both|all of (?:it|that|them)|(?:the|our|this|that|first|old|earlier) (?:\p{L}+ ){0,2}?(?:number|figure|count|code|name|time|date|place|address|statement)) (?:is|are|was|were) (?:\p{L}+ )?(?:wrong|incorrect|inaccurate|untrue|false|mistaken|not (?:right|correct|true)|a mistake|an error|too (?:low|high|few|many|early|late))(?! (?:of|to|for)\b)|we (?:\p{L}+ )?(?:were|got (?:it|this|that|them|the \p{L}+)) wrong|we made (?:a|an|that|this) (?:mistake|error)|(?:wrongly|incorrectly|mistakenly|in error|by mistake))\b/iu;
/** "Batch L2270 was wrong": what comes before it is told of. */
const WAS_WRONG =
  /^[^.,;:!?]*\d[^,;:!?]*? (?:was|were|is|are) (?:wrong|incorrect|not (?:right|correct|true)|a mistake|an error)(?! (?:of|to|for)\b)/iu;
/** "Eastmere was wrong", "Eastmere was named by mistake": the same of a name. */
const NAMED_WRONG = new RegExp(
  String.raw`^(?:(?:[Nn]aming|[Ss]aying|[Tt]o name|[Tt]he (?:name|place|town|village|area|street|site|school|person|product)) )?${NAMES} (?:(?:is|are|was|were) (?:wrong|incorrect|not (?:right|correct|true)|a mistake|an error)(?! (?:of|to|for)\b)|should (?:not|never) have been (?:named|listed|mentioned|included)|(?:was|were) (?:(?:named|listed|mentioned|included) (?:by mistake|in error|wrongly)|(?:wrongly|mistakenly|incorrectly) (?:named|listed|mentioned|included)))`,
  'u',
);
/** "41 shops, not 14", "L2207 instead of L2270": what is denied in the same breath. "Not all 14" and "not only 14" deny nothing of it. */
const DENIED =
  /(?:(?<=(?:[,;–—]|\b(?:and|is|are|was|were|it’s|that’s)) ?)\bnot|\b(?:instead of|rather than)) (?:(?<=[,;–—] ?(?:and )?not )(?!(?:only|all|just|every|merely|even|more|less|fewer|yet)\b)\p{L}+ )?(?:(?:in|at|on|by|from|for|of|to|the|an?|batch|lot|flight|train|number|line|about) ){0,2}[£$€#]?(?:\p{L}{1,4}[- ]?)?\d(?:[\p{L}\d.,:/-]*[\p{L}\d])?(?: \p{L}+)?/giu;
/** What any of these has. */
const MAY_OWN =
  /\b(?:said|wrote|told|stated|announced|reported|gave|named|listed|published|posted|is|are|was|were)\b/iu;
const LETTER = /[\p{L}\p{N}]/u;

/** "In that, the name Oakfield was wrong": how a correction says which part of what it quotes was. */
const IN_THAT = /^in that, [^.:;!?]*? (?:was|were) wrong(?! (?:of|to|for)\b)/iu;

/** What a sentence tells to have been wrong, from its beginning; null where it tells nothing so. */
function wronglyTold(sentence: string): string | null {
  const figure = IN_THAT.exec(sentence)?.[0] ?? WAS_WRONG.exec(sentence)?.[0];
  if (figure !== undefined) return figure;
  const name = NAMED_WRONG.exec(sentence)?.[0];
  return name !== undefined && namesIn(name).names.length > 0 ? name : null;
}

/** True where a sentence says a figure or a name of its own in the place of what another said: "It is 41 shops." */
function replaces(next: string, said: string): boolean {
  const [right, wrong] = [gistOf(next), gistOf(said)];
  const isOther =
    [...right.figures.keys()].some((one) => !wrong.figures.has(one)) ||
    lostNames(right.names().names, [wrong]).length > 0;
  const isSame = [...right.words].some((one) => wrong.words.has(one));
  return isOther && (isSame || /^(?:it|they|that|there|the (?:right|correct|true)) /iu.test(next));
}

/** How far a sentence tells what we said, from its beginning; 0 where it tells nothing of it. */
function tellsUpTo(sentence: string): number {
  const wrong = wronglyTold(sentence);
  if (wrong !== null) return wrong.length;
  const found = WE_SAID.exec(sentence);
  if (!found) return 0;
  const after = found.index + found[0].length;
  const rest = sentence.slice(after);
  const on = GOES_ON.exec(rest);
  const told = on && LETTER.test(rest.slice(0, on.index)) ? rest.slice(0, on.index) : rest;
  return LETTER.test(told) ? after + told.length : 0;
}

function isOwned(all: readonly Sentence[], at: number, isCorrection: boolean): boolean {
  const said = all[at]?.text ?? '';
  const next = all.slice(at + 1, at + 3).map(({ text }) => text);
  if (wronglyTold(said) !== null || [said, ...next].some((one) => IT_WAS_WRONG.test(one))) return true;
  return isCorrection && next.some((one) => replaces(one, said));
}

/**
 * A text with spaces of the same length in place of what it owns to have said wrongly ("We said 14 shops. That was wrong.") or
 * denies ("41 shops, not 14"): that is told, and not said. `isCorrection`: it needs no word of "wrong" where the next sentence
 * says what it is instead.
 */
export function withoutOwned(
  text: string,
  sentencesIn: () => readonly Sentence[],
  isCorrection: boolean,
): string {
  let bare = text;
  const all = MAY_OWN.test(text) ? sentencesIn() : [];
  for (const [at, { from, to }] of all.entries()) {
    const end = from + tellsUpTo(bare.slice(from, to));
    if (end > from && isOwned(all, at, isCorrection))
      bare = bare.slice(0, from) + blank(bare.slice(from, end)) + bare.slice(end);
  }
  return withoutDenied(bare.replace(DENIED, blank));
}
