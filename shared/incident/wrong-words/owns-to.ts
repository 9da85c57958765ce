import { gistOf } from '../../fact/likely.ts';
import { once } from '../../once.ts';
import type { Release } from '../../release/releases.ts';
import { goesOutOn, wordsOn } from '../../statement/channel-words.ts';
import { currentStatement, findRevision, latestRevision, type Revision } from '../../statement/statements.ts';
import { readingSaid, statementOf } from '../said-around.ts';
import { type IncidentState, phaseOf } from '../state.ts';
import type { CorrectedBy } from './corrected-by.ts';
import { leansOn, NOBODY_SAID, readSentences } from './likely-leans.ts';

/** The words that own to what was out in a release: out on the same channel after it, or on their way there. */
export type Owns = (release: Release) => CorrectedBy | null;

/** Whether words say on a channel that what a fact says was said, and wrong, or that it is not so. */
function ownsOn(state: IncidentState, factId: string): (revision: Revision, channel: string) => boolean {
  const lean = once(() => leansOn(state, factId, NOBODY_SAID));
  return (revision, channel) => {
    const { text, lang } = wordsOn(revision, channel);
    const said = readSentences(revision, readingSaid(state, statementOf(state, revision)), text, lang);
    return said.some(({ owned, text: sentence }) => {
      // "Not 14" says of what in the rest of its sentence.
      const gist = once(() => ({ ...gistOf(owned), words: gistOf(sentence).words }));
      return owned !== '' && lean()(owned, gist) !== null;
    });
  };
}

/**
 * Words may own to something that no correction was started for: "We also said 14 shops. That was wrong." Once they are out,
 * whoever read the wrong words on that channel has read that, too.
 */
export function owning(state: IncidentState, factId: string): Owns {
  const isOwned = ownsOn(state, factId);
  const current = currentStatement(state.statements);
  const words = latestRevision(current);
  const correction = state.corrections.find((one) => one.statementId === current?.statementId);
  const isUnderWay = phaseOf(state) !== 'followUp' || (correction !== undefined && !correction.cutShort);
  return ({ statementId: own, channel, releasedAt }) => {
    const later = state.releases.findLast((one) => {
      if (one.channel !== channel || one.releasedAt <= releasedAt || one.statementId === own) return false;
      const revision = findRevision(state.statements, one.revisionId)?.revision;
      return revision !== undefined && isOwned(revision, channel);
    });
    if (later) return { kind: 'corrected', statementId: later.statementId };
    const isComing =
      isUnderWay && current && words && current.statementId !== own && goesOutOn(words, channel);
    return isComing && isOwned(words, channel)
      ? { kind: 'correcting', statementId: current.statementId }
      : null;
  };
}
