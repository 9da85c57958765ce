import { NUDGE_WAY_LABEL } from '../approval/events.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { assertNever } from '../kernel.ts';
import { actorName } from '../people/people.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { STATEMENT_LABEL } from '../statement/events.ts';
import { timeText } from '../time-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';
import { askLine } from './sentence-ask.ts';
import { chainLine, seatLabel } from './sentence-chain.ts';
import { consentLine } from './sentence-consent.ts';
import { roomLine } from './sentence-room.ts';
import { incidentLine, stageLine } from './sentence-stage.ts';

function revisionLabel(state: IncidentState, revisionId: string): string {
  for (const statement of state.statements) {
    const revision = statement.revisions.find((one) => one.revisionId === revisionId);
    if (revision) return `${STATEMENT_LABEL[statement.kind]} ${statement.number}.${revision.number}`;
  }
  return 'the words';
}

function voided(state: IncidentState): string {
  if (state.chart.context.runs.at(-1)?.stage !== 'approve') return '';
  const signed =
    state.approvals.at(-1)?.signers.filter((one) => one.decision?.kind === 'approved').length ?? 0;
  return `; ${signed === 1 ? '1 approval' : `${signed} approvals`} of the old words void`;
}

function wordsLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'statement.started':
      return line(who, `started ${STATEMENT_LABEL[event.data.kind].toLowerCase()} ${event.data.number}`);
    case 'draft.revised': {
      const statement = before.statements.find((one) => one.statementId === event.data.statementId);
      const name = `${statement?.number ?? ''}.${event.data.number}`;
      const effect = voided(before);
      return line(who, `saved revision ${name}${effect}`, effect === '' ? 'plain' : 'over');
    }
    case 'approval.requested': {
      const seats = event.data.signers.map((one) => `${one.label} (${actorName(people, one.personId)})`);
      return line(who, `put ${revisionLabel(before, event.data.revisionId)} to ${seats.join(', ')}`);
    }
    case 'approval.approved':
      return line(
        who,
        `approved ${revisionLabel(before, event.data.revisionId)} as ${seatLabel(before, event.data.signerId)}`,
        'calm',
      );
    case 'approval.rejected':
      return line(
        who,
        `rejected ${revisionLabel(before, event.data.revisionId)}: ${event.data.reason}`,
        'over',
      );
    case 'approval.objected':
      return line(who, `strong objection as ${ROLE_LABEL[event.data.role]}: ${event.data.reason}`, 'warn');
    case 'approval.nudged': {
      const { personId, signerId, how } = event.data;
      const name = actorName(people, personId);
      return line(who, `nudged ${name}, ${seatLabel(before, signerId)}, ${NUDGE_WAY_LABEL[how]}`, 'warn');
    }
    default:
      return null;
  }
}

function publicLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'release.recorded': {
      const { channel, revisionId, address } = event.data;
      const channels = before.chart.context.playbook?.channels ?? [];
      const name = channels.find((one) => one.id === channel)?.name ?? channel;
      return line(who, `released ${revisionLabel(before, revisionId)} on ${name}: ${address}`, 'calm');
    }
    case 'promise.made':
      return line(
        who,
        `promised the next word by ${timeText(event.data.dueAt, before.zone)}: ${event.data.text}`,
      );
    case 'promise.kept':
      return line(who, 'kept the promise: the next word is out in time', 'calm');
    case 'promise.missed':
      return line(
        null,
        `The next word promised for ${timeText(event.data.dueAt, before.zone)} is not out`,
        'over',
      );
    case 'promise.dropped':
      return line(who, `dropped the promise of a next word: ${event.data.reason}`, 'warn');
    default:
      return null;
  }
}

/** Tells one event in people's words. Every kind of event has a sentence; a kind without one is a bug. */
export function sentenceOf(event: IncidentEvent, context: SentenceContext): Line {
  const told =
    stageLine(event, context) ??
    incidentLine(event, context) ??
    roomLine(event, context) ??
    askLine(event, context) ??
    wordsLine(event, context) ??
    chainLine(event, context) ??
    consentLine(event, context) ??
    publicLine(event, context);
  return told ?? assertNever(event as never);
}
