import type { Signer } from '../approval/approvals.ts';
import { objectedAt } from '../approval/sign-of-life.ts';
import type { EarlierHolder } from '../approval/silence.ts';
import { askFate } from '../ask/ask-fate.ts';
import { type Ask, askedName } from '../ask/asks.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { type UntakenAnswer, untakenAnswers } from '../incident/untaken-answers.ts';
import { actorName, type People } from '../people/people.ts';
import { durationText, timeText } from '../time-text.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { nudgedText } from './nudged.ts';
import { roleWaitReports } from './role-waits.ts';
import type { WaitReport } from './wait-report.ts';

/** What came of a question, and in a sentence. */
function askOutcome(ask: Ask, { zone, chart }: IncidentState): Pick<WaitReport, 'outcome' | 'sentence'> {
  const { end, at, dueAt, nudges } = ask;
  const nudged = nudgedText(nudges.length);
  const due = `due ${timeText(dueAt, zone)}`;
  const fate = askFate(ask, chart.context.endedAt !== null);
  if (end === null)
    return {
      outcome: 'never',
      sentence: `${fate === 'open' ? 'Not answered yet' : 'Never answered'}; ${due}${nudged}.`,
    };
  if (end.kind === 'withdrawn') {
    const took = `after ${durationText(wholeSpan(at, end.at))}${nudged}`;
    return fate === 'withdrawn'
      ? { outcome: 'withdrawn', sentence: `Withdrawn ${took}, before it was due: ${end.reason}` }
      : { outcome: 'never', sentence: `Never answered; ${due}. Withdrawn ${took}: ${end.reason}` };
  }
  return fate === 'inTime'
    ? { outcome: 'inTime', sentence: `Answered after ${durationText(wholeSpan(at, end.at))}${nudged}.` }
    : { outcome: 'late', sentence: `Answered ${durationText(wholeSpan(dueAt, end.at))} late${nudged}.` };
}

/** What nobody wrote into the brief of an answer stands nowhere else in a report. */
function notTaken({ answer, isPart }: UntakenAnswer): string {
  const said = isPart
    ? 'Only a part was taken into the brief of the answer'
    : 'Nobody took the answer into the brief';
  return ` ${said}: “${answer}”`;
}

function askReport(
  ask: Ask,
  state: IncidentState,
  { people, end }: { readonly people: People; readonly end: number },
  untaken?: UntakenAnswer,
): WaitReport {
  const to = ask.end?.at ?? null;
  const { outcome, sentence } = askOutcome(ask, state);
  return {
    id: ask.askId,
    kind: 'ask',
    who: askedName(ask, people),
    what: ask.question,
    from: ask.at,
    to,
    waitedMs: wholeSpan(ask.at, to ?? end),
    outcome,
    sentence: untaken ? `${sentence}${notTaken(untaken)}` : sentence,
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
  const untaken = new Map(untakenAnswers(state).map((one) => [one.ask.askId, one]));
  const asks = state.asks.map((ask) => askReport(ask, state, { people, end }, untaken.get(ask.askId)));
  const all = [...asks, ...signerReports(state, people, end), ...roleWaitReports(events, state, end)];
  return all.toSorted((one, other) => one.from - other.from);
}
