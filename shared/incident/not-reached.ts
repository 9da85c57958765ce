import type { Correction } from '../correction/corrections.ts';
import type { Release } from '../release/releases.ts';
import { speaksOf } from '../sentence/links.ts';
import { goesOutOn, wordsOn } from '../statement/channel-words.ts';
import { currentStatement, findRevision, latestRevision } from '../statement/statements.ts';
import { readingSaid } from './said-around.ts';
import { type IncidentState, phaseOf } from './state.ts';
import { correctedBy } from './wrong-words/corrected-by.ts';

/** Wrong words that are out on a channel where the correction of them does not go. */
export type NotReached = { readonly channel: string; readonly words: string };

/** The wrong sentences of a correction in a release; of a correction of whole texts, the first of the same text. */
function wrongIn(state: IncidentState, correction: Correction, release: Release): readonly string[] {
  const { words, releaseIds } = correction;
  const found = findRevision(state.statements, release.revisionId);
  if (!found) return [];
  const { text, lang } = wordsOn(found.revision, release.channel);
  const said = readingSaid(state, release.statementId)(text, lang).filter((one) => !one.isQuote);
  if (words.length > 0)
    return said.map((one) => one.text).filter((one) => words.some((wrong) => speaksOf(wrong, one)));
  const isSame = state.releases.some(
    (one) => releaseIds.includes(one.releaseId) && one.revisionId === release.revisionId,
  );
  return isSame ? said.slice(0, 1).map((one) => one.text) : [];
}

/**
 * Where the words that a correction takes back are out as well, and it does not go: a post that was found, or written down,
 * after it was started. Its own words say nothing of that.
 */
export function notReachedBy(state: IncidentState, correction: Correction): readonly NotReached[] {
  const statement = state.statements.find((one) => one.statementId === correction.statementId);
  const revision = latestRevision(statement ?? null);
  if (!revision) return [];
  const beyond = state.releases.filter(
    ({ releaseId, channel, statementId }) =>
      statementId !== correction.statementId &&
      !correction.releaseIds.includes(releaseId) &&
      !goesOutOn(revision, channel),
  );
  return beyond.flatMap((release) =>
    wrongIn(state, correction, release)
      .filter((words) => correctedBy(state, release, words)?.kind !== 'corrected')
      .map((words) => ({ channel: release.channel, words })),
  );
}

/** The channels, by their ids, that the correction does not reach which is written, signed or going out now. */
export function notReached(state: IncidentState): readonly string[] {
  const current = currentStatement(state.statements)?.statementId;
  const correction = state.corrections.find((one) => one.statementId === current);
  if (!correction || correction.cutShort || phaseOf(state) === 'followUp') return [];
  return [...new Set(notReachedBy(state, correction).map(({ channel }) => channel))];
}
