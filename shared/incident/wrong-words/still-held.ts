import { tellsAlone } from '../../check/figures.ts';
import type { Fact } from '../../fact/facts.ts';
import { type Gist, gistOf } from '../../fact/likely.ts';
import type { Release } from '../../release/releases.ts';
import { linkBook } from '../../sentence/links.ts';
import { goesOutOn, wordsOn } from '../../statement/channel-words.ts';
import { findRevision } from '../../statement/statements.ts';
import { readingSaid } from '../said-around.ts';
import type { IncidentState } from '../state.ts';
import { correctedBy } from './corrected-by.ts';
import { leansOn, type ReadSentence, readSentences, takesBack } from './likely-leans.ts';

/** A sentence that is out and says a code, a contact or a large number of a fact which other lines hold as well: it is not counted as leaning on it. */
export type StillHeld = {
  readonly words: string;
  /** What of the fact it says, as it writes it. */
  readonly says: readonly string[];
  /** How many other lines that stand hold some of that. */
  readonly lines: number;
  /** The ids of the channels that it is out on. */
  readonly channels: readonly string[];
};

/** The sentences of a release, as its channel has them. */
export function readRelease(state: IncidentState, release: Release): readonly ReadSentence[] {
  const revision = findRevision(state.statements, release.revisionId)?.revision;
  if (!revision || !goesOutOn(revision, release.channel)) return [];
  const { text, lang } = wordsOn(revision, release.channel);
  return readSentences(revision, readingSaid(state, release.statementId), text, lang);
}

/** The figures that tell by themselves what they are of, and that a sentence says of a fact. */
function telling(sentence: Gist, fact: Gist): readonly string[] {
  return [...sentence.figures.keys()].filter((one) => tellsAlone(one) && fact.figures.has(one));
}

/** Sentences that are out and tied to no fact, and say what a fact says and others still hold. */
export function stillHeld(state: IncidentState, fact: Fact): readonly StillHeld[] {
  const its = gistOf(fact.text);
  const others = state.facts
    .filter(
      (one) => one.status === 'confirmed' && one.factId !== fact.factId && one.factId !== fact.replacedBy,
    )
    .map(({ text }) => gistOf(text))
    .filter((one) => telling(one, its).length > 0);
  if (others.length === 0) return [];
  const [lean, book] = [leansOn(state, fact.factId), linkBook(state.links)];
  const found = new Map<string, StillHeld>();
  for (const release of state.releases) {
    if (takesBack(state, release.statementId, fact.factId)) continue;
    for (const { text: words, gist, isQuote } of readRelease(state, release)) {
      const figures = isQuote ? [] : telling(gist(), its);
      const lines = others.filter((one) => figures.some((figure) => one.figures.has(figure))).length;
      if (lines === 0 || (book(words)?.factIds ?? []).length > 0) continue;
      if (lean(words, gist) !== null || correctedBy(state, release, words) !== null) continue;
      const says = figures.flatMap((figure) => gist().figures.get(figure) ?? []);
      const channels = [...(found.get(words)?.channels ?? []), release.channel];
      found.set(words, { words, says, lines, channels: [...new Set(channels)] });
    }
  }
  return [...found.values()];
}
