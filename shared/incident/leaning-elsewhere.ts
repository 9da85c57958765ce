import type { Fact } from '../fact/facts.ts';
import { gistOf, saysTheSame } from '../fact/likely.ts';
import { linkBook } from '../sentence/links.ts';
import type { Words } from '../statement/channel-words.ts';
import { currentStatement, latestRevision, revisionName } from '../statement/statements.ts';
import { textsOut } from './checks.ts';
import { leansOn, once } from './likely-leans.ts';
import { readingSaid } from './said-around.ts';
import { setAsideStatements } from './set-aside.ts';
import type { IncidentState } from './state.ts';

/** A sentence that leans on a fact in words that are neither out nor the newest saved ones. */
export type PlaceElsewhere = {
  /** Where it stands: "Update 2.1, set aside"; null for the page that somebody is writing on. */
  readonly name: string | null;
  readonly words: string;
};

/** What else hangs on a fact: sentences in words that wait or are not saved, and other facts that say the same. */
export type Elsewhere = { readonly places: readonly PlaceElsewhere[]; readonly same: readonly Fact[] };

function leaningWords(
  state: IncidentState,
  factId: string,
  words: Words,
  statementId: string | null,
): readonly string[] {
  const lean = leansOn(state, factId, linkBook(state.links));
  const read = readingSaid(state, statementId);
  const found = textsOut(state, words).flatMap(({ text, lang }) => read(text, lang));
  const leaning = found.filter(({ text, around, isQuote, frame }) => {
    const how = isQuote
      ? null
      : lean(
          text,
          once(() => gistOf(around)),
        );
    return how !== null && (how.likely === null || frame() === null);
  });
  return [...new Set(leaning.map(({ text }) => text))];
}

/** What a fact was put otherwise as, and that again. */
function replacements(facts: readonly Fact[], fact: Fact): ReadonlySet<string> {
  const found = new Set<string>();
  let next = fact.replacedBy;
  while (next !== null && !found.has(next)) {
    found.add(next);
    next = facts.find((one) => one.factId === next)?.replacedBy ?? null;
  }
  return found;
}

/** The other facts that are held for confirmed and say what a fact says: words may lean on these as well. */
function sayingTheSame({ facts }: IncidentState, fact: Fact): readonly Fact[] {
  const gist = gistOf(fact.text);
  const instead = replacements(facts, fact);
  const others = facts.filter(
    (one) => one.status === 'confirmed' && one.factId !== fact.factId && !instead.has(one.factId),
  );
  return others.filter((one) => saysTheSame(gistOf(one.text), gist));
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
  };
}
