import { initialTransition, transition } from 'xstate';
import { endRequests, evolveApprovals, moveSeats } from '../approval/approvals.ts';
import { approvalEvents } from '../approval/events.ts';
import { evolveAsks, moveAsk } from '../ask/asks.ts';
import { askEvents } from '../ask/events.ts';
import { evolveBrief } from '../brief/brief.ts';
import { briefEvents } from '../brief/events.ts';
import type { EventKind, EventOf } from '../event-kind.ts';
import { playbookMachine } from '../playbook/machine.ts';
import { presenceEvents } from '../presence/events.ts';
import { evolveSeats } from '../presence/seats.ts';
import { promiseEvents } from '../promise/events.ts';
import { evolvePromises } from '../promise/promises.ts';
import { releaseEvents } from '../release/events.ts';
import { evolveReleases } from '../release/releases.ts';
import { reportEvents } from '../report/events.ts';
import { evolveReports } from '../report/reports.ts';
import { statementEvents } from '../statement/events.ts';
import { evolveStatements } from '../statement/statements.ts';
import type { IncidentEvent } from './events.ts';
import {
  type ChartSnapshot,
  EMPTY_DOCUMENTS,
  type IncidentDocuments,
  type IncidentState,
  phaseOf,
} from './state.ts';

type Evolve = (documents: IncidentDocuments, event: IncidentEvent) => IncidentDocuments;

function noun<K extends keyof IncidentDocuments, E extends Readonly<Record<string, EventKind>>>(
  key: K,
  kinds: E,
  evolve: (value: IncidentDocuments[K], event: EventOf<E>) => IncidentDocuments[K],
): readonly (readonly [string, Evolve])[] {
  const apply: Evolve = (documents, event) => ({
    ...documents,
    [key]: evolve(documents[key], event as unknown as EventOf<E>),
  });
  return Object.keys(kinds).map((type) => [type, apply] as const);
}

const openDocuments: Evolve = (documents, event) => {
  if (event.type !== 'incident.opened') return documents;
  const { number, title, zone } = event.data;
  return { ...documents, number, title, zone };
};

/** When the clock is moved, waits that run move with it: they are kept in the time of the clock as it stands. */
const moveWaits: Evolve = (documents, event) => {
  if (event.type !== 'clock.adjusted') return documents;
  const { shiftMs } = event.data;
  return {
    ...documents,
    asks: documents.asks.map((ask) => moveAsk(ask, shiftMs)),
    approvals: documents.approvals.map((request) => moveSeats(request, shiftMs)),
  };
};

const EVOLVE: ReadonlyMap<string, Evolve> = new Map([
  ['incident.opened', openDocuments] as const,
  ['clock.adjusted', moveWaits] as const,
  ...noun('seats', presenceEvents, evolveSeats),
  ...noun('reports', reportEvents, evolveReports),
  ...noun('brief', briefEvents, evolveBrief),
  ...noun('asks', askEvents, evolveAsks),
  ...noun('statements', statementEvents, evolveStatements),
  ...noun('approvals', approvalEvents, evolveApprovals),
  ...noun('releases', releaseEvents, evolveReleases),
  ...noun('promises', promiseEvents, evolvePromises),
]);

/** The state before any event. */
export function emptyIncident(): IncidentState {
  return { ...EMPTY_DOCUMENTS, chart: initialTransition(playbookMachine)[0] };
}

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

function step(chart: ChartSnapshot, event: IncidentEvent): ChartSnapshot {
  const [next] = transition(playbookMachine, chart, event);
  if (next.context.position !== chart.context.position + 1) {
    throw new UnfoldableLog(chart.context.position, event.type, JSON.stringify(chart.value));
  }
  return next;
}

/** Whatever takes the incident out of approve (a decision, new words, the end) ends the wait for its signers. */
function endWaits(documents: IncidentDocuments, at: number): IncidentDocuments {
  return { ...documents, approvals: endRequests(documents.approvals, at) };
}

/** Applies one event. Throws `UnfoldableLog` if the chart does not take it. */
export function evolve(state: IncidentState, event: IncidentEvent): IncidentState {
  const { chart, ...documents } = state;
  const apply = EVOLVE.get(event.type);
  const applied = apply ? apply(documents, event) : documents;
  const next = { ...applied, chart: step(chart, event) };
  const isLeft = phaseOf(state) === 'approve' && phaseOf(next) !== 'approve';
  return isLeft ? { ...next, ...endWaits(applied, event.at) } : next;
}

/** Applies events in order, from the beginning or from a given state. */
export function fold(events: readonly IncidentEvent[], from: IncidentState = emptyIncident()): IncidentState {
  return events.reduce(evolve, from);
}
