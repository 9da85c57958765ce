import type { Correction } from '../../correction/corrections.ts';
import { isAfter, type Release } from '../../release/releases.ts';
import { speaksOf } from '../../sentence/links.ts';
import { currentStatement } from '../../statement/statements.ts';
import { channelsOut } from '../channels-out.ts';
import type { IncidentState } from '../state.ts';
import { staysThere } from './half-corrected.ts';
import { isQuotedNow, isQuotedOut } from './quoted-in.ts';

/** A correction of a sentence that is out: whether it is out there, too, or is being written. */
export type CorrectedBy = { readonly kind: 'correcting' | 'corrected'; readonly statementId: string };

/**
 * The newest correction of this very sentence of this release: out on the same channel, or being written. It was begun for the
 * release; or it is about the sentence, begun for it or quoting it, and went out there after the release: nothing is corrected by
 * what was out before it. One that is out elsewhere is on its way nowhere that somebody said why the words stay.
 */
export function correctedBy(state: IncidentState, release: Release, words: string): CorrectedBy | null {
  const { releaseId, channel } = release;
  const isBegunFor = (one: Correction) => one.words.some((said) => speaksOf(said, words));
  const isKnown = (one: Correction) => one.releaseIds.includes(releaseId) && isBegunFor(one);
  const out = state.corrections.findLast((one) =>
    state.releases.some(
      (there) =>
        there.statementId === one.statementId &&
        there.channel === channel &&
        (isKnown(one) ||
          (isAfter(state.releases, there, release) && (isBegunFor(one) || isQuotedOut(state, there, words)))),
    ),
  );
  if (out) return { kind: 'corrected', statementId: out.statementId };
  const current = currentStatement(state.statements)?.statementId;
  const now = state.corrections.findLast(
    (one) =>
      one.statementId === current &&
      !one.cutShort &&
      (isKnown(one) || isQuotedNow(state, one, channel, words)),
  );
  if (!now || (channelsOut(state, current).size > 0 && staysThere(state, now, release))) return null;
  return { kind: 'correcting', statementId: now.statementId };
}
