import { stageBudgetMs } from './budget.ts';
import { type ChartContext, liveRun, type StageRun } from './chart-context.ts';
import type { ChartEvent, ChartEventOf } from './chart-events.ts';
import { thresholdSteady } from './countdown.ts';
import { isInternal } from './schema.ts';
import type { Stage } from './stages.ts';
import { tick, ticksOnEntry } from './ticks.ts';

type Stamp = { readonly at: number };

function steady(context: ChartContext, at: number): number {
  return at - context.clockShiftMs;
}

function budgetNow(context: ChartContext, stage: Stage): number | null {
  if (!context.playbook) return null;
  const { playbook, severity } = context;
  return stageBudgetMs({ playbook, severity, complex: context.complex ?? false }, stage);
}

function replaceLive(context: ChartContext, change: (run: StageRun) => Partial<StageRun>): ChartContext {
  const run = liveRun(context);
  return run ? { ...context, runs: [...context.runs.slice(0, -1), { ...run, ...change(run) }] } : context;
}

/**
 * Ends the live run and begins one of `stage`. A return to a stage within one statement cycle (a rejection, say)
 * keeps what was waived there and what was ticked and still stands; its clock starts again.
 */
export function enter(context: ChartContext, stage: Stage, event: Stamp): ChartContext {
  const left = leave(context, event);
  const before = context.runs.findLast((run) => run.stage === stage && run.cycle === context.cycle);
  const run: StageRun = {
    stage,
    cycle: context.cycle,
    enteredAt: event.at,
    enteredSteady: steady(context, event.at),
    leftAt: null,
    leftSteady: null,
    budgetMs: budgetNow(context, stage),
    extendedByMs: 0,
    noticed: [],
    waived: before?.waived ?? [],
    ...ticksOnEntry(context, stage),
  };
  return { ...left, runs: [...left.runs, run] };
}

/** Ends the live run. */
export function leave(context: ChartContext, event: Stamp): ChartContext {
  return replaceLive(context, () => ({ leftAt: event.at, leftSteady: steady(context, event.at) }));
}

/** Takes over what `incident.opened` pins, and enters detect. */
export function open(context: ChartContext, event: ChartEventOf<'incident.opened'>): ChartContext {
  const { playbook, severity, impact, awareness, drill, firstAwarenessAt } = event.data;
  const opened = {
    ...context,
    playbook,
    severity,
    impact,
    awareness,
    drill,
    firstAwarenessAt,
    firstAwarenessSteady: steady(context, firstAwarenessAt),
    openedAt: event.at,
    characters: [{ sinceSteady: steady(context, event.at), severity, complex: false }],
  };
  return enter(opened, 'detect', event);
}

/** Lays a channel that came in later beside those that the playbook pinned: from here on there is one list of them. */
export function addChannel(
  { playbook }: ChartContext,
  { data }: ChartEventOf<'channel.added'>,
): Pick<ChartContext, 'playbook'> {
  return { playbook: playbook && { ...playbook, channels: [...playbook.channels, data.channel] } };
}

/** Takes over when somebody here first knew, as it is known now: a time by the clock as it stands. */
export function correctAwareness(
  context: ChartContext,
  { data }: ChartEventOf<'incident.awarenessCorrected'>,
): ChartContext {
  return { ...context, firstAwarenessAt: data.to, firstAwarenessSteady: steady(context, data.to) };
}

/** Gives the live run another allowance. Thresholds that it moves into the future will be noticed again. */
function reallow(
  context: ChartContext,
  at: number,
  change: (run: StageRun) => Partial<StageRun>,
): ChartContext {
  return replaceLive(context, (run) => {
    const changed = { ...run, ...change(run) };
    const passed = (percent: number) =>
      (thresholdSteady(changed, percent) ?? Infinity) <= steady(context, at);
    return { ...changed, noticed: run.noticed.filter(passed) };
  });
}

/** Changes the incident's character; the live stage's budget follows, past stages keep theirs. */
export function recharacterise(
  context: ChartContext,
  event: Stamp,
  change: Partial<Pick<ChartContext, 'severity' | 'impact' | 'awareness' | 'complex' | 'proposal'>>,
): ChartContext {
  const { severity, complex } = { ...context, ...change };
  const one = { sinceSteady: steady(context, event.at), severity, complex: complex ?? false };
  const changed = { ...context, ...change, characters: [...context.characters, one] };
  return reallow(changed, event.at, (run) => ({ budgetMs: budgetNow(changed, run.stage) }));
}

/**
 * Notes first words out: the earliest of all public releases, in whatever order they were written down. A release time
 * is a time by the clock as it stands now, whether a person gave it or it is the moment of entry.
 */
export function release(context: ChartContext, event: ChartEventOf<'release.recorded'>): ChartContext {
  const { statementId, channel, releasedAt, unapproved } = event.data;
  const isOfCycle = !context.before.includes(statementId);
  const these = unapproved ? { versionOut: true } : { released: true, statementOut: statementId };
  const own = isOfCycle ? these : {};
  if (isInternal(context.playbook, channel)) return { ...context, ...own };
  const releasedSteady = steady(context, releasedAt);
  const isFirst = context.firstWordsSteady === null || releasedSteady < context.firstWordsSteady;
  const first = isFirst ? { firstWordsAt: releasedAt, firstWordsSteady: releasedSteady } : {};
  return { ...context, ...first, ...own };
}

/** Adds to, or takes from, the lists of the live run. */
export function record(
  context: ChartContext,
  event: ChartEventOf<
    | 'stage.extended'
    | 'stage.warned'
    | 'stage.expired'
    | 'stage.waived'
    | 'checklist.checked'
    | 'checklist.unchecked'
  >,
): ChartContext {
  switch (event.type) {
    case 'stage.extended':
      return reallow(context, event.at, (run) => ({ extendedByMs: run.extendedByMs + event.data.byMs }));
    case 'stage.warned':
    case 'stage.expired':
      return replaceLive(context, (run) => ({ noticed: [...run.noticed, event.data.percent] }));
    case 'stage.waived':
      return replaceLive(context, (run) => ({ waived: [...run.waived, event.data.requirement] }));
    default: {
      const { at, by, data } = event;
      const one = { itemId: data.itemId, at, by, position: context.position };
      return replaceLive(context, (run) => tick(run, one, event.type === 'checklist.checked'));
    }
  }
}

/** Counts the event as taken. */
export function mark(context: ChartContext, _event: ChartEvent): ChartContext {
  return { ...context, position: context.position + 1 };
}
