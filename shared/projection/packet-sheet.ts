import type { ApprovalRequest, Signer } from '../approval/approvals.ts';
import { inReadingOrder } from '../channel/reading-order.ts';
import { lastTelling } from '../fact/facts.ts';
import { standingFacts, unprovenFacts } from '../fact/standing-facts.ts';
import { closedBy } from '../incident/relied-on.ts';
import { bare } from '../incident/requirements.ts';
import type { IncidentState } from '../incident/state.ts';
import type { AskSheet } from '../packet/ask.ts';
import { actorName, type People, personById } from '../people/people.ts';
import { liveRun } from '../playbook/chart-context.ts';
import { allowedMs, thresholdSteady } from '../playbook/countdown.ts';
import { wordsOnAll } from '../statement/channel-words.ts';
import { type Revision, revisionName, type Statement } from '../statement/statements.ts';
import { requiredIn, writersOf } from './behind-words.ts';
import { looksOf } from './looks.ts';
import { againstText, heldAgainst } from './objections.ts';
import { behindInPacket } from './packet-behind.ts';
import { rejectedBefore } from './rejections.ts';
import { seatOutlook } from './seat-outlook.ts';

/** What the room adds that the incident does not hold. */
export type SheetRoom = AskSheet['room'] & { readonly people: People; readonly now: number };

type About = {
  readonly state: IncidentState;
  readonly people: People;
  readonly request: ApprovalRequest;
  readonly signer: Signer;
  readonly statement: Statement;
};

function wordsIn(state: IncidentState, revision: Revision): AskSheet['earlier'][number]['words'] {
  return wordsOnAll(revision, state.chart.context.playbook?.channels ?? []).map(
    ({ channel, lang, text }) => ({
      channel,
      lang,
      text,
    }),
  );
}

/** The two earlier words that a signer compares with, where there are any. */
function earlierWords({ state, request, signer, statement }: About): AskSheet['earlier'] {
  const { looked, approved } = looksOf(state, request, signer.personId);
  const told = (since: 'looked' | 'approved', revision: Revision, at: number | null) => ({
    since,
    name: revisionName(statement, revision),
    at,
    words: wordsIn(state, revision),
  });
  return [
    ...(looked ? [told('looked', looked.revision, looked.at)] : []),
    ...(approved ? [told('approved', approved, null)] : []),
  ];
}

function clockOf({ chart }: IncidentState): AskSheet['clock'] {
  const run = liveRun(chart.context);
  const allowed = run && allowedMs(run);
  const due = run && thresholdSteady(run, 100);
  if (allowed === null || due === null) return null;
  return { dueAt: due + chart.context.clockShiftMs, allowedMs: allowed };
}

function factsIn(state: IncidentState): AskSheet['facts'] {
  const known = standingFacts(state).map(({ text, confirmedAt }) => ({
    ...{ column: 'known' as const, text, at: confirmedAt },
  }));
  const unproven = unprovenFacts(state).map((fact) => ({
    column: fact.status,
    text: fact.text,
    at: lastTelling(fact).learntAt,
  }));
  const notKnown = state.brief.items.flatMap(({ column, text, at, struck }) =>
    struck === null && column === 'notKnown' ? [{ column, text, at }] : [],
  );
  return [...known, ...unproven, ...notKnown];
}

function othersOf({ people, request, signer }: About): AskSheet['others'] {
  return request.signers
    .filter((one) => one.signerId !== signer.signerId)
    .map((one) => {
      const { label, personId, decision, since, seenAt } = one;
      const name = actorName(people, decision?.by ?? personId);
      if (!decision) return { label, name, at: seenAt ?? since, did: seenAt === null ? 'asked' : 'looked' };
      const did = decision.kind === 'rejected' ? decision.kind : decision.signed ? 'signed' : 'approved';
      const back = decision.away ? `${name}, in a packet that was brought back then` : name;
      return { label, name: back, at: decision.at, did };
    });
}

function objectionsIn({ state, people, request }: About): AskSheet['objections'] {
  return heldAgainst(state, request.statementId).map((one) => ({
    ...{ by: actorName(people, one.by), reason: one.reason, at: one.at },
    against: againstText(state, one, request.revisionId),
    answer: one.answer && { by: actorName(people, one.answer.by), text: one.answer.text, at: one.answer.at },
  }));
}

/** What a signer away from the desk is shown: what the sign-off sheet at the desk would show them now. */
export function packetSheet(
  state: IncidentState,
  { people, now, ...room }: SheetRoom,
  signerId: string,
): AskSheet | null {
  const request = state.approvals.at(-1);
  const signer = request?.signers.find((one) => one.signerId === signerId);
  const statement = state.statements.find((one) => one.statementId === request?.statementId);
  const revision = statement?.revisions.find((one) => one.revisionId === request?.revisionId);
  const person = personById(people, signer?.personId ?? null);
  const { playbook, severity, drill } = state.chart.context;
  if (!request || !signer || !statement || !revision || !playbook || !person?.key) return null;
  const about = { state, people, request, signer, statement };
  const { requestId, at: askedAt } = request;
  const { role, label, personId } = signer;
  const { backup, goesAt } = seatOutlook(state, request, signer, { people, now });
  const name = revisionName(statement, revision);
  const labels = new Map(playbook.channels.map((one) => [one.id, one.name]));
  return {
    room,
    incident: { number: state.number, title: state.title, severity, playbook: playbook.title, drill },
    request: { requestId, draft: statement.statementId, rev: revision.revisionId, name, askedAt },
    seat: { signerId, role, label, personId, name: person.name, key: person.key },
    clock: clockOf(state),
    silence: { backup, goesAt },
    words: wordsIn(state, revision).map((one) => ({ ...one, label: labels.get(one.channel) ?? one.channel })),
    earlier: earlierWords(about),
    facts: factsIn(state),
    others: othersOf(about),
    objections: objectionsIn(about),
    rejections: rejectedBefore(state.approvals, request).map(({ label: seat, by, reason, at }) => ({
      label: seat,
      by: actorName(people, by),
      reason,
      at,
    })),
    unticked: closedBy(state, signerId).unticked.map((item) => bare(item.text)),
    required: [...requiredIn(state)],
    writers: [...writersOf(state, people, { statement, revision })],
    reading: wordsOnAll(revision, inReadingOrder(playbook.channels)).map(({ channel }) => channel),
    ...behindInPacket({ state, people, request, revision, now }),
  };
}
