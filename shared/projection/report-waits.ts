import type { Signer } from '../approval/approvals.ts';
import { objectedAt } from '../approval/sign-of-life.ts';
import type { EarlierHolder } from '../approval/silence.ts';
import { type Ask, askedName } from '../ask/asks.ts';
import { nextWordOut } from '../incident/answering.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { untakenAnswers } from '../incident/untaken-answers.ts';
import { actorName, type People } from '../people/people.ts';
import type { NextWord } from '../promise/promises.ts';
import { outText, type Release } from '../release/releases.ts';
import { durationText, momentText, spanWords, timeText } from '../time-text.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { nudgedText } from './nudged.ts';
import { roleWaitReports } from './role-waits.ts';
import { notInWords } from './unwatched-words.ts';
import type { WaitReport } from './wait-report.ts';

export type PromiseReport = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: number;
  readonly dueAt: number;
  readonly state: NextWord['state'];
  /** The release that came too late for it; null for any other promise. */
  readonly lateBy: string | null;
  readonly sentence: string;
  /** That no words which were out named its time; empty where some did. */
  readonly unsaid: string;
};

/** What came of a question, and in a sentence. */
function askOutcome({ end, at, dueAt, nudges }: Ask): Pick<WaitReport, 'outcome' | 'sentence'> {
  const nudged = nudgedText(nudges.length);
  if (end === null) return { outcome: 'never', sentence: `Never answered${nudged}.` };
  if (end.kind === 'withdrawn')
    return {
      outcome: 'withdrawn',
      sentence: `Withdrawn after ${durationText(wholeSpan(at, end.at))}${nudged}: ${end.reason}`,
    };
  return end.at <= dueAt
    ? { outcome: 'inTime', sentence: `Answered after ${durationText(wholeSpan(at, end.at))}${nudged}.` }
    : { outcome: 'late', sentence: `Answered ${durationText(wholeSpan(dueAt, end.at))} late${nudged}.` };
}

/** What nobody wrote into the brief of an answer stands nowhere else in a report. */
function notTaken({ end }: Ask): string {
  return end?.kind === 'answered' ? ` Nobody took the answer into the brief: “${end.text}”` : '';
}

function askReport(ask: Ask, people: People, until: number, untaken: boolean): WaitReport {
  const to = ask.end?.at ?? null;
  const { outcome, sentence } = askOutcome(ask);
  return {
    id: ask.askId,
    kind: 'ask',
    who: askedName(ask, people),
    what: ask.question,
    from: ask.at,
    to,
    waitedMs: wholeSpan(ask.at, to ?? until),
    outcome,
    sentence: untaken ? `${sentence}${notTaken(ask)}` : sentence,
  };
}

type Told = { readonly people: People; readonly zone: string };

/** That nothing was decided, and when the signer objected to the words, where they did. */
function noDecision(objected: number | null, took: string, zone: string): string {
  return objected === null
    ? `No decision in ${took}`
    : `Objected at ${timeText(objected, zone)}; no decision in ${took}`;
}

/** How a seat left somebody who had not decided: by whoever handed it over or took it back, or in silence by the clock. */
function leftSeat(
  { since, until, nudges, objectedAt: objected, passedOn }: EarlierHolder,
  next: string,
  { people, zone }: Told,
): Pick<WaitReport, 'outcome' | 'sentence'> {
  const took = `${durationText(wholeSpan(since, until))}${nudgedText(nudges)}`;
  if (passedOn === null)
    return {
      outcome: 'never',
      sentence: `${noDecision(objected, took, zone)}; then the seat went to ${next}.`,
    };
  const by = actorName(people, passedOn.by);
  const sentence =
    passedOn.reason === null
      ? `Taken back by ${by} after ${took}.`
      : `Handed over by ${by} after ${took}: ${wholeSentence(passedOn.reason)}`;
  return { outcome: 'handedOn', sentence };
}

/** Those who held the seat before and did not decide: each of them was waited for too. */
function holderReports({ signerId, label, personId, silence }: Signer, told: Told): readonly WaitReport[] {
  return silence.held.map((holder, index): WaitReport => {
    const { since, until } = holder;
    const next = silence.held[index + 1]?.personId ?? personId;
    return {
      id: `${signerId}-${index}`,
      kind: 'signer',
      who: actorName(told.people, holder.personId),
      what: `To approve as ${label}`,
      from: since,
      to: null,
      waitedMs: wholeSpan(since, until),
      ...leftSeat(holder, actorName(told.people, next), told),
    };
  });
}

function signerReports(state: IncidentState, people: People, end: number): readonly WaitReport[] {
  return state.approvals.flatMap((request) =>
    request.signers.flatMap((signer): readonly WaitReport[] => {
      const { decision, since, nudges } = signer;
      const to = decision?.at ?? null;
      const waitedMs = wholeSpan(since, to ?? request.endedAt ?? end);
      const took = `${durationText(waitedMs)}${nudgedText(nudges.length)}`;
      const again = signer.withdrawn.length === 0 ? '' : ' after an approval was taken back';
      const current: WaitReport = {
        id: signer.signerId,
        kind: 'signer',
        who: actorName(people, signer.personId),
        what: `To approve as ${signer.label}${again}`,
        from: since,
        to,
        waitedMs,
        outcome: decision === null ? 'never' : 'inTime',
        sentence:
          decision === null
            ? `${noDecision(objectedAt(signer), took, state.zone)}; then the words changed or the stage ended.`
            : `Decided after ${took}.`,
      };
      return [...holderReports(signer, { people, zone: state.zone }), current];
    }),
  );
}

/** Everybody who was waited for, in the order the waiting began. `end` is where the report ends. */
export function waitReports(
  events: readonly IncidentEvent[],
  state: IncidentState,
  people: People,
  end: number,
): readonly WaitReport[] {
  const untaken = new Set(untakenAnswers(state).map(({ ask }) => ask.askId));
  const asks = state.asks.map((ask) => askReport(ask, people, end, untaken.has(ask.askId)));
  const all = [...asks, ...signerReports(state, people, end), ...roleWaitReports(events, state, end)];
  return all.toSorted((one, other) => one.from - other.from);
}

/** How a promise was kept: by when the words were out, and not by when somebody wrote that down. */
function keptText({ keptBy, dueAt }: NextWord): string {
  const early = wholeSpan(keptBy?.releasedAt ?? dueAt, dueAt);
  if (early <= 0) return 'Kept, at the time it was due.';
  const least = keptBy?.latest ? 'at least ' : '';
  return `Kept, ${least}${durationText(early)} before it was due.`;
}

/** How a promise was missed: other words may long have been out, so it is said of the next word, and how late that was. */
function missedText(state: IncidentState, { dueAt }: NextWord, next: Release | null): string {
  if (!next) return 'Missed: no next word was out when it was due, and none has been since.';
  const { releasedAt, latest } = next;
  const out = outText({ latest }, momentText(releasedAt, state.chart.context.openedAt, state.zone));
  const late = `${latest ? 'at most ' : ''}${spanWords(dueAt, releasedAt)} late`;
  return `Missed: the next word was out ${out}, ${late}.`;
}

function settled(state: IncidentState, promise: NextWord, next: Release | null): string {
  switch (promise.state) {
    case 'kept':
      return keptText(promise);
    case 'missed':
      return missedText(state, promise, next);
    case 'dropped':
      return 'Dropped, with a reason in the log.';
    case 'open':
      return 'Still open.';
  }
}

/** Every promise of a next word and what became of it. */
export function promiseReports(state: IncidentState, people: People): readonly PromiseReport[] {
  const unsaid = notInWords(state);
  return state.promises.map((one) => {
    const next = one.state === 'missed' ? nextWordOut(state, one) : null;
    return {
      id: one.promiseId,
      text: one.text,
      by: actorName(people, one.by),
      at: one.at,
      dueAt: one.dueAt,
      state: one.state,
      lateBy: next?.releaseId ?? null,
      sentence: settled(state, one, next),
      unsaid: unsaid(one.dueAt),
    };
  });
}
