import type { ApprovalRequest, Signer } from '../approval/approvals.ts';
import { passedClause, passedClauses } from '../approval/passed.ts';
import { silenceDues } from '../incident/silence.ts';
import { heirsOf } from '../incident/stand-ins.ts';
import type { IncidentState } from '../incident/state.ts';
import { holdersOf, isKeyed, type People, personById } from '../people/people.ts';
import { spanText } from '../time-text.ts';

/** What happens to an open seat if its signer stays silent. Times are epoch ms UTC. */
export type SeatOutlook = {
  /** Who would get it; null if no backup can take it. */
  readonly backup: string | null;
  /** When the clock gives it to them; null where no clock does. */
  readonly goesAt: number | null;
  /** True once the log says that no backup can take it. */
  readonly stuck: boolean;
  /** Why each backup before that one cannot take it: "Omar Haddad has no key yet". Empty: there is none; null: unknown. */
  readonly passed: string | null;
  /** Where no backup can: the others to whom a person may hand it. */
  readonly others: readonly string[];
};

type At = { readonly people: People; readonly now: number };

/** Looks ahead for one open seat, by the same rule as the clock and the hand-over. */
export function seatOutlook(
  state: IncidentState,
  request: ApprovalRequest,
  signer: Signer,
  { people, now }: At,
): SeatOutlook {
  const due = silenceDues(state).find((one) => one.signerId === signer.signerId && one.kind === 'escalate');
  const { next, passed, able } = heirsOf(state, { request, signer }, { people, at: now });
  return {
    backup: next?.name ?? null,
    goesAt: due?.dueAt ?? null,
    stuck: signer.silence.stuckAt !== null,
    passed: passedClauses(passed, people),
    others: next ? [] : able.map(({ name }) => name),
  };
}

/** Why no backup takes it, and to whom a person may hand it, as what follows a clause about that. */
function why({ passed, others }: SeatOutlook): string {
  const reasons = passed === null ? '.' : `: ${passed === '' ? 'none is named in People' : passed}.`;
  return others.length === 0 ? reasons : `${reasons} It can be handed to ${others.join(' or ')}.`;
}

function and(passed: string | null): string {
  return passed === null || passed === '' ? '.' : `; ${passed}.`;
}

/** The outlook as whoever sits in the seat reads it: "If you stay silent, the seat goes to Ben Osei in 0:48." */
export function whatNextForYou(outlook: SeatOutlook, now: number): string {
  const { backup, goesAt, stuck, passed } = outlook;
  if (!backup)
    return `${stuck ? 'Your time to answer is up, and no' : 'If you stay silent, no'} backup can take the seat${why(outlook)}`;
  if (goesAt === null) return `If you stay silent, the seat can go to ${backup}${and(passed)}`;
  const when = goesAt <= now ? 'now' : `in ${spanText(now, goesAt)}`;
  return `If you stay silent, the seat goes to ${backup} ${when}${and(passed)}`;
}

/** The outlook as the others read it, counting down: "Goes to Ben Osei in 0:48." */
export function whatNext(outlook: SeatOutlook, now: number): string {
  const { backup, goesAt, stuck, passed } = outlook;
  if (!backup)
    return `${stuck ? 'Their time to answer is up, and no' : 'No'} backup can take the seat${why(outlook)}`;
  if (goesAt === null) return `If they stay silent, hand the seat to the backup, ${backup}${and(passed)}`;
  const when = goesAt <= now ? 'now' : `in ${spanText(now, goesAt)}`;
  return `Goes to ${backup} ${when}${and(passed)}`;
}

/** Who was passed by when the seat was filled, and why, apart from what the outlook says of them already; '' if nobody. */
export function passedBefore({ passed, personId }: Signer, outlook: SeatOutlook, people: People): string {
  const said = new Set(outlook.passed?.split('; '));
  const others = passed.filter((one) => one.personId !== personId && !said.has(passedClause(one, people)));
  return passedClauses(others, people);
}

/** Whether a signer comes before somebody who is named for the seat first, because only the signer is in the room for it. */
export function isAskedAsPresent({ seats }: IncidentState, signer: Signer, people: People): boolean {
  const { role, personId, passed } = signer;
  const here = seats[role] ?? [];
  const holders = holdersOf(people, role).map((one) => one.personId);
  const earlier = holders.slice(0, Math.max(0, holders.indexOf(personId)));
  const absent = (id: string) => !here.includes(id) && passed.every((one) => one.personId !== id);
  return here.includes(personId) && signer.silence.before.length === 0 && earlier.some(absent);
}

/** What to do about a seat whose holder has no key, in a room whose people sign; null where they can sign. */
export function cannotSign({ personId }: Signer, people: People): string | null {
  const person = personById(people, personId);
  if (!person || person.key !== null || !isKeyed(people)) return null;
  return `${person.name} has no key yet and cannot sign here. Enrol their key in People, or take the decision by phone: that needs two people with keys at this desk, and none of the signer.`;
}
