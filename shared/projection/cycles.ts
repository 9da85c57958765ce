import { publicReleases } from '../incident/public-words.ts';
import { setAsideFor } from '../incident/set-aside.ts';
import { type IncidentState, isLive } from '../incident/state.ts';
import { shiftWhen } from '../playbook/chart-context.ts';
import { type ClockSpan, masterCountdown } from '../playbook/countdown.ts';
import { STATEMENT_LABEL } from '../statement/events.ts';
import { statementName } from '../statement/statements.ts';
import { clockText, spanText } from '../time-text.ts';
import { internalText, outOnText } from './how-far-out.ts';
import { isFirstKnown } from './report-clock.ts';
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

/**
 * From when to when a later cycle took to its first public words, on the steady line. A release time is a time by the clock as it stood when it was
 * written down, which is how far that clock was shifted when the stage of the entry began.
 */
function spanToWords(state: IncidentState, cycle: number): (ClockSpan & { readonly known: boolean }) | null {
  const { context } = state.chart;
  const statementId = state.statements[cycle - 1]?.statementId;
  const start = context.runs.find((run) => run.cycle === cycle);
  const outs = publicReleases(state)
    .filter((release) => release.statementId === statementId)
    .map(({ releasedAt, at, latest }) => ({ at: releasedAt - shiftWhen(context, at), latest }))
    .toSorted((one, other) => one.at - other.at);
  const [first] = outs;
  const from = start?.enteredSteady;
  if (from === undefined || !first) return null;
  const known = !outs.some(({ at, latest }) => latest && at === first.at);
  return { from, to: Math.max(from, first.at), known };
}

function notOut(state: IncidentState, cycle: number): string {
  const statement = state.statements[cycle - 1];
  if (statement && state.releases.some((release) => release.statementId === statement.statementId))
    return internalText(state, statement);
  const aside = statement && setAsideFor(state, statement.statementId);
  if (aside) return `set aside for ${statementName(aside)}`;
  return isLive(state) && cycle === state.chart.context.cycle ? 'not out yet' : 'nothing out';
}

function outcomeOf(state: IncidentState, cycle: number, now: number): string {
  const statement = state.statements[cycle - 1];
  const when = cycle === 1 ? sinceAwareness(state, now) : sinceBegun(state, cycle);
  return statement && when !== null ? outOnText(state, statement, when) : notOut(state, cycle);
}

/** Where nobody knows since when the first of it was out. */
const LATEST = 'at the latest ';

/** How long the first words took to the public; null while it has none. */
function sinceAwareness(state: IncidentState, now: number): string | null {
  const { context } = state.chart;
  const master = context.firstWordsAt === null ? null : masterCountdown(context, now);
  if (!master) return null;
  return `${isFirstKnown(state) ? '' : LATEST}${clockText(master.shown.goneMs)} after first awareness`;
}

/** How long a later statement took to the public; null while it has nothing of it. */
function sinceBegun(state: IncidentState, cycle: number): string | null {
  const span = spanToWords(state, cycle);
  return span && `${span.known ? '' : LATEST}after ${spanText(span.from, span.to)}`;
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
      outcome: outcomeOf(state, cycle, now),
      stages: cycleTotals(context, cycle, now),
    };
  });
}
