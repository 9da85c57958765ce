import { FACT_LABEL, lastTelling } from '../fact/facts.ts';
import { heldText, heldUntil } from '../fact/held-until.ts';
import { COPIED, type Lists } from '../lists.ts';
import { isLower, SEVERITY_LABEL } from '../playbook/stages.ts';
import { currentStatement, latestRevision } from '../statement/statements.ts';
import { timeText } from '../time-text.ts';
import type { IncidentEvent, IncidentEventOf, IncidentEventType } from './events.ts';
import type { Situation } from './situation.ts';
import type { IncidentDocuments } from './state.ts';
import { takesBackNow } from './wrong-words/confirmed-again.ts';

/** One kind of event after which words may no longer be right. */
type Cause<T extends IncidentEventType> = {
  /** False where this one touches no words; left out where each does. */
  readonly touches?: (event: IncidentEventOf<T>, documents: IncidentDocuments) => boolean;
  /** What happened, as the beginning of a sentence; `zone` is the room's. */
  readonly told: (event: IncidentEventOf<T>, documents: IncidentDocuments) => string;
  /** Why, in somebody's words; left out where the screens tell it beside anyway. */
  readonly why?: (event: IncidentEventOf<T>) => string;
};

const factOf = ({ facts }: IncidentDocuments, factId: string) => facts.find((one) => one.factId === factId);

/** Whether a fact was confirmed when the words were saved: else it cannot be in them. It may fall more than once. */
function wasIn({ situation }: IncidentDocuments, factId: string): boolean {
  return situation.confirmedThen.includes(factId);
}

const quoted = (documents: IncidentDocuments, factId: string) => `“${factOf(documents, factId)?.text ?? ''}”`;

/** True where the words that are written are a correction of what holds after all, by this fact. */
function takesBackWhatHolds(documents: IncidentDocuments, factId: string): boolean {
  const current = currentStatement(documents.statements)?.statementId;
  return takesBackNow(documents, current)?.factId === factId;
}

const holdsAgain = (documents: IncidentDocuments, factId: string) =>
  `${quoted(documents, factId)} is confirmed again, and these words take it back`;

/** That a fact was right and has changed, as the beginning of a sentence; null where it is not so. */
function heldNow(documents: IncidentDocuments, factId: string): string | null {
  const fact = factOf(documents, factId);
  const until = heldUntil(fact);
  if (!fact || until === null) return null;
  return `“${fact.text}” ${heldText(until, lastTelling(fact).at, documents.zone)} and has changed`;
}

/** Everything that makes words old. A new cause is one more entry here, and nothing elsewhere. */
const CAUSES: { readonly [T in IncidentEventType]?: Cause<T> } = {
  'severity.changed': {
    told: ({ data: { from, to } }) =>
      `Severity ${isLower(from, to) ? 'fell' : 'rose'} from ${from} to ${to} ${SEVERITY_LABEL[to]}`,
    why: ({ data }) => data.reason,
  },
  'incident.awarenessCorrected': {
    told: ({ data }, { zone }) =>
      `First awareness was corrected from ${timeText(data.from, zone)} to ${timeText(data.to, zone)}`,
    why: ({ data }) => data.reason,
  },
  'brief.struck': {
    touches: ({ data }, documents) => wasIn(documents, data.itemId),
    told: ({ data }, documents) => `${quoted(documents, data.itemId)} was struck from what is known`,
    why: ({ data }) => data.reason,
  },
  'fact.changed': {
    touches: ({ data: { to, factId } }, documents) =>
      to === 'confirmed' ? takesBackWhatHolds(documents, factId) : wasIn(documents, factId),
    told: ({ data: { to, factId } }, documents) =>
      to === 'confirmed'
        ? holdsAgain(documents, factId)
        : (heldNow(documents, factId) ?? `${quoted(documents, factId)} is ${FACT_LABEL[to]} now`),
    why: ({ data }) => data.reason ?? '',
  },
  'fact.recorded': {
    touches: ({ data: { replaces, factId } }, documents) =>
      replaces === undefined ? takesBackWhatHolds(documents, factId) : wasIn(documents, replaces),
    told: ({ data: { replaces, factId, text } }, documents) =>
      replaces === undefined
        ? holdsAgain(documents, factId)
        : `${heldNow(documents, replaces) ?? `${quoted(documents, replaces)} is put otherwise now`}: “${text}”`,
    why: ({ data }) => data.reason ?? '',
  },
  'approval.rejected': {
    told: ({ data }, { approvals }) => {
      const request = approvals.find(({ requestId }) => requestId === data.requestId);
      const seat = request?.signers.find(({ signerId }) => signerId === data.signerId);
      return seat ? `${seat.label} rejected them` : 'They were rejected';
    },
  },
};

type AnyCause = Cause<IncidentEventType>;
const causeOf = ({ type }: IncidentEvent): AnyCause | undefined => CAUSES[type] as AnyCause | undefined;

/** What happened in an event that moved the situation on, and why, in people's words. */
export function toldMove(
  event: IncidentEvent,
  documents: IncidentDocuments,
): { readonly what: string; readonly why: string | null } {
  const cause = causeOf(event);
  return { what: cause?.told(event, documents) ?? '', why: cause?.why?.(event) || null };
}

/** Applies one event to how the situation moved on. `documents` are those after the event. */
export function evolveSituation(
  documents: IncidentDocuments,
  event: IncidentEvent,
  position: number,
  lists: Lists = COPIED,
): Situation {
  const { situation, facts, statements } = documents;
  if (event.type === 'draft.revised') {
    const confirmed = facts.filter(({ status }) => status === 'confirmed');
    const savings = lists.add(situation.savings, { revisionId: event.data.revisionId, position });
    return { ...situation, savings, confirmedThen: confirmed.map(({ factId }) => factId) };
  }
  if (event.type === 'draft.kept') {
    const { statementId: _, ...keep } = event.data;
    return { ...situation, keeps: lists.add(situation.keeps, { ...keep, at: event.at, by: event.by }) };
  }
  const cause = causeOf(event);
  if (!cause || cause.touches?.(event, documents) === false) return situation;
  const revisionId = latestRevision(currentStatement(statements))?.revisionId ?? null;
  return { ...situation, moves: lists.add(situation.moves, { position, event, revisionId }) };
}
