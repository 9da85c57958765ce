import type { ApprovalRequest, Signer } from '../approval/approvals.ts';
import { brokenGlass } from '../incident/break-glass.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { setAsideFor } from '../incident/set-aside.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { goesOutOn } from '../statement/channel-words.ts';
import { type Revision, revisionName, type Statement, statementName } from '../statement/statements.ts';
import { wordCount } from '../statement/words.ts';
import { unletClause } from './early-text.ts';
import { endedWithoutText } from './ended-without.ts';
import { howGiven } from './how-given.ts';
import { channelLabel } from './sentence-approval.ts';
import { wordsBasis } from './words-basis.ts';

/** What came of one seat of a request. `at` is null where nobody decided. */
export type SeatReport = {
  readonly id: string;
  readonly seat: string;
  readonly who: string;
  readonly outcome: 'approved' | 'rejected' | 'undecided';
  readonly at: number | null;
  /** True for an approval that its signer signed with their key. */
  readonly signed: boolean;
  readonly words: string;
};

/** One request to sign exactly one revision. */
export type RequestReport = {
  readonly id: string;
  readonly at: number;
  readonly seats: readonly SeatReport[];
  readonly objections: readonly {
    readonly id: string;
    readonly who: string;
    readonly at: number;
    readonly reason: string;
    /** What was said to it; null where nobody answered. */
    readonly answer: { readonly who: string; readonly at: number; readonly text: string } | null;
  }[];
};

/** What one channel says in place of the common text. `text` is exact. */
export type OwnWords = {
  readonly channel: string;
  readonly name: string;
  readonly lang: string;
  readonly text: string;
};

/** One text as it was saved, and what became of it. `text` is exact. */
export type RevisionReport = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly own: readonly OwnWords[];
  /** The names of the channels on which it does not go out, of those that there were when it was saved. */
  readonly without: readonly string[];
  /** The names of the channels on which it was to go out, and did not. */
  readonly notOut: readonly string[];
  readonly words: number;
  readonly by: string;
  readonly at: number;
  readonly requests: readonly RequestReport[];
  readonly released: boolean;
  /** On what its sentences rested when it was first out, counted; empty where it is not out. */
  readonly basis: string;
  /** The channels on which it went out, in the playbook's order; `unlet` as in a `ChannelReport`, behind "they were". */
  readonly out: readonly { readonly channel: string; readonly name: string; readonly unlet: string }[];
};

export type StatementReport = {
  readonly id: string;
  readonly title: string;
  /** What became of it beside going out: set aside, taken up, let go; null where nothing did. */
  readonly fate: string | null;
  readonly revisions: readonly RevisionReport[];
};

/** Approvals that were given in this seat before and taken back, as the end of a sentence. */
function withdrawnText({ withdrawn }: Signer): string {
  return withdrawn
    .map(
      ({ approval, reason }) =>
        `; took back an earlier ${approval.signed ? 'signature' : 'approval'}: ${reason}`,
    )
    .join('');
}

/** Whose seat it was before, as a part of a sentence; nothing where it never changed hands. */
function insteadOf({ silence, personId }: Signer, people: People): string {
  const names = [...new Set(silence.before)].filter((one) => one !== personId);
  return names.length === 0
    ? ''
    : `, in place of ${names.map((one) => actorName(people, one)).join(' and ')}`;
}

function seatReport(signer: Signer, people: People, undecided: string): SeatReport {
  const { signerId, label, personId, decision } = signer;
  const instead = insteadOf(signer, people);
  const earlier = `${instead}${withdrawnText(signer)}`;
  const signed = decision?.kind === 'approved' && decision.signed;
  const seat = { id: signerId, seat: label, who: actorName(people, decision?.by ?? personId), signed };
  switch (decision?.kind) {
    case 'approved':
      return {
        ...seat,
        outcome: 'approved',
        at: decision.at,
        words: `${signed ? 'signed' : 'approved'} these exact words, ${howGiven(decision, people)}${earlier}`,
      };
    case 'rejected':
      return {
        ...seat,
        outcome: 'rejected',
        at: decision.at,
        words: `rejected them${decision.readBack ? `, ${howGiven(decision, people)}` : ''}${instead}: ${decision.reason}${withdrawnText(signer)}`,
      };
    default:
      return { ...seat, outcome: 'undecided', at: null, words: `${undecided}${earlier}` };
  }
}

function requestReport(state: IncidentState, request: ApprovalRequest, people: People): RequestReport {
  const { requestId, at, signers, objections } = request;
  const skipped = brokenGlass(state, request) !== null;
  const undecided = skipped ? 'was skipped under break-glass' : 'did not decide on them';
  return {
    id: requestId,
    at,
    seats: signers.map((signer) => seatReport(signer, people, undecided)),
    objections: objections.map(({ objectionId, role, by, at: when, reason, answer }) => ({
      id: objectionId,
      who: `${actorName(people, by)}, ${ROLE_LABEL[role]}`,
      at: when,
      reason,
      answer: answer && { who: actorName(people, answer.by), at: answer.at, text: answer.text },
    })),
  };
}

/** A log, what it was folded to, and who is named in it. */
type Told = {
  readonly events: readonly IncidentEvent[];
  readonly state: IncidentState;
  readonly people: People;
};

function revisionReport(
  { events, state, people }: Told,
  statement: Statement,
  revision: Revision,
): RevisionReport {
  const { revisionId, text, variants, without, later = [], by, at } = revision;
  const requests = state.approvals.filter((one) => one.revisionId === revisionId);
  const releases = state.releases.filter((one) => one.revisionId === revisionId);
  const channels = state.chart.context.playbook?.channels ?? [];
  return {
    id: revisionId,
    name: revisionName(statement, revision),
    text,
    own: variants.map((one) => ({ ...one, name: channelLabel(state, one.channel) })),
    without: without.flatMap((one) => (later.includes(one) ? [] : [channelLabel(state, one)])),
    notOut: channels.flatMap(({ id, name }) =>
      goesOutOn(revision, id) && releases.every(({ channel }) => channel !== id) ? [name] : [],
    ),
    words: wordCount(text),
    by: actorName(people, by),
    at,
    requests: requests.map((one) => requestReport(state, one, people)),
    released: releases.length > 0,
    basis: wordsBasis(events, state, revision),
    out: channels.flatMap(({ id, name }) => {
      const release = releases.find(({ channel }) => channel === id);
      return release ? [{ channel: id, name, unlet: unletClause(release) }] : [];
    }),
  };
}

/** What became of a statement that was set aside or ended as a correction, or whose words another had before, in a sentence or two. */
function fateOf(
  state: IncidentState,
  { statementId, takesUp, letGo }: Statement,
  people: People,
): string | null {
  const aside = setAsideFor(state, statementId);
  const taken = state.statements.find((one) => one.takesUp === statementId);
  const from = state.statements.find((one) => one.statementId === takesUp);
  const correction = state.corrections.find((one) => one.statementId === statementId);
  const ended = correction ? endedWithoutText(state, correction) : null;
  const told = [
    from ? `Takes up the words of ${statementName(from)}, which was set aside.` : '',
    aside && ended === null ? `Set aside for ${statementName(aside)}.` : '',
    ended === null ? '' : `${ended.charAt(0).toUpperCase()}${ended.slice(1)}.`,
    taken ? `Taken up as ${statementName(taken)}.` : '',
    letGo ? `Let go by ${actorName(people, letGo.by)}: ${letGo.reason}` : '',
  ].filter((one) => one !== '');
  return told.length === 0 ? null : told.join(' ');
}

/** Every statement with every revision and what each signer said to it. */
export function statementReports(told: Told): readonly StatementReport[] {
  const { state, people } = told;
  return state.statements.map((statement) => ({
    id: statement.statementId,
    title: statementName(statement),
    fate: fateOf(state, statement, people),
    revisions: statement.revisions.map((revision) => revisionReport(told, statement, revision)),
  }));
}
