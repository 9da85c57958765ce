import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { appliedEvents } from './events.ts';

type Applied = Extract<EventOf<typeof appliedEvents>, { readonly type: 'envelope.applied' }>;

/** Words of an incident that came from an envelope: the envelope as it stood then, and whether it still holds. */
export type AppliedEnvelope = Applied['data'] & {
  readonly at: number;
  readonly by: string;
  /** Why the consent no longer covers these words; null while it does. */
  readonly voided: { readonly at: number; readonly reason: string } | null;
};

/** Applies one event about envelopes in an incident. */
export function evolveApplied(
  applied: readonly AppliedEnvelope[],
  event: EventOf<typeof appliedEvents>,
  lists: Lists = COPIED,
): readonly AppliedEnvelope[] {
  const { at, by } = event;
  if (event.type === 'envelope.applied') return lists.add(applied, { ...event.data, at, by, voided: null });
  const { revisionId, reason } = event.data;
  return lists.change(
    applied,
    (one) => one.revisionId === revisionId,
    (one) => ({ ...one, voided: { at, reason } }),
  );
}
