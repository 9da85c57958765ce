import type { Signer } from '../../approval/approvals.ts';
import { objectedAt } from '../../approval/sign-of-life.ts';
import { type People, personById } from '../../people/people.ts';
import { momentText, spanWords } from '../../time-text.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, no } from '../deciding.ts';
import type { Facts } from '../facts.ts';
import { passedSilences, type SilenceDue } from '../silence.ts';
import { heirsOf } from '../stand-ins.ts';
import type { IncidentState } from '../state.ts';
import { keysAt, openSeat, takeOverProblem } from './seat.ts';

const NOT_DUE = no('not-due', 'This seat is decided, its time is not up, or the log says so already.');

/** A hand-over noticed this much after it was due passed while Holdline slept or was closed. */
const LATE_MS = 30_000;

function passed(state: IncidentState, signerId: string, kind: SilenceDue['kind'], facts: Facts) {
  return passedSilences(state, facts.at).find((one) => one.signerId === signerId && one.kind === kind);
}

/** Holdline's clock noticed that a signer has been silent for as long as the playbook lets pass without a word. */
export const remind: Decide<IncidentCommandOf<'approval.remind'>> = (state, { signerId }, facts) => {
  const due = passed(state, signerId, 'remind', facts);
  const seat = due ? openSeat(state, signerId) : NOT_DUE;
  if (!due || 'ok' in seat) return NOT_DUE;
  const { requestId, revisionId } = seat.request;
  const { personId } = seat.signer;
  const data = { requestId, revisionId, signerId, personId, dueAt: due.dueAt, noticedAt: facts.at };
  return accept({ type: 'approval.reminded', data });
};

function outOfTime({ dueAt, percent }: SilenceDue, signer: Signer, { at, zone }: Facts): string {
  const noticed = at - dueAt > LATE_MS ? `, noticed ${spanWords(dueAt, at)} late` : '';
  const after = objectedAt(signer) === null ? '' : ' after the objection';
  return `No decision by ${momentText(dueAt, at, zone)}, ${percent} % of the time for approval${after}${noticed}.`;
}

/** Holdline's clock noticed that a signer's time is up: the seat goes to the backup, or the log says that nobody can. */
export const escalate: Decide<IncidentCommandOf<'approval.escalate'>> = (state, { signerId }, facts) => {
  const due = passed(state, signerId, 'escalate', facts);
  const seat = due ? openSeat(state, signerId) : NOT_DUE;
  if (!due || 'ok' in seat) return NOT_DUE;
  const { requestId, revisionId } = seat.request;
  const { personId } = seat.signer;
  const about = { requestId, revisionId, signerId };
  const { next, passed: by } = heirsOf(state, seat, facts);
  const seen = { ...(by.length === 0 ? {} : { passed: [...by] }), ...keysAt(facts) };
  if (next) {
    const data = {
      ...about,
      from: personId,
      to: next.personId,
      reason: outOfTime(due, seat.signer, facts),
      ...seen,
    };
    return accept({ type: 'approval.handedOver', data });
  }
  const data = { ...about, personId, dueAt: due.dueAt, noticedAt: facts.at, ...seen };
  return accept({ type: 'approval.stuck', data });
};

function whoseSeat(people: People, personId: string): string {
  return personById(people, personId)?.name ?? 'somebody else';
}

/**
 * Whoever held a seat and is back has it again, as long as nobody decided in it. They need not ask: it was theirs, and
 * their yes is the one the chain wanted. Their time begins anew.
 */
export const takeBack: Decide<IncidentCommandOf<'approval.takeBack'>> = (state, { signerId }, facts) => {
  const seat = openSeat(state, signerId);
  if ('ok' in seat) return seat;
  const { request, signer } = seat;
  if (signer.personId === facts.actor) return no('own-seat', 'You sit in this seat already.');
  if (!signer.silence.before.includes(facts.actor)) {
    const name = whoseSeat(facts.people, signer.personId);
    return no('not-your-seat', `This seat is ${name}’s. Only who held it before takes it back.`);
  }
  // It was theirs, so they need not be a backup; and who is at the keyboard is not away.
  const problem = takeOverProblem(state, seat, personById(facts.people, facts.actor), facts);
  if (problem && !problem.ok && !['not-entitled', 'away'].includes(problem.error.code)) return problem;
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId, from: signer.personId, to: facts.actor, ...keysAt(facts) };
  return accept({ type: 'approval.takenBack', data });
};
