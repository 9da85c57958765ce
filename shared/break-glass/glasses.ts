import type { EventOf } from '../event-kind.ts';
import { MINUTE_MS } from '../kernel.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { breakGlassEvents } from './events.ts';

/** How long one person's break of the glass waits for a second. */
export const CONFIRM_WITHIN_MS = 10 * MINUTE_MS;

/** A signer who was passed over, and what they said once they had looked. */
export type Skipped = {
  readonly signerId: string;
  readonly personId: string;
  /** Since when their look is waited for. */
  readonly since: number;
  readonly looked: { readonly at: number; readonly by: string; readonly remark: string } | null;
};

/** One break of the glass: about one request for one revision, and no other. */
export type Glass = {
  readonly glassId: string;
  readonly requestId: string;
  readonly revisionId: string;
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  readonly confirmed: { readonly at: number; readonly by: string } | null;
  readonly skipped: readonly Skipped[];
};

/** Applies one event of a break of the glass. */
export function evolveGlasses(
  glasses: readonly Glass[],
  event: EventOf<typeof breakGlassEvents>,
  lists: Lists = COPIED,
): readonly Glass[] {
  const { at, by } = event;
  if (event.type === 'breakGlass.opened') {
    const { glassId, requestId, revisionId, reason } = event.data;
    const about = { glassId, requestId, revisionId, reason };
    return lists.add(glasses, { ...about, at, by, confirmed: null, skipped: [] });
  }
  const change = (next: (glass: Glass) => Partial<Glass>) =>
    lists.change(
      glasses,
      (one) => one.glassId === event.data.glassId,
      (one) => ({ ...one, ...next(one) }),
    );
  if (event.type === 'breakGlass.confirmed') {
    const skipped = event.data.skipped.map((one) => ({ ...one, since: at, looked: null }));
    return change(() => ({ confirmed: { at, by }, skipped }));
  }
  const { signerId, remark } = event.data;
  const look = (one: Skipped) => (one.signerId === signerId ? { ...one, looked: { at, by, remark } } : one);
  return change((glass) => ({ skipped: glass.skipped.map(look) }));
}

/** Moves with the clock what still waits: a glass for its second person, then the looks of those who were skipped. */
export function moveGlass(glass: Glass, shiftMs: number): Glass {
  if (!glass.confirmed) return { ...glass, at: glass.at + shiftMs };
  const move = (one: Skipped) => (one.looked ? one : { ...one, since: one.since + shiftMs });
  return { ...glass, skipped: glass.skipped.map(move) };
}

/** Those who were skipped and have not looked yet. */
export function notLooked(glass: Glass): readonly Skipped[] {
  return glass.skipped.filter((one) => one.looked === null);
}
