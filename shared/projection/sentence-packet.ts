import type { IncidentEvent } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName } from '../people/people.ts';
import { momentText } from '../time-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';
import { revisionLabel } from './sentence-approval.ts';
import { seatLabel } from './sentence-chain.ts';

/** Who sits in a seat; the empty text if there is no such seat. */
function holderOf(state: IncidentState, signerId: string): string {
  const signers = state.approvals.flatMap((request) => request.signers);
  return signers.find((one) => one.signerId === signerId)?.personId ?? '';
}

/** What a signer decided away from the desk; null for what was decided at it. */
function awayLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  if (event.type !== 'approval.approved' && event.type !== 'approval.rejected') return null;
  const { packet, signerId, revisionId } = event.data;
  if (packet === undefined) return null;
  const who = actorName(people, holderOf(before, signerId));
  const what = `${revisionLabel(before, revisionId)} in the seat of ${seatLabel(before, signerId)}`;
  const when = momentText(packet.signedAt, event.at, before.zone);
  const how = `away from the desk, at ${when} by their own clock, and ${actorName(people, event.by)} brought it back`;
  return event.type === 'approval.approved'
    ? line(who, `signed ${what} ${how}`, 'calm')
    : line(who, `rejected ${what} with a signature ${how}: ${event.data.reason}`, 'over');
}

/** Tells of seats that travelled: packets made, answers brought back; null for other events. */
export function packetLine(event: IncidentEvent, context: SentenceContext): Line | null {
  const { before, people } = context;
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'approval.packetExported': {
      const { personId, signerId, revisionId } = event.data;
      const what = `${revisionLabel(before, revisionId)} in the seat of ${seatLabel(before, signerId)}`;
      return line(
        who,
        `made a signing packet for ${actorName(people, personId)}: ${what}, to be signed away from the desk`,
        'warn',
      );
    }
    case 'approval.packetRefused':
      return line(who, `brought back a signing answer that was refused: ${event.data.why}`, 'over');
    default:
      return awayLine(event, context);
  }
}
