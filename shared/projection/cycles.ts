import { publicReleases } from '../incident/public-words.ts';
import { type IncidentState, isLive } from '../incident/state.ts';
import type { ClockSpan } from '../playbook/countdown.ts';
import { STATEMENT_LABEL } from '../statement/events.ts';
import type { Statement } from '../statement/statements.ts';
import { spanText } from '../time-text.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { firstOut } from './first-out.ts';
import { asideText, internalText, isOutEverywhere, outOnText } from './how-far-out.ts';
import { cycleTotals, type StageTotal } from './stage-runs.ts';

/** One statement cycle: which statement it was about, when its words were out, and what its stages took. */
export type CycleReport = {
  readonly cycle: number;
  readonly name: string;
  /** "out 12:08 after first awareness", "out on X after 8:12, 3 to go", "not out yet", "nothing out". */
  readonly outcome: string;
  readonly stages: readonly StageTotal[];
};

function nameOf(state: IncidentState, cycle: number): string {
  const statement = state.statements[cycle - 1];
  if (!statement) return STATEMENT_LABEL.holding;
  const label = STATEMENT_LABEL[statement.kind];
  return cycle === 1 ? label : `${label} ${statement.number}`;
}

/** From when to when a statement took to its first public words, on the steady line: the first one from first awareness. */
function spanToWords(state: IncidentState, cycle: number): (ClockSpan & { readonly known: boolean }) | null {
  const { context } = state.chart;
  const statementId = state.statements[cycle - 1]?.statementId;
  const begun = context.runs.find((run) => run.cycle === cycle)?.enteredSteady;
  const from = cycle === 1 ? context.firstAwarenessSteady : begun;
  const own = publicReleases(state).filter((release) => release.statementId === statementId);
  const first = firstOut(state, own);
  if (from === undefined || !first) return null;
  return { from, to: Math.max(from, first.at), known: first.known };
}

function notOut(state: IncidentState, cycle: number): string {
  const statement = state.statements[cycle - 1];
  if (statement && state.releases.some((release) => release.statementId === statement.statementId))
    return internalText(state, statement);
  const aside = statement && asideText(state, statement);
  if (aside) return aside;
  return isLive(state) && cycle === state.chart.context.cycle ? 'not out yet' : 'nothing out';
}

/** Where nobody knows since when the first of it was out. */
const LATEST = 'at the latest ';

/** How long a statement took to the public; null while it has nothing of it. */
function whenOut(state: IncidentState, cycle: number): string | null {
  const span = spanToWords(state, cycle);
  if (!span) return null;
  const took = spanText(span.from, span.to);
  return `${span.known ? '' : LATEST}${cycle === 1 ? `${took} after first awareness` : `after ${took}`}`;
}

/** When a correction was on the last channel, where it is on all and that was later than the first: "fast" is said of the first alone. */
function everywhereText(state: IncidentState, statement: Statement, cycle: number): string {
  const span = spanToWords(state, cycle);
  if (statement.kind !== 'correction' || !span || !isOutEverywhere(state, statement)) return '';
  const own = state.releases.filter(({ statementId }) => statementId === statement.statementId);
  const channels = [...new Set(own.map(({ channel }) => channel))];
  const firsts = channels.flatMap(
    (id) =>
      firstOut(
        state,
        own.filter(({ channel }) => channel === id),
      ) ?? [],
  );
  const last = Math.max(...firsts.map(({ at }) => at));
  if (wholeSpan(span.to, last) <= 0) return '';
  return `, everywhere ${firsts.every(({ known }) => known) ? '' : LATEST}after ${spanText(span.from, last)}`;
}

function outcomeOf(state: IncidentState, cycle: number): string {
  const statement = state.statements[cycle - 1];
  const when = whenOut(state, cycle);
  return statement && when !== null
    ? `${outOnText(state, statement, when)}${everywhereText(state, statement, cycle)}`
    : notOut(state, cycle);
}

/** Every statement cycle begun, oldest first, as it stands at `now`, epoch ms UTC. */
export function projectCycles(state: IncidentState, now: number): readonly CycleReport[] {
  const { context } = state.chart;
  if (context.runs.length === 0) return [];
  return Array.from({ length: context.cycle }, (_, index) => {
    const cycle = index + 1;
    return {
      cycle,
      name: nameOf(state, cycle),
      outcome: outcomeOf(state, cycle),
      stages: cycleTotals(context, cycle, now),
    };
  });
}
