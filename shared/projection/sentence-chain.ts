import { type Passed, passedClauses } from '../approval/passed.ts';
import { inSeat } from '../approval/seat-text.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { SYSTEM } from '../kernel.ts';
import { actorName, type People } from '../people/people.ts';
import { spanWords } from '../time-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';

/** The name of a seat, for a sentence. */
export function seatLabel(state: IncidentState, signerId: string): string {
  const signers = state.approvals.flatMap((request) => request.signers);
  return signers.find((one) => one.signerId === signerId)?.label ?? 'a seat';
}

function silentFor(state: IncidentState, signerId: string, until: number): string {
  const signers = state.approvals.at(-1)?.signers ?? [];
  const since = signers.find((one) => one.signerId === signerId)?.since ?? until;
  return spanWords(since, until);
}

/** Who was passed by and why, as a sentence after another. */
function after(seat: string, passed: readonly Passed[], people: People): string {
  return passed.length === 0 ? '' : ` Passed by for ${seat}: ${passedClauses(passed, people)}.`;
}

/** Tells what became of the seats of silent signers; null for other events. */
export function chainLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  switch (event.type) {
    case 'approval.handedOver': {
      const { from, to, signerId, reason, passed = [] } = event.data;
      const seat = seatLabel(before, signerId);
      const fromTo = `from ${actorName(people, from)} to ${actorName(people, to)}: ${reason}${after(seat, passed, people)}`;
      return event.by === SYSTEM
        ? line(null, `The seat ${seat} went ${fromTo}`, 'warn')
        : line(actorName(people, event.by), `handed the seat ${seat} ${fromTo}`, 'warn');
    }
    case 'approval.reminded': {
      const { personId, signerId, noticedAt } = event.data;
      const silent = silentFor(before, signerId, noticedAt);
      return line(
        actorName(people, personId),
        `has not answered for ${silent} ${inSeat(seatLabel(before, signerId))}`,
        'warn',
      );
    }
    case 'approval.stuck': {
      const { personId, signerId, passed = [] } = event.data;
      const reasons = passed.length === 0 ? '' : `: ${passedClauses(passed, people)}`;
      const what = `did not answer ${inSeat(seatLabel(before, signerId))}, and no backup can take it${reasons}`;
      return line(actorName(people, personId), what, 'over');
    }
    case 'approval.takenBack': {
      const { from, signerId } = event.data;
      return line(
        actorName(people, event.by),
        `took back the seat ${seatLabel(before, signerId)} from ${actorName(people, from)}`,
      );
    }
    default:
      return null;
  }
}
