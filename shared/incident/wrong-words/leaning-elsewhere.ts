import type { Fact } from '../../fact/facts.ts';
import { gistAs, gistOf, saysSomeOf } from '../../fact/likely.ts';
import { replacementsOf } from '../../fact/put-otherwise.ts';
import { once } from '../../once.ts';
import { linkBook } from '../../sentence/links.ts';
import type { Words } from '../../statement/channel-words.ts';
import { currentStatement, latestRevision, revisionName } from '../../statement/statements.ts';
import { textsOut } from '../checks.ts';
import { readingSaid, type SaidSentence } from '../said-around.ts';
import { setAsideStatements } from '../set-aside.ts';
import type { IncidentState } from '../state.ts';
import { type Leaning, leaningOn } from './leaning.ts';
import { leansOn } from './likely-leans.ts';
import { linesSaying, type SayingLine } from './lines-saying.ts';
import { type StillHeld, stillHeld } from './still-held.ts';
import { stillNamed } from './still-named.ts';

/** A sentence that leans on a fact in words that are neither out nor the newest saved ones. */
export type PlaceElsewhere = {
  /** Where it stands: "Update 2.1, set aside"; null for the page that somebody is writing on. */
  readonly name: string | null;
  readonly words: string;
};

/**
 * What else hangs on a fact: sentences in words that wait or are not saved, other facts and other lines that say some of the
 * same, and sentences that are out and say what those facts hold, or what only this one named.
 */
export type Elsewhere = {
  readonly places: readonly PlaceElsewhere[];
  readonly same: readonly Fact[];
  readonly lines: readonly SayingLine[];
  readonly held: readonly StillHeld[];
  readonly named: readonly StillHeld[];
};

function leaningWords(
  state: IncidentState,
  factId: string,
  words: Words,
  statementId: string | null,
): readonly string[] {
  const lean = leansOn(state, factId, linkBook(state.links));
  const read = readingSaid(state, statementId);
  const found = textsOut(state, words).flatMap(({ text, lang }) => read(text, lang));
  const gist = (one: SaidSentence) => once(() => gistAs(one.around, one.frame()));
  const leaning = found.filter((one) => !one.isQuote && lean(one.text, gist(one)) !== null);
  return [...new Set(leaning.map(({ text }) => text))];
}

/** The other facts that are held for confirmed and say some of what a fact says: words may lean on these as well. */
function sayingTheSame({ facts }: IncidentState, fact: Fact): readonly Fact[] {
  const gist = gistOf(fact.text);
  const instead = new Set(replacementsOf(facts, fact));
  const others = facts.filter(
    (one) => one.status === 'confirmed' && one.factId !== fact.factId && !instead.has(one),
  );
  return others.filter((one) => saysSomeOf(gistOf(one.text), gist));
}

/** What hangs on a fact beside the words that are saved or out. `page`: the words on the page that nobody has saved. */
export function leaningElsewhere(state: IncidentState, fact: Fact, page: Words | null): Elsewhere {
  const saved = latestRevision(currentStatement(state.statements));
  const before = saved === null ? [] : textsOut(state, saved).map(({ text }) => text);
  const typed = page === null ? [] : leaningWords(state, fact.factId, page, null);
  const waiting = setAsideStatements(state).flatMap(({ statement, revision }) =>
    leaningWords(state, fact.factId, revision, statement.statementId).map((words) => ({
      name: `${revisionName(statement, revision)}, set aside`,
      words,
    })),
  );
  const fresh = typed.filter((words) => !before.some((text) => text.includes(words)));
  return {
    places: [...fresh.map((words) => ({ name: null, words })), ...waiting],
    same: sayingTheSame(state, fact),
    lines: linesSaying(state, fact),
    held: stillHeld(state, fact),
    named: stillNamed(state, fact),
  };
}

/** What would lean on a fact once it was put in other words, as somebody types them: what these leave out is wrong then. */
export function leaningOncePut(state: IncidentState, fact: Fact, text: string): Leaning {
  const next = { ...fact, factId: `${fact.factId} otherwise`, text, status: 'confirmed' as const };
  const gone: Fact = { ...fact, status: 'withdrawn', replacedBy: next.factId };
  const facts = [...state.facts.map((one) => (one.factId === fact.factId ? gone : one)), next];
  return leaningOn({ ...state, facts }, fact.factId);
}

/** What hangs on facts that fall together. */
export type FallenTogether = { readonly leaning: Leaning; readonly elsewhere: Elsewhere };

/** Each place once, whichever of the facts it leans on. */
const eachOnce = <P extends { readonly key: string }>(places: readonly P[]): readonly P[] => [
  ...new Map(places.map((one) => [one.key, one])).values(),
];

/**
 * What would hang on a fact if it fell, and others with it: what one of these holds now is held by nothing then. `same`: the
 * lines that stand now, those that would fall with it among them. `page`: the words on the page that nobody has saved.
 */
export function fallenTogether(
  state: IncidentState,
  fact: Fact,
  others: readonly string[],
  page: Words | null,
): FallenTogether {
  const falls = new Set([fact.factId, ...others]);
  const facts = state.facts.map(
    (one): Fact => (falls.has(one.factId) ? { ...one, status: 'withdrawn' } : one),
  );
  const then = { ...state, facts };
  const all = [...falls].map((factId) => leaningOn(then, factId));
  const leaning = {
    drafts: eachOnce(all.flatMap(({ drafts }) => drafts)),
    released: eachOnce(all.flatMap(({ released }) => released)),
  };
  const leans = new Set(leaning.released.map(({ words }) => words));
  const isBeside = ({ words }: StillHeld) => !leans.has(words);
  const elsewhere = leaningElsewhere(then, fact, page);
  return {
    leaning,
    elsewhere: {
      ...elsewhere,
      same: sayingTheSame(state, fact),
      held: elsewhere.held.filter(isBeside),
      named: elsewhere.named.filter(isBeside),
    },
  };
}
