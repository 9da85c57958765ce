import { createActor, transition } from 'xstate';
import { playbookMachine } from '../playbook/machine.ts';
import type { IncidentEvent } from './events.ts';
import type { ChartSnapshot } from './state.ts';

/** Thrown when a log holds an event that its playbook cannot take at that place: the log is corrupt. */
export class UnfoldableLog extends Error {
  readonly position: number;
  constructor(position: number, type: string, where: string) {
    super(
      `Record ${position} of this log says "${type}", which cannot happen in ${where}. The log is damaged.`,
    );
    this.name = 'UnfoldableLog';
    this.position = position;
  }
}

/** The chart counts what it takes, so an event that it does not take shows in the count. */
function taken(before: ChartSnapshot, event: IncidentEvent, next: ChartSnapshot): ChartSnapshot {
  const { position } = before.context;
  if (next.context.position === position + 1) return next;
  throw new UnfoldableLog(position, event.type, JSON.stringify(before.value));
}

/** The chart after one event. Throws `UnfoldableLog` if it does not take it. */
export function stepChart(chart: ChartSnapshot, event: IncidentEvent): ChartSnapshot {
  return taken(chart, event, transition(playbookMachine, chart, event)[0]);
}

/** The chart as it takes one event after the other. */
export type RunningChart = {
  /** Throws `UnfoldableLog` if the chart does not take the event. */
  readonly take: (event: IncidentEvent) => void;
  readonly snapshot: () => ChartSnapshot;
};

/** Runs the chart for a few events, each a step of its own. */
function walkChart(from: ChartSnapshot): RunningChart {
  let chart = from;
  return {
    take: (event) => {
      chart = stepChart(chart, event);
    },
    snapshot: () => chart,
  };
}

/**
 * Runs the chart for a long fold: an actor takes an event about four times as fast as `transition`, which makes an
 * actor of its own each time. The chart has no timers and no effects, so the actor does nothing but take events.
 */
export function runChart(from: ChartSnapshot): RunningChart {
  let chart = from;
  let thrown: { readonly error: unknown } | undefined;
  const actor = createActor(playbookMachine, { snapshot: from });
  // Without a listener of its own, what an action throws would come up later and elsewhere.
  actor.subscribe({ error: (error) => (thrown = { error }) });
  actor.start();
  const take = (event: IncidentEvent): void => {
    // An actor that has reached an end drops events with a warning; the step says what is wrong.
    if (chart.status !== 'active') return void stepChart(chart, event);
    actor.send(event);
    if (thrown !== undefined) throw thrown.error;
    chart = taken(chart, event, actor.getSnapshot());
  };
  return { take, snapshot: () => chart };
}

/** Below this many events, beginning a fold costs more than it saves. */
export const FEW = 8;

/** An actor looks through all of the chart as it begins: the more stays in stages there were, the longer a fold has to be for one. */
const STAYS_AN_EVENT = 32;

/** Runs the chart for a fold of `count` events, in the way that is sooner done. */
export function chartFor(from: ChartSnapshot, count: number): RunningChart {
  const isFew = count < FEW + from.context.runs.length / STAYS_AN_EVENT;
  return isFew ? walkChart(from) : runChart(from);
}
