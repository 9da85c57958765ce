import type { Correction } from '../correction/corrections.ts';
import type { Release } from '../release/releases.ts';
import { channelsOut } from './channels-out.ts';
import type { IncidentState } from './state.ts';

/** How far the corrections of a release have righted it on its own channel. */
export type Righting =
  | { readonly kind: 'corrected'; readonly by: Correction }
  /** One ended without being out here, and none has been out here since; `next` is the newest, where that is another. */
  | { readonly kind: 'ended'; readonly without: Correction; readonly next: Correction | null }
  | { readonly kind: 'notOut'; readonly awaited: Correction };

/**
 * The one rule of whether a release is corrected where it is: by the newest correction that is about it. One that is out
 * here rights what came before it, and nothing of what came after. Null for a release that no correction is about.
 */
export function rightingOf(state: IncidentState, { releaseId, channel }: Release): Righting | null {
  const about = state.corrections.filter((one) => one.releaseIds.includes(releaseId));
  const newest = about.at(-1);
  if (!newest) return null;
  const lastOut = about.findLastIndex(({ statementId }) => channelsOut(state, statementId).has(channel));
  const since = about.slice(lastOut + 1);
  if (since.length === 0) return { kind: 'corrected', by: newest };
  const without = since.findLast(({ cutShort }) => cutShort?.channels.includes(channel));
  if (without) return { kind: 'ended', without, next: without === newest ? null : newest };
  return { kind: 'notOut', awaited: newest };
}
