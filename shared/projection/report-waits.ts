import type { Ask } from '../ask/asks.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import type { NextWord } from '../promise/promises.ts';
import { durationText } from '../time-text.ts';

/** Somebody who was waited for: from when to when, and what came of it. `to` is null where nothing ever came. */
export type WaitReport = {
  readonly id: string;
  readonly kind: 'ask' | 'signer';
  readonly who: string;
  readonly what: string;
  readonly from: number;
  readonly to: number | null;
  readonly waitedMs: number;
  readonly outcome: 'inTime' | 'late' | 'never';
  readonly sentence: string;
};

export type PromiseReport = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: number;
  readonly dueAt: number;
  readonly state: NextWord['state'];
  readonly sentence: string;
};

function nudged({ nudges }: Ask): string {
  if (nudges.length === 0) return '';
  return nudges.length === 1 ? ', nudged once' : `, nudged ${nudges.length} times`;
}

function askReport(ask: Ask, people: People, end: number): WaitReport {
  const { askId, personId, question, at, dueAt, answer } = ask;
  const to = answer?.at ?? null;
  const waitedMs = (to ?? end) - at;
  const wait = {
    id: askId,
    kind: 'ask',
    who: actorName(people, personId),
    what: question,
    from: at,
    to,
    waitedMs,
  } as const;
  if (answer === null) {
    return { ...wait, outcome: 'never', sentence: `Never answered${nudged(ask)}.` };
  }
  return answer.at <= dueAt
    ? { ...wait, outcome: 'inTime', sentence: `Answered after ${durationText(waitedMs)}${nudged(ask)}.` }
    : {
        ...wait,
        outcome: 'late',
        sentence: `Answered ${durationText(answer.at - dueAt)} late${nudged(ask)}.`,
      };
}

/** When a request stopped waiting: the stage it was made in was left, by a decision or because the words changed. */
function requestEnd(state: IncidentState, at: number, end: number): number {
  const run = state.chart.context.runs.findLast((one) => one.stage === 'approve' && one.enteredAt <= at);
  return run?.leftAt ?? end;
}

function signerReports(state: IncidentState, people: People, end: number): readonly WaitReport[] {
  return state.approvals.flatMap((request) =>
    request.signers.map((signer): WaitReport => {
      const { decision, since } = signer;
      const to = decision?.at ?? null;
      const waitedMs = (to ?? requestEnd(state, request.at, end)) - since;
      const took = durationText(waitedMs);
      return {
        id: signer.signerId,
        kind: 'signer',
        who: actorName(people, signer.personId),
        what: `To approve as ${signer.label}`,
        from: since,
        to,
        waitedMs,
        outcome: decision === null ? 'never' : 'inTime',
        sentence:
          decision === null
            ? `No decision in ${took}; then the words changed or the stage ended.`
            : `Decided after ${took}.`,
      };
    }),
  );
}

/** Everybody who was waited for, in the order the waiting began. `end` is where the report ends. */
export function waitReports(state: IncidentState, people: People, end: number): readonly WaitReport[] {
  const asks = state.asks.map((ask) => askReport(ask, people, end));
  return [...asks, ...signerReports(state, people, end)].toSorted((one, other) => one.from - other.from);
}

function settled({ state, settledAt, dueAt }: NextWord): string {
  const late = (settledAt ?? dueAt) - dueAt;
  switch (state) {
    case 'kept':
      return late > 0
        ? `Kept, ${durationText(late)} late.`
        : `Kept, ${durationText(late)} before it was due.`;
    case 'missed':
      return 'Missed: nothing was out when it was due.';
    case 'dropped':
      return 'Dropped, with a reason in the log.';
    case 'open':
      return 'Still open.';
  }
}

/** Every promise of a next word and what became of it. */
export function promiseReports(state: IncidentState, people: People): readonly PromiseReport[] {
  return state.promises.map((one) => ({
    id: one.promiseId,
    text: one.text,
    by: actorName(people, one.by),
    at: one.at,
    dueAt: one.dueAt,
    state: one.state,
    sentence: settled(one),
  }));
}
