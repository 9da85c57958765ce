import type { ApprovalRequest, Signer } from '../approval/approvals.ts';
import type { Passed, PassedFor } from '../approval/passed.ts';
import { attestedSeat } from '../approval/read-back.ts';
import { unable } from '../people/able.ts';
import { holdersOf, type People, type Person, personById } from '../people/people.ts';
import type { Role } from '../playbook/roles.ts';
import { authorsOf } from './approved-words.ts';
import type { IncidentState } from './state.ts';

/** A seat of a request. */
export type Seat = { readonly request: ApprovalRequest; readonly signer: Signer };

/** Who is looked at, and when (epoch ms UTC). */
export type Here = { readonly people: People; readonly at: number };

/** A person's backup, that one's backup and so on, nearest first. Whoever has left is nobody's backup. */
export function backupsOf(people: People, personId: string): readonly Person[] {
  const chain: Person[] = [];
  let next = personById(people, personById(people, personId)?.backupId ?? null);
  while (next && next.personId !== personId && !chain.includes(next)) {
    chain.push(next);
    next = personById(people, next.backupId);
  }
  return chain;
}

/** Everybody who can be asked for a role: all who hold it, then their backups, nearest first. */
export function whoAnswersFor(people: People, role: Role): readonly Person[] {
  const holders = holdersOf(people, role);
  const backups = holders.flatMap(({ personId }) => backupsOf(people, personId));
  return [...new Set([...holders, ...backups])].filter((person) => !person.retired);
}

/** Why somebody may not take an open seat, or null: in one already, an author, an attester, or not able to sit in any. */
export function barredFrom(
  state: IncidentState,
  { request }: Seat,
  to: Person,
  { people, at }: Here,
): PassedFor | null {
  if (request.signers.some((one) => one.personId === to.personId)) return 'hasSeat';
  if (authorsOf(state, request.statementId).has(to.personId)) return 'wrote';
  if (attestedSeat(request, to.personId) !== null) return 'attested';
  return unable(people, to, at);
}

/** Who comes after whoever sits in an open seat. The log, the cards, the clock and the hand-over all go by this. */
export type Heirs = {
  /** The first backup who can take it by the clock; null if none can. */
  readonly next: Person | null;
  /** The backups before that one, nearest first, and why each was passed by. */
  readonly passed: readonly Passed[];
  /** Everybody a person may hand it to, backups first. */
  readonly able: readonly Person[];
};

/** Everybody who is asked after whoever sits there: their backups, nearest first, then the others with the seat's role. */
export function standIns({ personId, role }: Signer, people: People): readonly Person[] {
  const others = holdersOf(people, role).filter((one) => one.personId !== personId);
  return [...new Set([...backupsOf(people, personId), ...others])].filter((one) => !one.retired);
}

/**
 * Who gets an open seat next. The clock never gives it back to somebody it took it from: two people who are each other's
 * backup would otherwise be handed one seat for ever. A person may.
 */
export function heirsOf(state: IncidentState, seat: Seat, here: Here): Heirs {
  const { personId, silence } = seat.signer;
  const passed: Passed[] = [];
  const able = standIns(seat.signer, here.people).filter(
    (one) => barredFrom(state, seat, one, here) === null,
  );
  for (const one of backupsOf(here.people, personId)) {
    const why = silence.silent.includes(one.personId) ? 'silent' : barredFrom(state, seat, one, here);
    if (why === null) return { next: one, passed, able };
    passed.push({ personId: one.personId, why });
  }
  return { next: null, passed, able };
}
