import type { ApprovalRequest, Signer } from '../approval/approvals.ts';
import { backupFor } from '../incident/decide/seat.ts';
import { nextHolder, silenceDues } from '../incident/silence.ts';
import type { IncidentState } from '../incident/state.ts';
import type { People } from '../people/people.ts';
import { remainingText } from '../time-text.ts';

/** What happens to an open seat if its signer stays silent. Times are epoch ms UTC. */
export type SeatOutlook = {
  /** Who would get it; null if nobody can take it. */
  readonly backup: string | null;
  /** When the clock gives it to them; null where no clock does. */
  readonly goesAt: number | null;
  /** True once the log says that nobody can take it. */
  readonly stuck: boolean;
};

/** Looks ahead for one open seat. */
export function seatOutlook(
  state: IncidentState,
  request: ApprovalRequest,
  signer: Signer,
  people: People,
): SeatOutlook {
  const due = silenceDues(state).find((one) => one.signerId === signer.signerId && one.kind === 'escalate');
  const backup = due
    ? nextHolder(state, request, signer, people)
    : backupFor(state, { request, signer }, people);
  const stuck = signer.silence.stuckAt !== null;
  return { backup: backup?.name ?? null, goesAt: due?.dueAt ?? null, stuck };
}

/** The outlook as whoever sits in the seat reads it: "If you stay silent, the seat goes to Ben Osei in 0:48." */
export function whatNextForYou({ backup, goesAt, stuck }: SeatOutlook, now: number): string {
  if (stuck && backup === null) return 'The time is up, and nobody else can take the seat.';
  if (!backup) return 'If you stay silent, nobody else can take the seat.';
  if (goesAt === null) return `If you stay silent, the seat can go to ${backup}.`;
  const when = goesAt <= now ? 'now' : `in ${remainingText(goesAt - now)}`;
  return `If you stay silent, the seat goes to ${backup} ${when}.`;
}

/** The outlook as the others read it, counting down: "Goes to Ben Osei in 0:48." */
export function whatNext({ backup, goesAt, stuck }: SeatOutlook, now: number): string {
  if (stuck && backup === null) return 'The time is up, and nobody can take the seat.';
  if (goesAt === null)
    return backup
      ? `If they stay silent, hand the seat to the backup, ${backup}.`
      : 'No backup can take the seat.';
  if (!backup) return 'No backup can take the seat.';
  return goesAt <= now ? `Goes to ${backup} now.` : `Goes to ${backup} in ${remainingText(goesAt - now)}.`;
}
