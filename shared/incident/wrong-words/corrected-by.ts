import type { Release } from '../../release/releases.ts';
import { speaksOf } from '../../sentence/links.ts';
import { currentStatement } from '../../statement/statements.ts';
import { channelsOut } from '../channels-out.ts';
import type { IncidentState } from '../state.ts';
import { staysThere } from './half-corrected.ts';
import { isQuotedIn } from './quoted-in.ts';

/** A correction of a sentence that is out: whether it is out there, too, or is being written. */
export type CorrectedBy = { readonly kind: 'correcting' | 'corrected'; readonly statementId: string };

/**
 * The newest correction of this very sentence of this release, begun for it or quoting it: out on the same channel, or being written. One that was started
 * before anybody knew of the release corrects it as well, once it is out there after it. One that is out elsewhere is on its way
 * nowhere that somebody said why the words stay.
 */
export function correctedBy(state: IncidentState, release: Release, words: string): CorrectedBy | null {
  const { releaseId, channel, releasedAt } = release;
  const quoting = new Set(state.corrections.filter((one) => isQuotedIn(state, one, channel, words)));
  const about = state.corrections.filter(
    (one) => quoting.has(one) || one.words.some((said) => speaksOf(said, words)),
  );
  const known = about.filter((one) => quoting.has(one) || one.releaseIds.includes(releaseId));
  const out = about.findLast((correction) =>
    state.releases.some(
      (one) =>
        one.statementId === correction.statementId &&
        one.channel === channel &&
        (known.includes(correction) || one.releasedAt > releasedAt),
    ),
  );
  if (out) return { kind: 'corrected', statementId: out.statementId };
  const current = currentStatement(state.statements)?.statementId;
  const now = known.findLast(({ statementId, cutShort }) => statementId === current && !cutShort);
  if (!now || (channelsOut(state, current).size > 0 && staysThere(state, now, release))) return null;
  return { kind: 'correcting', statementId: now.statementId };
}
