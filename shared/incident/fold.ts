import { initialTransition } from 'xstate';
import { endRequests, evolveApprovals } from '../approval/approvals.ts';
import { approvalEvents } from '../approval/events.ts';
import { moveRequest } from '../approval/move-request.ts';
import { evolveAsks, moveAsk } from '../ask/asks.ts';
import { askEvents } from '../ask/events.ts';
import { breakGlassEvents } from '../break-glass/events.ts';
import { evolveGlasses, moveGlass } from '../break-glass/glasses.ts';
import { evolveBrief } from '../brief/brief.ts';
import { briefEvents } from '../brief/events.ts';
import { channelEvents, evolveReach } from '../channel/added.ts';
import { checkEvents } from '../check/events.ts';
import { evolveOverrules } from '../check/overrules.ts';
import { evolveComments } from '../comment/comments.ts';
import { commentEvents } from '../comment/events.ts';
import { evolveCorrections, moveCorrection } from '../correction/corrections.ts';
import { correctionEvents } from '../correction/events.ts';
import { evolveApplied } from '../envelope/applied.ts';
import { appliedEvents } from '../envelope/events.ts';
import type { EventKind, EventOf } from '../event-kind.ts';
import { factEvents } from '../fact/events.ts';
import { evolveFacts, evolveKnown } from '../fact/facts.ts';
import { fakeEvents } from '../fake/events.ts';
import { evolveFakes, moveFake } from '../fake/fakes.ts';
import { COPIED, type Lists, ownedLists } from '../lists.ts';
import { messageMapEvents } from '../message-map/events.ts';
import { evolveMessageMap } from '../message-map/message-map.ts';
import { playbookMachine } from '../playbook/machine.ts';
import { presenceEvents } from '../presence/events.ts';
import { evolveSeats } from '../presence/seats.ts';
import { promiseEvents } from '../promise/events.ts';
import { evolvePromises } from '../promise/promises.ts';
import { queueEvents } from '../queue/events.ts';
import { evolveQueues, moveQueue, startQueues } from '../queue/queues.ts';
import { releaseEvents } from '../release/events.ts';
import { moveLetting } from '../release/lettings.ts';
import { evolveReleases } from '../release/releases.ts';
import { reportEvents } from '../report/events.ts';
import { evolveReports, evolveTakenReports } from '../report/reports.ts';
import { sentenceEvents } from '../sentence/events.ts';
import { evolveLinks } from '../sentence/links.ts';
import { statementEvents } from '../statement/events.ts';
import { evolveStatements, moveStatement } from '../statement/statements.ts';
import { evolveTaken, takenEvents } from '../template/taken.ts';
import type { IncidentEvent } from './events.ts';
import { withLettings } from './evolve-lettings.ts';
import { evolveSituation } from './moving-on.ts';
import { incidentEvents } from './opened.ts';
import { unletThen } from './out-before.ts';
import { chartFor, FEW, stepChart } from './run-chart.ts';
import {
  type ChartSnapshot,
  EMPTY_DOCUMENTS,
  type IncidentDocuments,
  type IncidentState,
  phaseOf,
} from './state.ts';

type Evolve = (documents: IncidentDocuments, event: IncidentEvent, lists: Lists) => IncidentDocuments;

function noun<K extends keyof IncidentDocuments, E extends Readonly<Record<string, EventKind>>>(
  key: K,
  kinds: E,
  evolve: (value: IncidentDocuments[K], event: EventOf<E>, lists: Lists) => IncidentDocuments[K],
): readonly (readonly [string, Evolve])[] {
  const apply: Evolve = (documents, event, lists) => {
    const value = evolve(documents[key], event as unknown as EventOf<E>, lists);
    return value === documents[key] ? documents : { ...documents, [key]: value };
  };
  return Object.keys(kinds).map((type) => [type, apply] as const);
}

const openDocuments: Evolve = (documents, event) => {
  if (event.type !== 'incident.opened') return documents;
  const { number, title, zone, playbook } = event.data;
  return { ...documents, number, title, zone, queues: startQueues(playbook.queues) };
};

/** When the clock is moved, waits that run move with it: they are kept in the time of the clock as it stands. */
const moveWaits: Evolve = (documents, event) => {
  if (event.type !== 'clock.adjusted') return documents;
  const { shiftMs } = event.data;
  return {
    ...documents,
    asks: documents.asks.map((ask) => moveAsk(ask, shiftMs)),
    approvals: documents.approvals.map((request) => moveRequest(request, shiftMs)),
    glasses: documents.glasses.map((glass) => moveGlass(glass, shiftMs)),
    lettings: documents.lettings.map((one) => moveLetting(one, shiftMs)),
    queues: documents.queues.map((queue) => moveQueue(queue, shiftMs)),
    fakes: documents.fakes.map((fake) => moveFake(fake, shiftMs)),
    statements: documents.statements.map((one) => moveStatement(one, shiftMs)),
    corrections: documents.corrections.map((one) => moveCorrection(one, shiftMs)),
  };
};

/** A release keeps what is odd about the time at which it was out, by the clock as it stood when it was written down. */
const moveReleases: Evolve = (documents, event, lists) =>
  event.type === 'release.recorded'
    ? {
        ...documents,
        releases: evolveReleases(documents.releases, event, lists, unletThen(documents, event.data)),
      }
    : documents;

const movePromises: Evolve = (documents, event, lists) => ({
  ...documents,
  promises: evolvePromises(documents.promises, event as EventOf<typeof promiseEvents>, documents, lists),
});

/** A Known line is a fact; the other lines are the brief's own. Lines are struck wherever they stand. */
const moveBrief: Evolve = (documents, event, lists) => ({
  ...documents,
  brief: evolveBrief(documents.brief, event as EventOf<typeof briefEvents>, lists),
  facts: evolveKnown(
    documents.facts,
    event as EventOf<Pick<typeof briefEvents, 'brief.added' | 'brief.struck'>>,
    lists,
  ),
});

/** A fact that is taken from a report: whoever took it has read the report. */
const moveTaken: Evolve = (documents, event, lists) =>
  event.type === 'fact.recorded'
    ? {
        ...documents,
        facts: evolveFacts(documents.facts, event, lists, documents.reports),
        reports: evolveTakenReports(documents.reports, event, lists),
      }
    : documents;

const EVOLVE: ReadonlyMap<string, Evolve> = new Map([
  ['incident.opened', openDocuments] as const,
  ...noun('title', { 'incident.retitled': incidentEvents['incident.retitled'] }, (_, { data }) => data.title),
  ['clock.adjusted', moveWaits] as const,
  ...noun('seats', presenceEvents, evolveSeats),
  ...noun('reports', reportEvents, evolveReports),
  ...noun('messageMap', messageMapEvents, evolveMessageMap),
  ...noun('templates', takenEvents, evolveTaken),
  ...noun('brief', briefEvents, evolveBrief),
  ['brief.added', moveBrief] as const,
  ['brief.struck', moveBrief] as const,
  ...noun('facts', factEvents, evolveFacts),
  ['fact.recorded', moveTaken] as const,
  ...noun('queues', queueEvents, evolveQueues),
  ...noun('fakes', fakeEvents, evolveFakes),
  ...noun('asks', askEvents, evolveAsks),
  ...noun('statements', statementEvents, evolveStatements),
  ...noun('statements', channelEvents, evolveReach),
  ...noun('overrules', checkEvents, evolveOverrules),
  ...noun('links', sentenceEvents, evolveLinks),
  ...noun('comments', commentEvents, evolveComments),
  ...noun('corrections', correctionEvents, evolveCorrections),
  ...noun('approvals', approvalEvents, evolveApprovals),
  ...noun('envelopes', appliedEvents, evolveApplied),
  ...noun('glasses', breakGlassEvents, evolveGlasses),
  ...Object.keys(releaseEvents).map((type) => [type, moveReleases] as const),
  ...Object.keys(promiseEvents).map((type) => [type, movePromises] as const),
]);

/** The state before any event. */
export function emptyIncident(): IncidentState {
  return { ...EMPTY_DOCUMENTS, chart: initialTransition(playbookMachine)[0] };
}

function applied(documents: IncidentDocuments, event: IncidentEvent, lists: Lists): IncidentDocuments {
  return EVOLVE.get(event.type)?.(documents, event, lists) ?? documents;
}

/** Notes what moved the situation on, whatever else the event does. */
function noted(
  documents: IncidentDocuments,
  event: IncidentEvent,
  position: number,
  lists: Lists,
): IncidentDocuments {
  const situation = evolveSituation(documents, event, position, lists);
  return situation === documents.situation ? documents : { ...documents, situation };
}

/** Whatever takes the incident out of approve (a decision, new words, the end) ends the wait for its signers. */
function moved(
  documents: IncidentDocuments,
  before: ChartSnapshot,
  after: ChartSnapshot,
  at: number,
): IncidentDocuments {
  const isLeft = phaseOf({ chart: before }) === 'approve' && phaseOf({ chart: after }) !== 'approve';
  return isLeft ? { ...documents, approvals: endRequests(documents.approvals, at) } : documents;
}

/** Applies one event. Throws `UnfoldableLog` if the chart does not take it. */
export function evolve({ chart, ...documents }: IncidentState, event: IncidentEvent): IncidentState {
  const next = stepChart(chart, event);
  const after = noted(applied(documents, event, COPIED), event, chart.context.position, COPIED);
  return { ...withLettings(moved(after, chart, next, event.at), next, event), chart: next };
}

/** A fold that is under way. */
export type Folding = {
  /** Applies one event. Throws `UnfoldableLog` if the chart does not take it. */
  readonly take: (event: IncidentEvent) => void;
  /** The state so far. It is good until the next `take`, which grows its lists. */
  readonly state: () => IncidentState;
};

/** Begins a fold of many events, or of `count`: the same state as `evolve` gives, several times sooner. */
export function startFolding(
  from: IncidentState = emptyIncident(),
  count = Number.POSITIVE_INFINITY,
): Folding {
  const lists = ownedLists();
  const chart = chartFor(from.chart, count);
  let documents: IncidentDocuments = from;
  return {
    take: (event) => {
      const before = chart.snapshot();
      chart.take(event);
      const after = noted(applied(documents, event, lists), event, before.context.position, lists);
      const now = chart.snapshot();
      documents = withLettings(moved(after, before, now, event.at), now, event);
    },
    state: () => ({ ...documents, chart: chart.snapshot() }),
  };
}

/** Applies events in order, from the beginning or from a given state. */
export function fold(events: readonly IncidentEvent[], from: IncidentState = emptyIncident()): IncidentState {
  if (events.length < FEW) return events.reduce(evolve, from);
  const folding = startFolding(from, events.length);
  for (const event of events) folding.take(event);
  return folding.state();
}

/** Says something of each event from the state before it, oldest first; `from` is the state before the first of them. */
export function alongFold<T>(
  events: readonly IncidentEvent[],
  say: (before: IncidentState, event: IncidentEvent) => T,
  from?: IncidentState,
): readonly T[] {
  const folding = startFolding(from, events.length);
  return events.map((event) => {
    const said = say(folding.state(), event);
    folding.take(event);
    return said;
  });
}
