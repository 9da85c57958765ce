import type { Fact } from '../../fact/facts.ts';
import { gistOfFact } from '../../fact/likely.ts';
import { saysWordForWord, wordByWord } from '../../fact/word-for-word.ts';
import { factIdsUnder } from '../../sentence/links.ts';
import type { IncidentState } from '../state.ts';

/** Words that only tell people what to do. */
const DO =
  "do not|don[’']t|never|avoid|keep|stay|bring|throw|boil|eat|feed|go|leave|wash|take|ask|send|come|destroy|unplug";
/** Words that tell people what to do, and are nouns and more, too. */
const DO_OR_NOUN =
  'stop|return|drink|use|call|ring|phone|check|close|shut|change|contact|turn|move|wait|look|see|report|watch|follow|switch|lock|open|read|write';
/** What follows a noun, and nothing that people are told to do: "use of water", "call volumes", "report after report". */
const OF_A_NOUN = String.raw`(?!(?:[\s,]+(?:of|by|after|about|since|until|says|said|has|had|is|are|was|were|will|would|can|may|and|or|rose|fell|doubled|increased|dropped|went|came|costs?|volumes?|centres?|centers?|logs?|rates?|times?|handlers?|authors?|valves?|points?|hours?)(?![\p{L}\p{N}]))|[.,;:!?)]|\s*$)`;
/** Where a clause begins within a sentence: behind a sign, or what goes on from what was said. */
const CLAUSE = String.raw`(?:[:;—–(]\s*|\s-\s|,\s+(?:(?:and|so|but|then)\s+)?|\sso\s+|\sand\s+(?=(?:please|do not|don[’']t|never|always)\s))`;
const POLITE = '(?:please,? |now,? |always )?';
/** What tells people what to do: only part of such a sentence is wrong, or nobody knows what they should do instead. */
const TELLS_TO = new RegExp(
  [
    String.raw`^${POLITE}(?:${DO}|${DO_OR_NOUN})\b`,
    String.raw`${CLAUSE}[“"]?${POLITE}(?:(?:${DO})\b|(?:${DO_OR_NOUN})\b${OF_A_NOUN})`,
    String.raw`\byou (?:should|must|need to|have to|can)\b|\bwe (?:ask|urge|advise|recommend)\b`,
  ].join('|'),
  'iu',
);

/** True where a sentence, or a clause of it, tells people what to do: taken back as a whole it would tell them the opposite. */
export function tellsToDo(words: string): boolean {
  return TELLS_TO.test(words);
}

/** Words that say of something whether it is safe. */
const SAFE =
  /\b(?:un)?safe(?:ly|ty)?\b|\bharm(?:ful|less)\b|\bdanger(?:ous)?\b|\bno (?:risk|threat|need to)\b|\bat risk\b|\bfit (?:to|for)\b|\bcan be (?:drunk|eaten|used)\b/iu;

/** True where people act by a sentence: it tells them what to do, or whether something is safe. */
export function isActedOn(words: string): boolean {
  return tellsToDo(words) || SAFE.test(words);
}

/** The facts that a sentence is tied to or says word for word and that stand, where others of these do not: only part of the sentence is wrong. */
export function partlyRight(
  { facts, links }: Pick<IncidentState, 'facts' | 'links'>,
  words: string,
): readonly Fact[] {
  const under = factIdsUnder(links, [words]);
  const sentence = { said: wordByWord(words) };
  const all = facts.filter((one) => under.has(one.factId) || saysWordForWord(sentence, gistOfFact(one)));
  const standing = all.filter(({ status }) => status === 'confirmed');
  return standing.length < all.length ? standing : [];
}
