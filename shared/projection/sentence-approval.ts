import { NUDGE_WAY_LABEL } from '../approval/events.ts';
import { passedClauses } from '../approval/passed.ts';
import type { IncidentEvent, IncidentEventOf } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { findRevision, revisionName } from '../statement/statements.ts';
import { approvalsGiven } from './given-approvals.ts';
import { byPhone } from './how-given.ts';
import { type Line, line, type SentenceContext } from './line.ts';

/** How people name a revision: "Holding statement 1.6". */
export function revisionLabel(state: IncidentState, revisionId: string): string {
  const found = findRevision(state.statements, revisionId);
  return found ? revisionName(found.statement, found.revision) : 'the words';
}

function seatLabel(state: IncidentState, signerId: string): string {
  const signers = state.approvals.flatMap((request) => request.signers);
  return signers.find((one) => one.signerId === signerId)?.label ?? 'a seat';
}

/** What new words make void, as the end of a sentence; nothing where nobody has approved any. */
export function voided(state: IncidentState): string {
  if (state.chart.context.runs.at(-1)?.stage !== 'approve') return '';
  const given = approvalsGiven(state.approvals.at(-1) ?? null);
  return given === null ? '' : `; ${given} of the old words void`;
}

/** How people name a channel of the pinned playbook. */
export function channelLabel(state: IncidentState, channel: string): string {
  return state.chart.context.playbook?.channels.find((one) => one.id === channel)?.name ?? channel;
}

function isSigned(data: { readonly registry?: number | undefined }): boolean {
  return data.registry !== undefined;
}

/** What a signer decided by phone, told by the two who heard it; null for what was decided otherwise. */
function phoneLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  if (event.type !== 'approval.approved' && event.type !== 'approval.rejected') return null;
  const { data, by: callerId } = event;
  if (!data.readBack) return null;
  const { personId, listenerId } = data.readBack;
  const words = revisionLabel(before, data.revisionId);
  const kind = event.type === 'approval.approved' ? 'approved' : 'rejected';
  const how = byPhone({ callerId, listenerId }, kind, people);
  const who = actorName(people, personId);
  const seat = seatLabel(before, data.signerId);
  return event.type === 'approval.approved'
    ? line(who, `approved ${words} in the seat of ${seat} ${how}`, 'calm')
    : line(who, `rejected ${words} ${how}: ${event.data.reason}`, 'over');
}

/** What was decided in a seat. "Signed" is said only where a key signed. */
function decisionLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'approval.withdrawn': {
      const { revisionId, signerId, reason } = event.data;
      const what = isSigned(event.data) ? 'signature' : 'approval';
      const seat = seatLabel(before, signerId);
      return line(
        who,
        `took back the ${what} of ${revisionLabel(before, revisionId)} in the seat of ${seat}: ${reason}`,
        'over',
      );
    }
    case 'approval.approved':
      return line(
        who,
        `${isSigned(event.data) ? 'signed' : 'approved'} ${revisionLabel(before, event.data.revisionId)} in the seat of ${seatLabel(before, event.data.signerId)}`,
        'calm',
      );
    case 'approval.rejected':
      return line(
        who,
        `rejected ${revisionLabel(before, event.data.revisionId)}${isSigned(event.data) ? ' with a signature' : ''}: ${event.data.reason}`,
        'over',
      );
    default:
      return null;
  }
}

type Asked = IncidentEventOf<'approval.requested'>['data'];

/** Who was passed by when the seats were filled, and who has one without being able to sit there. */
function seatedText({ passed = [], signers }: Asked, people: People): string {
  const seated = new Set(signers.map(({ personId }) => personId));
  return signers
    .map(({ signerId, personId, label }) => {
      const here = passed.filter((one) => one.signerId === signerId);
      const by = here.filter((one) => !seated.has(one.personId));
      const own = here.filter((one) => one.personId === personId);
      const first = by.length === 0 ? '' : `. Passed by for ${label}: ${passedClauses(by, people)}`;
      return own.length === 0
        ? first
        : `${first}. Nobody else can take the seat ${label}: ${passedClauses(own, people)}`;
    })
    .join('');
}

/** Tells an event about who approves words. */
export function approvalLine(event: IncidentEvent, context: SentenceContext): Line | null {
  const { before, people } = context;
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'approval.requested': {
      const seats = event.data.signers.map((one) => `${one.label} (${actorName(people, one.personId)})`);
      const { revisionId } = event.data;
      const earlier = before.approvals.findLast((one) => one.revisionId === revisionId) ?? null;
      const given = approvalsGiven(earlier);
      const anew = given === null ? '' : `, anew: ${given} of these words from before void`;
      const told = `put ${revisionLabel(before, revisionId)} to ${seats.join(', ')}${anew}${seatedText(event.data, people)}`;
      return line(who, told, given === null ? 'plain' : 'over');
    }
    case 'approval.seen':
      return line(
        who,
        `looked at ${revisionLabel(before, event.data.revisionId)} in the seat of ${seatLabel(before, event.data.signerId)}`,
      );
    case 'approval.objected':
      return line(
        who,
        `raised a strong objection as ${ROLE_LABEL[event.data.role]}: ${event.data.reason}`,
        'warn',
      );
    case 'objection.answered': {
      const { requestId, objectionId, answer } = event.data;
      const request = before.approvals.find((one) => one.requestId === requestId);
      const objection = request?.objections.find((one) => one.objectionId === objectionId);
      const whose = objection
        ? `${actorName(people, objection.by)} (${ROLE_LABEL[objection.role]})`
        : 'an adviser';
      return line(who, `answered the strong objection of ${whose}: ${answer}`);
    }
    case 'approval.nudged': {
      const { personId, signerId, how } = event.data;
      const name = actorName(people, personId);
      return line(who, `nudged ${name}, ${seatLabel(before, signerId)}, ${NUDGE_WAY_LABEL[how]}`, 'warn');
    }
    default:
      return phoneLine(event, context) ?? decisionLine(event, context);
  }
}
