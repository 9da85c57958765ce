import { withinSentence } from './within-sentence.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a line begins with that says itself that something is not known: "At present it is still not clear…" */
const FRAME = setOf(
  "we we've we're i nobody none it it's is are do does don't doesn't can can't cannot have haven't has hasn't isn't aren't be been not still yet also just simply currently really know knows known say tell confirm confirmed establish established determined sure certain clear unknown unclear uncertain",
);
/** The same in several words, which count as frame only together. */
const TOGETHER =
  /\b(?:at present|at the moment|at this (?:stage|time|point|moment)|so far|right now|for now|as yet|until now|for (?:sure|certain)|no[ -]one|none of us|with certainty|as of now|anything about|things? that|to us|found out|to be (?:confirmed|established|known|determined))\b/giu;
/** What joins them into one word: no text has it. */
const JOINT = '\u{E000}';
const HEAD = /^(?:what|things) (?=(?:is|we|still|remains?)\b)/iu;

/** Words of a frame that deny; the second say by themselves that something is not known. */
const DENIALS = setOf("not don't doesn't can't cannot haven't hasn't isn't aren't nobody none");
const UNKNOWN = setOf('unknown unclear uncertain');
/** What is denied where something is not known. Who does not say, tell or confirm may know all the same: who cannot, does not. */
const KNOWN = setOf('know knows known confirmed established determined sure certain clear');
const SAYS = setOf('say tell confirm establish');
const CAN = setOf("can can't cannot");

type Word = { readonly said: string; readonly from: number; readonly to: number };

/** The words of a text in small letters; what is said together is one word. */
function wordsOf(text: string): readonly Word[] {
  const joined = text.replaceAll('’', "'").replaceAll(TOGETHER, (all) => all.replaceAll(/[ -]/gu, JOINT));
  return [...joined.matchAll(/[\p{L}\p{N}\u{E000}]+(?:'\p{L}+)*/gu)].map(({ 0: word, index: from }) => ({
    said: word.toLowerCase(),
    ...{ from, to: from + word.length },
  }));
}

const isFrame = ({ said }: Word): boolean => FRAME.has(said) || said.includes(JOINT);
const isUnknown = ({ said }: Word): boolean => UNKNOWN.has(said) || said.startsWith(`to${JOINT}be`);
const isDenial = (word: Word): boolean =>
  DENIALS.has(word.said) || isUnknown(word) || /^(?:no|none)\u{E000}/u.test(word.said);

/** Whether words of a frame say that something is not known. What denies twice does not: "not unclear". */
function denies(frame: readonly Word[]): boolean {
  const at = frame.findIndex(isDenial);
  const first = frame[at];
  if (!first || frame.filter(isDenial).length > 1) return false;
  const can = frame.some(({ said }) => CAN.has(said));
  return (
    isUnknown(first) ||
    frame
      .slice(at + 1)
      .some(({ said }) => KNOWN.has(said) || said === `found${JOINT}out` || (can && SAYS.has(said)))
  );
}

/** What may be said not to be known as it stands: a question that is told. */
const QUESTION =
  /^(?:(?:exactly|precisely|only) )?(?:(?:at|in|on|by|for|from|to|of|since|until|with|under|about) )?(?:who|whom|whose|what|when|where|why|how|which|whether|if)\b/iu;
const THING = /^(?:the|an?|our|their|its|his|her|my|your)\s/iu;
/** Verbs that make a sentence of what stands before and behind them, and what begins a clause within one. */
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|do|does|did|can|cannot|could|will|would|shall|should|may|might|must)\b|n['’]t\b/iu;
const CLAUSE =
  /\b(?:who|whom|whose|what|when|where|why|how|which|whether|if|that|because|since|until|while)\b/iu;
const SUBJECT = /^(?:we|i|they|he|she|it|there|nobody|no one|none|somebody|nothing)\b/iu;

const hasVerb = (text: string): boolean => FINITE.test(text.split(CLAUSE, 1)[0] ?? '');
const isThing = (text: string): boolean => THING.test(text) && !hasVerb(text);

const ABOUT_THINGS = setOf('know knows known clear unclear unknown');
const ABOUT_CLAUSES = setOf("it it's");

/** Whether what stands behind a frame may stand behind another one: of "it is not known" only a question may. */
function stands(rest: string, frame: readonly Word[]): boolean {
  if (QUESTION.test(rest)) return true;
  const last = frame.findLast((one) => KNOWN.has(one.said) || SAYS.has(one.said) || isUnknown(one));
  return (
    isThing(rest) && ABOUT_THINGS.has(last?.said ?? '') && !frame.some(({ said }) => ABOUT_CLAUSES.has(said))
  );
}

/** How a line ends that says once more that it is not known: "How they got in is not known yet." */
const ENDS =
  /^(.{3,}?),? (?:(?:is|are|remains?) (?:still )?(?:not (?:yet )?(known|clear|confirmed|established|certain)|(unknown|unclear|uncertain|to be (?:confirmed|established)))|we (?:still )?(?:do not|don['’]t) (?:yet )?(know))(?:,? (?:yet|so far|at present|at the moment))?[.!]?$/iu;
const YET_LAST = /,? (?:yet|so far|at present|at the moment)(?=[.!]?$)/iu;

/** Without what a line says at its end that it is not known. */
function withoutEnd(line: string): string {
  const found = ENDS.exec(line);
  const about = found?.[1] ?? '';
  const said = (found?.[2] ?? found?.[3] ?? found?.[4] ?? '').toLowerCase();
  return QUESTION.test(about) || (isThing(about) && ABOUT_THINGS.has(said)) ? about : line;
}

/** Without what a line says of itself in front: "who posted it" of "We don't know who posted it yet." */
function withoutFrame(line: string): string {
  if (line.endsWith('?')) return line;
  const head = HEAD.exec(line)?.[0].length ?? 0;
  const words = wordsOf(line.slice(head));
  const first = words.findIndex((one) => !isFrame(one));
  const start = words[first];
  if (!start || !denies(words.slice(0, first))) return withoutEnd(line);
  const rest = line.slice(head + start.from);
  return stands(rest, words.slice(0, first)) ? rest.replace(YET_LAST, '') : line;
}

/** Words that stand wherever they like in such a sentence. */
const LOOSE = setOf('yet still noch');
const firm = (words: readonly Word[]): readonly Word[] => words.filter(({ said }) => !LOOSE.has(said));

const YET_AGAIN = / yet(?=[\s,.!]|$)/iu;

/** The words at the beginning of a line that are all frame. */
function beginOf(line: string): readonly Word[] {
  const words = wordsOf(line);
  const first = words.findIndex((one) => !isFrame(one));
  return first < 0 ? words : words.slice(0, first);
}

/** Without the words of a line that stand before the slot already, wherever "yet" stands among them: two at least. */
function withoutEcho(line: string, lead: string): string {
  const all = wordsOf(line);
  const [said, before] = [firm(all), firm(wordsOf(lead))];
  for (let count = Math.min(said.length - 1, before.length); count >= 2; count -= 1) {
    const ends = before.slice(-count);
    if (!ends.every((one, index) => one.said === said[index]?.said)) continue;
    const last = said[count - 1];
    const next = all.find((one) => one.from > (last?.from ?? 0) && !LOOSE.has(one.said));
    const rest = line.slice(next?.from ?? line.length);
    if (!next || next.said === 'that' || denies(beginOf(rest))) return line;
    return before.length < wordsOf(lead).length ? rest.replace(YET_AGAIN, '') : rest;
  }
  return line;
}

/** The words at the end of a lead that are all frame. */
function frameOf(lead: string): { readonly frame: readonly Word[]; readonly isAll: boolean } {
  const words = wordsOf(lead);
  const last = words.findLastIndex((one) => !isFrame(one));
  return { frame: words.slice(last + 1), isAll: last < 0 && /\p{L}$/u.test(lead) };
}

/**
 * A line under Not known as it reads behind `lead`, the words of its sentence before the slot: what they say already is not
 * said twice, whatever way it is put. Where the line begins a sentence, and where less of it would say something else, it
 * stays whole.
 */
export function notKnownAfter(line: string, lead: string): string {
  if (lead === '') return line;
  const fitted = withoutEcho(line, lead);
  return fitted === line && denies(frameOf(lead).frame) ? withoutFrame(line) : fitted;
}

/** Whether a line is a sentence of its own, which no words before it may change. */
function isSentence(line: string, isSaidAgain: boolean): boolean {
  if (line.endsWith('?')) return false;
  if (denies(beginOf(line)) || SUBJECT.test(line)) return true;
  return QUESTION.test(line) ? isSaidAgain && ENDS.test(line) : hasVerb(line);
}

/** Lines as sentences, one behind the other. */
const asSentences = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replace(/[.;]\s*$/u, ''))
    .map((line) => `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[!?…]$/u.test(line) ? '' : '.'}`)
    .join(' ');

/** What a sentence may go on with where the words before the slot give way to a sentence of its own. */
const GIVES_WAY = /^(?:\s*(?:[.!;]|\n|$)|, (?:and|but|so) (?:we|it|they|nobody|there)\b)/u;

const NEAR = 120;

/** What stands before a place of a text in its own sentence, and where that begins. */
function leadBefore(text: string, at: number): { readonly lead: string; readonly from: number } {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const [all = ''] = /(?:[^.!?…\n]|\.(?=\p{L}|\d))*$/u.exec(before) ?? [];
  const lead = /^[^\p{L}\p{N}{]*(.*)$/su.exec(all)?.[1] ?? '';
  return { lead: lead.trim(), from: at - lead.length };
}

type Fitted = { readonly from: number; readonly said: string };

/**
 * Lines under Not known, with a semicolon between them, as they read in a place of a text, and from where on. A sentence
 * that the words before the place would turn into another stands by itself in their stead: "We do not yet know {{x}}" with
 * "We have not told the families" says that the families have not been told.
 */
export function notKnownAt(
  text: string,
  place: { readonly from: number; readonly to: number },
  value: string,
): Fitted {
  const { lead, from } = leadBefore(text, place.from);
  const lines = value.split(/;\s+/u);
  const { frame, isAll } = frameOf(lead);
  const isSaidAgain = lead !== '' && !denies(frame);
  const parts = lines.map((line) => {
    const said = notKnownAfter(line, lead);
    return { said, isOwn: said === line && isSentence(line, isSaidAgain) };
  });
  const own = parts.filter(({ isOwn }) => isOwn).map(({ said }) => said);
  if (lead === '')
    return {
      from: place.from,
      said: lines.length > 1 && own.length === lines.length ? asSentences(own) : value,
    };
  const givesWay = isAll && frame.some(isDenial) && GIVES_WAY.test(text.slice(place.to, place.to + 40));
  const within = (all: typeof parts) =>
    all.map(({ said }, at) => (at === 0 ? said : withinSentence(said))).join('; ');
  if (own.length === 0 || !givesWay) return { from: place.from, said: within(parts) };
  const behind = within(parts.filter(({ isOwn }) => !isOwn)).replace(/[.;]\s*$/u, '');
  return behind === ''
    ? { from, said: asSentences(own) }
    : { from: place.from, said: `${behind}. ${asSentences(own)}` };
}
