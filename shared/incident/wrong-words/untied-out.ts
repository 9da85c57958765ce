import { type Fact, lastTelling } from '../../fact/facts.ts';
import { gistOfFact } from '../../fact/likely.ts';
import { shared } from '../../fact/suggest.ts';
import { linkBook } from '../../sentence/links.ts';
import { currentStatement, latestRevision } from '../../statement/statements.ts';
import { writtenAt } from '../../statement/written-at.ts';
import { textsOut } from '../checks.ts';
import { readingSaid } from '../said-around.ts';
import type { IncidentState } from '../state.ts';
import { correctedBy } from './corrected-by.ts';
import { isShaken } from './leaning.ts';
import { leansOn, takesBack } from './likely-leans.ts';
import { readRelease } from './still-held.ts';

/** A sentence that is out and of which nobody has said what it leans on; reading does not find that it leans on the fact. */
export type UntiedOut = {
  readonly words: string;
  /** The ids of the channels that it is out on. */
  readonly channels: readonly string[];
  /** How many of the words of the fact it uses: these are read first. */
  readonly common: number;
};

/** From when on words were written by people who knew that a fact had fallen, epoch ms UTC. */
function knownAt(fact: Fact): number {
  return isShaken(fact) ? lastTelling(fact).at : Number.POSITIVE_INFINITY;
}

function listUntied(state: IncidentState, fact: Fact): readonly UntiedOut[] {
  const [lean, book] = [leansOn(state, fact.factId), linkBook(state.links)];
  const { words: its } = gistOfFact(fact);
  const until = knownAt(fact);
  const found = new Map<string, UntiedOut>();
  for (const release of state.releases) {
    const saved = writtenAt(state, release.revisionId);
    if (saved >= until || takesBack(state, release.statementId, fact.factId)) continue;
    for (const { text: words, gist, isQuote, frame } of readRelease(state, release)) {
      if (isQuote || frame() !== null || book(words) !== null) continue;
      if (lean(words, gist, saved) !== null || correctedBy(state, release, words) !== null) continue;
      const channels = new Set([...(found.get(words)?.channels ?? []), release.channel]);
      found.set(words, { words, channels: [...channels], common: shared(its, gist().words) });
    }
  }
  return [...found.values()].toSorted((one, other) => other.common - one.common);
}

/** What was listed for a fact last, and all that it was listed from. */
type Listed = { readonly from: readonly unknown[]; readonly all: readonly UntiedOut[] };
const listed = new WeakMap<Fact, Listed>();

/**
 * The sentences that somebody has to read when a fact falls: out, written before that was known, tied to nothing and not found
 * to lean on it. Reading finds figures, names and nearly the same words, and no other way to say a thing. Those that use
 * most words of the fact come first. A line that needs no fact, and what a correction takes back already, is none of them. Listed anew only
 * where something has changed that it is listed from: most entries change none of it.
 */
export function untiedOut(state: IncidentState, fact: Fact): readonly UntiedOut[] {
  const { releases, links, statements, corrections, facts, chart, zone } = state;
  const { playbook, firstAwarenessAt, openedAt } = chart.context;
  const own = [playbook, firstAwarenessAt, openedAt, zone];
  const from = [releases, links, statements, corrections, facts, ...own];
  const before = listed.get(fact);
  if (before?.from.every((one, at) => one === from[at])) return before.all;
  const all = listUntied(state, fact);
  listed.set(fact, { from, all });
  return all;
}

/** The same under several facts, each sentence once: as it stands to the fact whose words it uses most. */
export function untiedUnder(state: IncidentState, facts: readonly Fact[]): readonly UntiedOut[] {
  const all = facts
    .flatMap((one) => untiedOut(state, one))
    .toSorted((one, other) => one.common - other.common);
  return [...new Map(all.map((one) => [one.words, one])).values()];
}

/** True where these very words are a sentence that is out. */
export function isOut(state: IncidentState, words: string): boolean {
  return state.releases.some((one) => readRelease(state, one).some(({ text }) => text === words));
}

/** True where these very words are a sentence of what is being written or signed. */
export function isInHand(state: IncidentState, words: string): boolean {
  const statement = currentStatement(state.statements);
  const revision = latestRevision(statement);
  if (!statement || !revision) return false;
  const read = readingSaid(state, statement.statementId);
  return textsOut(state, revision).some(({ text, lang }) =>
    read(text, lang).some((one) => one.text === words),
  );
}
