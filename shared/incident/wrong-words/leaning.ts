import type { BriefItem } from '../../brief/brief.ts';
import type { FactStatus } from '../../fact/events.ts';
import { type Fact, lastTelling } from '../../fact/facts.ts';
import type { Release } from '../../release/releases.ts';
import type { FrameLine } from '../../sentence/frame-lines.ts';
import { linkBook, type Mark } from '../../sentence/links.ts';
import { goesOutOn, type Words, wordsOn } from '../../statement/channel-words.ts';
import { currentStatement, latestRevision, type Revision, revisionName } from '../../statement/statements.ts';
import type { Sentence } from '../../statement/words.ts';
import { writtenAt } from '../../statement/written-at.ts';
import { wordsOutOn } from '../channels-out.ts';
import { textsOut } from '../checks.ts';
import { readingSaid, statementOf } from '../said-around.ts';
import { type IncidentState, phaseOf } from '../state.ts';
import { type Dealt, dealtWith, keptAs } from './dealt-with.ts';
import {
  type Lean,
  type LeanOf,
  leansIn,
  type ReadSentence,
  readSentences,
  takesBack,
} from './likely-leans.ts';
import { owning } from './owns-to.ts';

/** A sentence of words with what it is said on. */
export type LinkedSentence = Sentence & {
  /** What somebody said of it; null where nobody has. */
  readonly mark: Mark | null;
  readonly facts: readonly Fact[];
  /** Those of its facts that are not confirmed now. */
  readonly shaken: readonly Fact[];
  /** The lines of the brief that it tells, as not known or as being done; one that was struck holds no more. */
  readonly unknowns: readonly BriefItem[];
  /** What it is where it is a line that needs no fact; null for a sentence. */
  readonly frame: FrameLine | null;
  /** What it says beside what it quotes of words that went out, and whether it says nothing else. */
  readonly around: string;
  readonly isQuote: boolean;
};

/** One text of words, sentence by sentence. `channel` is null for the common text. */
export type LinkedText = {
  readonly channel: string | null;
  readonly name: string;
  /** The channels that carry it. */
  readonly on: readonly string[];
  readonly sentences: readonly LinkedSentence[];
};

/** A fact that words should not lean on: claimed, denied or withdrawn. */
export const isShaken = ({ status }: Pick<Fact, 'status'>): boolean => status !== 'confirmed';

/** Every text that words go out in, with what each sentence is said on. */
export function linkedTexts(state: IncidentState, words: Words): readonly LinkedText[] {
  const book = linkBook(state.links);
  const facts = new Map(state.facts.map((one) => [one.factId, one]));
  const lines = new Map(state.brief.items.map((one) => [one.itemId, one]));
  const read = readingSaid(state, statementOf(state, words));
  return textsOut(state, words).map(({ channel, name, text, lang, on }) => ({
    ...{ channel, name, on },
    sentences: read(text, lang).map(({ frame, ...one }) => {
      const mark = book(one.text);
      const cited = (mark?.factIds ?? []).flatMap((id) => facts.get(id) ?? []);
      const unknowns = (mark?.itemIds ?? []).flatMap((id) => lines.get(id) ?? []);
      return { ...one, mark, facts: cited, shaken: cited.filter(isShaken), unknowns, frame: frame() };
    }),
  }));
}

/** True while nobody has said what a sentence is said on, and it is no line that needs nothing. */
export function isUntied({ mark, frame }: Pick<LinkedSentence, 'mark' | 'frame'>): boolean {
  return mark === null && frame === null;
}

/**
 * How many sentences there are, each counted once, and of how many nobody has said what they are said on. A line that needs
 * no fact is no sentence here, unless somebody has said what it is said on.
 */
export function linkCount(texts: readonly LinkedText[]): { readonly all: number; readonly open: number } {
  const each = new Map(texts.flatMap((one) => one.sentences).map((one) => [one.text, one]));
  const counted = [...each.values()].filter(({ mark, frame }) => mark !== null || frame === null);
  return { all: counted.length, open: counted.filter(isUntied).length };
}

/** A sentence of the words that are being written or signed. */
export type DraftPlace = Lean & {
  readonly kind: 'draft';
  readonly key: string;
  readonly words: string;
  readonly number: number;
  /** What the words are called: "Update 2.1". */
  readonly name: string;
  /** The channel whose own words they are; null for the common text. */
  readonly channel: string | null;
  readonly dealt: Dealt | null;
};

/** A sentence that is out. */
export type ReleasedPlace = Lean & {
  readonly kind: 'released';
  readonly key: string;
  readonly words: string;
  readonly number: number;
  readonly name: string;
  readonly release: Release;
  readonly dealt: Dealt | null;
};

export type LeaningPlace = DraftPlace | ReleasedPlace;

/** Every sentence that leans on a fact: in the words that are written or signed now, and in all that are out. */
export type Leaning = { readonly drafts: readonly DraftPlace[]; readonly released: readonly ReleasedPlace[] };

const NOTHING: Leaning = { drafts: [], released: [] };

type About = {
  readonly state: IncidentState;
  readonly fact: Fact;
  readonly lean: LeanOf;
};

type Leaner = { readonly sentence: ReadSentence; readonly likely: string | null };

/** The sentences of a text that lean on a fact. */
function leaners(
  { state, fact, lean }: About,
  statementId: string,
  read: readonly ReadSentence[],
  saved: number,
) {
  const found = read.flatMap((sentence): readonly Leaner[] => {
    const how = lean(sentence.text, sentence.gist, saved);
    if (how === null || sentence.isQuote) return [];
    return [{ sentence, likely: how.likely }];
  });
  const isGuess = found.some(({ likely }) => likely !== null);
  if (!isGuess || !takesBack(state, statementId, fact.factId)) return found;
  return found.filter(({ likely }) => likely === null);
}

/** Words that are still to go out somewhere: none once the stage has moved on to follow-up. */
function draftPlaces(about: About): readonly DraftPlace[] {
  const { state } = about;
  const statement = currentStatement(state.statements);
  const revision = latestRevision(statement);
  if (!statement || !revision || phaseOf(state) === 'followUp') return [];
  const name = revisionName(statement, revision);
  const read = readingSaid(state, statement.statementId);
  const out = wordsOutOn(state, revision.revisionId);
  const toGo = textsOut(state, revision).filter(({ on }) => on.length === 0 || on.some((id) => !out.has(id)));
  return toGo.flatMap(({ channel, text, lang }) =>
    leaners(
      about,
      statement.statementId,
      readSentences(revision, read, text, lang),
      writtenAt(state, revision.revisionId),
    ).map(({ sentence: { text: words, number }, likely }) => ({
      ...{ kind: 'draft' as const, key: `${channel ?? ''} ${number}`, words, number, name, channel },
      ...{ likely, dealt: keptAs(about, words) },
    })),
  );
}

/** The revisions that are out, by their id, with what they are called. */
function revisionsOut(state: IncidentState) {
  const out = new Set(state.releases.map((one) => one.revisionId));
  const found = new Map<
    string,
    { readonly revision: Revision; readonly name: string; readonly written: number }
  >();
  for (const statement of state.statements)
    for (const revision of statement.revisions)
      if (out.has(revision.revisionId))
        found.set(revision.revisionId, {
          ...{ revision, name: revisionName(statement, revision) },
          written: writtenAt(state, revision.revisionId),
        });
  return found;
}

function releasedPlaces(about: About, out: ReturnType<typeof revisionsOut>): readonly ReleasedPlace[] {
  const { state, fact } = about;
  const owns = owning(state, fact.factId);
  return state.releases.flatMap((release) => {
    const words = out.get(release.revisionId);
    if (!words || !goesOutOn(words.revision, release.channel)) return [];
    const { text, lang } = wordsOn(words.revision, release.channel);
    const read = readSentences(words.revision, readingSaid(state, release.statementId), text, lang);
    return leaners(about, release.statementId, read, words.written).map(({ sentence: one, likely }) => ({
      ...{ kind: 'released' as const, key: `${release.releaseId} ${one.number}`, release },
      ...{ words: one.text, number: one.number, name: words.name, likely },
      dealt: dealtWith(about, release, one.text, owns),
    }));
  });
}

/** Lists every sentence that leans on a fact; what is the same for all facts is made once, and each fact is listed once. */
export function leaningIn(state: IncidentState): (fact: Fact) => Leaning {
  const leanOn = leansIn(state, linkBook(state.links));
  const out = revisionsOut(state);
  const listed = new Map<Fact, Leaning>();
  return (fact) => {
    const about = { state, fact, lean: leanOn(fact.factId) };
    const leaning = listed.get(fact) ?? { drafts: draftPlaces(about), released: releasedPlaces(about, out) };
    listed.set(fact, leaning);
    return leaning;
  };
}

/** Every sentence that leans on a fact now: those tied to it, and those that say what it says while nobody has tied them. */
export function leaningOn(state: IncidentState, factId: string): Leaning {
  const fact = state.facts.find((one) => one.factId === factId);
  return fact ? leaningIn(state)(fact) : NOTHING;
}

/** A fact that stands no more, since when, and the sentences that still lean on it with nothing done about it. */
export type ShakenFact = Leaning & {
  readonly fact: Fact;
  readonly status: FactStatus;
  readonly since: number;
};

/** True while somebody has to do something about a sentence: it was not right when it went out, it is not kept with a reason, and no correction of it is out. */
const isOpenPlace = ({ dealt }: LeaningPlace): boolean => dealt === null || dealt.kind === 'correcting';

/** Of all that leans on a fact, what somebody still has to do something about. */
export function openPlaces({ drafts, released }: Leaning): Leaning {
  return { drafts: drafts.filter(isOpenPlace), released: released.filter(isOpenPlace) };
}

/** The facts that stand no more under words that are out or on their way, the newest first. `places`: a listing there is already. */
export function shakenFacts(state: IncidentState, places = leaningIn(state)): readonly ShakenFact[] {
  return state.facts
    .filter(isShaken)
    .map((fact) => ({
      ...openPlaces(places(fact)),
      ...{ fact, status: fact.status, since: lastTelling(fact).at },
    }))
    .filter(({ drafts, released }) => drafts.length + released.length > 0)
    .toSorted((one, other) => other.since - one.since);
}
