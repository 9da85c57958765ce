import { type Passed, passedClauses } from '../approval/passed.ts';
import { inSeat } from '../approval/seat-text.ts';
import { objectedAt, silentSince } from '../approval/sign-of-life.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { SYSTEM } from '../kernel.ts';
import { actorName, type People } from '../people/people.ts';
import { spanWords, timeText } from '../time-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';

/** The name of a seat, for a sentence. */
export function seatLabel(state: IncidentState, signerId: string): string {
  const signers = state.approvals.flatMap((request) => request.signers);
  return signers.find((one) => one.signerId === signerId)?.label ?? 'a seat';
}

const seatOf = (state: IncidentState, signerId: string) =>
  state.approvals.at(-1)?.signers.find((one) => one.signerId === signerId);

/** When whoever sits in a seat objected, as a clause; null where they did not. */
function objection(state: IncidentState, signerId: string): string | null {
  const seat = seatOf(state, signerId);
  const at = seat ? objectedAt(seat) : null;
  return at === null ? null : `objected at ${timeText(at, state.zone)}`;
}

/** What whoever sits in a seat did until an instant: they were silent, or objected and did not decide. */
function silence(state: IncidentState, signerId: string, until: number): string {
  const seat = seatOf(state, signerId);
  const span = spanWords(seat ? silentSince(seat) : until, until);
  const seated = inSeat(seatLabel(state, signerId));
  const objected = objection(state, signerId);
  return objected === null
    ? `has not answered for ${span} ${seated}`
    : `${objected} ${seated} and has not decided in the ${span} since`;
}

/** That whoever loses the seat by the clock had objected, as a sentence after another. */
function hadObjected(state: IncidentState, signerId: string, who: string): string {
  const objected = objection(state, signerId);
  return objected === null ? '' : ` ${who} had ${objected} and had not decided.`;
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
        ? line(
            null,
            `The seat ${seat} went ${fromTo}${hadObjected(before, signerId, actorName(people, from))}`,
            'warn',
          )
        : line(actorName(people, event.by), `handed the seat ${seat} ${fromTo}`, 'warn');
    }
    case 'approval.reminded': {
      const { personId, signerId, noticedAt } = event.data;
      return line(actorName(people, personId), silence(before, signerId, noticedAt), 'warn');
    }
    case 'approval.stuck': {
      const { personId, signerId, passed = [] } = event.data;
      const reasons = passed.length === 0 ? '' : `: ${passedClauses(passed, people)}`;
      const seat = inSeat(seatLabel(before, signerId));
      const objected = objection(before, signerId);
      const is = objected === null ? `did not answer ${seat}` : `${objected} ${seat} and has not decided`;
      const what = `${is}, and no backup can take it${reasons}`;
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
