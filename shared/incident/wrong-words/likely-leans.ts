import type { Correction } from '../../correction/corrections.ts';
import { lastTelling } from '../../fact/facts.ts';
import { heldUntil } from '../../fact/held-until.ts';
import { type Against, type Gist, gistAs, gistOf, gistOfFact, likelyAs } from '../../fact/likely.ts';
import { once } from '../../once.ts';
import { type LinkBook, linkBook, type Mark } from '../../sentence/links.ts';
import { droppedIn } from '../dropped-names.ts';
import { ownFigures } from '../own-times.ts';
import type { ReadSaid, SaidSentence } from '../said-around.ts';
import type { IncidentState } from '../state.ts';
import { sentencesIn } from './sentences-in.ts';

/** How a sentence leans on a fact: somebody said so (`likely` null), or it looks like it, and why. */
export type Lean = { readonly likely: string | null };

const SAID: Lean = { likely: null };

type State = Pick<
  IncidentState,
  'facts' | 'links' | 'corrections' | 'chart' | 'releases' | 'zone' | 'statements'
>;

/**
 * What holds for words, wherever they stand; `gist`: reads them at most once. `saved`: when they were written (epoch ms UTC), where they
 * are saved: whoever wrote words once a change was noted knew of it, and that they look like what held before is no sign.
 */
export type LeanOf = (words: string, gist: () => Gist, saved?: number) => Lean | null;

const NOTHING_SAID = gistOf('');

/** What a fact is told apart by in a sentence that is tied to others: what these say, whether they stand or not, it says for them. */
function besideTied({ facts }: State, mark: Mark | null, against: Against): Against {
  if (!mark || mark.factIds.length === 0) return against;
  const tied = facts.filter(({ factId }) => mark.factIds.includes(factId)).map(gistOfFact);
  return { ...against, standing: () => [...against.standing(), ...tied] };
}

/** A book that looks each sentence up once: the same sentence is held against many facts. */
function remembered(book: LinkBook): LinkBook {
  const found = new Map<string, Mark | null>();
  return (words) => {
    const before = found.get(words);
    if (before !== undefined) return before;
    const mark = book(words);
    found.set(words, mark);
    return mark;
  };
}

/**
 * How words lean on the facts of a state: they are tied to one, or they say what it says and no fact they are tied to says it,
 * too. What they are marked as is no sign that they do not: one wrong key would hide them. Only a figure of one digit is too
 * little beside such a mark.
 */
export function leansIn(state: State, book: LinkBook = linkBook(state.links)): (factId: string) => LeanOf {
  const byId = once(() => new Map(state.facts.map((one) => [one.factId, one])));
  const confirmed = once(() => state.facts.filter((one) => one.status === 'confirmed'));
  const standing = once(() => confirmed().map(gistOfFact));
  const known = once(() => ownFigures(state));
  const markOf = remembered(book);
  return (factId) => {
    const its = byId().get(factId);
    const fact = its ? gistOfFact(its) : NOTHING_SAID;
    const others =
      its?.status === 'confirmed' ? once(() => standing().filter((one) => one !== fact)) : standing;
    const dropped = once(() => (its ? droppedIn(state, its) : []));
    const changedAt = its && heldUntil(its) !== null ? lastTelling(its).at : Number.POSITIVE_INFINITY;
    return (words, gist, saved = Number.NEGATIVE_INFINITY) => {
      const mark = markOf(words);
      if (mark?.factIds.includes(factId)) return SAID;
      if (saved >= changedAt) return null;
      const like = likelyAs(mark?.as ?? null);
      const likely = like(gist(), fact, besideTied(state, mark, { standing: others, known, dropped }));
      return likely === null ? null : { likely };
    };
  };
}

/** How words lean on one fact. */
export function leansOn(state: State, factId: string, book?: LinkBook): LeanOf {
  return leansIn(state, book)(factId);
}

/** A sentence of a text, read when it is first asked for. */
export type ReadSentence = SaidSentence & { readonly gist: () => Gist };

/** The texts of words that do not change any more, each taken apart once for as long as the words are there. */
const kept = new WeakMap<object, Map<string, readonly ReadSentence[]>>();

/** The sentences of a text of these words, which `said` takes apart. */
export function readSentences(
  words: object,
  said: ReadSaid,
  text: string,
  lang: string,
): readonly ReadSentence[] {
  const texts = kept.get(words) ?? new Map<string, readonly ReadSentence[]>();
  kept.set(words, texts);
  const key = `${lang}\n${text}`;
  const before = texts.get(key);
  if (before) return before;
  const read = said(text, lang).map((one) => ({ ...one, gist: once(() => gistAs(one.around, one.frame())) }));
  texts.set(key, read);
  return read;
}

/** Words for themselves, whatever somebody tied them to. */
export const NOBODY_SAID: LinkBook = () => null;

/** The sentences that a correction takes back; of whole texts all that stood in them. */
function wordsTakenBack(state: State, { words, releaseIds }: Correction): readonly string[] {
  if (words.length > 0) return words;
  const taken = state.releases.filter(({ releaseId }) => releaseIds.includes(releaseId));
  return [...new Set(taken.flatMap((one) => [...sentencesIn(state, one)]))];
}

/**
 * True where a correction takes back what leans on a fact: it was started for it, or the words that it takes back say what the
 * fact says, whatever else they are tied to. A second fact with the same figure is taken back by the same words.
 */
export function isTakenBack(state: State, correction: Correction, factId: string): boolean {
  if (correction.factId === factId) return true;
  const [lean, likely] = [leansOn(state, factId), leansOn(state, factId, NOBODY_SAID)];
  return wordsTakenBack(state, correction).some((one) => {
    const gist = once(() => gistOf(one));
    return (lean(one, gist) ?? likely(one, gist)) !== null;
  });
}

/** True where a statement takes back what leans on a fact: it says the wrong words again for that. */
export function takesBack(state: State, statementId: string, factId: string): boolean {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  return correction !== undefined && isTakenBack(state, correction, factId);
}
