import { placeOf } from '../fill-slot.ts';

/** Words that a line begins with that says itself that something is not known: "At present it is still not clear…" */
const FRAME: ReadonlySet<string> = new Set(
  "we i us our nobody none it it's is are was do does did don't doesn't didn't can can't cannot could couldn't have haven't has hasn't isn't aren't be been not still yet also just simply currently exactly really to know knows known say tell told confirm confirmed establish established determined sure certain clear unknown unclear uncertain found out".split(
    ' ',
  ),
);
/** The same in several words, which count as frame only together. */
const TOGETHER =
  /\b(?:at present|at the moment|at this (?:stage|time|point|moment)|so far|right now|for now|as yet|until now|for (?:sure|certain)|no[ -]one|none of us|with certainty|as of now|anything about|things? that)\b/giu;
const HEAD = /^(?:what|things) (?=(?:is|we|still|remains?)\b)/iu;
const DENIES =
  /(?:\bnot|n't|\bcannot|\bnobody|\bnone|\bno_one)\b.*\b(?:know|known|knows|say|tell|told|confirm|confirmed|establish|established|determined|sure|certain|clear|found)\b/iu;
const UNKNOWN = /\b(?:unknown|unclear|uncertain|to be (?:confirmed|established|known|determined))\b/iu;

type Word = { readonly said: string; readonly from: number; readonly to: number };

const plain = (text: string): string => text.replaceAll('’', "'").toLowerCase();

/** The words of a text in small letters; what is said together is one word, as long as it was. */
function wordsOf(text: string): readonly Word[] {
  const joined = plain(text).replaceAll(TOGETHER, (all) => all.replaceAll(/[ -]/gu, '_'));
  return [...joined.matchAll(/[\p{L}\p{N}_]+(?:'\p{L}+)*/gu)].map(({ 0: said, index: from }) => ({
    ...{ said, from },
    to: from + said.length,
  }));
}

const isFrame = ({ said }: Word): boolean => FRAME.has(said) || said.includes('_');

/** Whether words of a frame say that something is not known. */
const denies = (frame: readonly Word[]): boolean => {
  const said = frame.map((one) => one.said).join(' ');
  return DENIES.test(said) || UNKNOWN.test(said);
};

/** Whether what stands before a slot says already that what comes is not known: "We do not yet know {{x}}". */
function saysNotKnown(lead: string): boolean {
  const words = wordsOf(lead);
  const last = words.findLastIndex((one) => !isFrame(one));
  return denies(words.slice(last + 1));
}

/** How a line ends that says once more that it is not known: "How they got in is not known yet." */
const ENDS =
  /^(?!(?:we|i|they|he|she|it|there|this|that|nobody)\b)(.{3,}?),? (?:(?:is|are|remains?) (?:still )?(?:not (?:yet )?(?:known|clear|confirmed|established)|unknown|unclear|uncertain|to be (?:confirmed|established))|we (?:still )?(?:do not|don['’]t) (?:yet )?know)(?:,? (?:yet|so far|at present|at the moment))?[.!]?$/iu;
const YET_LAST = /,? (?:yet|so far|at present|at the moment)(?=[.!]?$)/iu;

/** Without what a line says of itself in front: "who posted it" of "We don't know who posted it yet." */
function withoutFrame(line: string): string {
  const head = HEAD.exec(plain(line))?.[0].length ?? 0;
  const words = wordsOf(line.slice(head));
  const first = words.findIndex((one) => !isFrame(one));
  const start = words[first];
  if (!start || !denies(words.slice(0, first))) return ENDS.exec(line)?.[1] ?? line;
  return line.slice(head + start.from).replace(YET_LAST, '');
}

/** Words that stand wherever they like in such a sentence. */
const LOOSE: ReadonlySet<string> = new Set(['yet', 'still', 'noch']);
const firm = (words: readonly Word[]): readonly Word[] => words.filter(({ said }) => !LOOSE.has(said));

const YET_AGAIN = / yet(?=[\s,.!]|$)/iu;

/** Without the words of a line that stand before the slot already, wherever "yet" stands among them: two at least. */
function withoutEcho(line: string, lead: string): string {
  const all = wordsOf(line);
  const [said, before] = [firm(all), firm(wordsOf(lead))];
  for (let count = Math.min(said.length - 1, before.length); count >= 2; count -= 1) {
    const ends = before.slice(-count);
    if (!ends.every((one, index) => one.said === said[index]?.said)) continue;
    const last = said[count - 1];
    const next = all.find((one) => one.from > (last?.from ?? 0) && !LOOSE.has(one.said));
    if (!next) return line;
    const rest = line.slice(next.from);
    return before.length < wordsOf(lead).length ? rest.replace(YET_AGAIN, '') : rest;
  }
  return line;
}

/**
 * A line under Not known as it reads behind `lead`, the words of its sentence before the slot: what they say already is not
 * said twice, whatever way it is put. Where the line begins a sentence, it stays whole.
 */
export function notKnownAfter(line: string, lead: string): string {
  if (lead === '') return line;
  const fitted = withoutEcho(line, lead);
  return fitted === line && saysNotKnown(lead) ? withoutFrame(line) : fitted;
}

const NEAR = 120;

/** What stands before the first place of a slot in its own sentence; nothing where the slot begins one. */
export function leadOf(text: string, slotId: string): string {
  const at = text.search(new RegExp(placeOf(slotId)));
  const before = text.slice(Math.max(0, at - NEAR), Math.max(0, at));
  const [lead = ''] = /(?:[^.!?…\n]|\.(?=\p{L}|\d))*$/u.exec(before) ?? [];
  return lead.trim();
}
