import type { Correction } from '../correction/corrections.ts';
import type { IncidentState } from '../incident/state.ts';
import { outAfterAll } from '../incident/wrong-words/wrong-still-out.ts';
import { channelLabel } from './sentence-approval.ts';

/**
 * Where a correction ended without being out, and where, as it turned out afterwards, it had been: "ended without X, Y, and
 * turned out to have been out on X by then". Null while nobody ended it.
 */
export function endedWithoutText(state: IncidentState, correction: Correction): string | null {
  if (!correction.cutShort) return null;
  const named = (ids: readonly string[]) => ids.map((id) => channelLabel(state, id)).join(', ');
  const after = outAfterAll(state, correction);
  const found = after.length === 0 ? '' : `, and turned out to have been out on ${named(after)} by then`;
  return `ended without ${named(correction.cutShort.channels)}${found}`;
}
