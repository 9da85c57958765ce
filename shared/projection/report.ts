import { type AskCounts, askCounts } from '../ask/ask-fate.ts';
import type { IncidentEvent, IncidentEventType } from '../incident/events.ts';
import { fold } from '../incident/fold.ts';
import type { IncidentState } from '../incident/state.ts';
import type { People } from '../people/people.ts';
import { SEVERITY_LABEL } from '../playbook/stages.ts';
import { promiseCounts } from '../promise/promises.ts';
import { unlookedLines } from './executive-unlooked.ts';
import { type Ledger, projectLedger } from './ledger.ts';
import { outsideQuestions } from './outside-questions.ts';
import { type PromiseReport, promiseReports } from './promise-reports.ts';
import { type ChannelReport, channelReports } from './report-channels.ts';
import { type FirstWordsReport, firstWordsReport, type StageReport, stageReports } from './report-clock.ts';
import { type CommentReport, commentReports } from './report-comments.ts';
import { departuresOf } from './report-departures.ts';
import {
  type FakeReport,
  fakeReports,
  type OpenAtRelease,
  openAtReleases,
  type QueueReport,
  queueReports,
} from './report-desk.ts';
import { type FactReport, factReports } from './report-facts.ts';
import { complexity, type FormerTitle, labelOf, standing, titles } from './report-head.ts';
import { type OutOfDateReport, outOfDateReports } from './report-out-of-date.ts';
import { waitReports } from './report-waits.ts';
import { type StatementReport, statementReports } from './report-words.ts';
import {
  type CutShortReport,
  cutShortReports,
  type PaceReport,
  paceReports,
  type WrongReport,
  wrongReports,
} from './report-wrong.ts';
import { projectTimeline, type TimelineRow } from './timeline.ts';
import { type UnwatchedReport, unwatchedReports } from './unwatched-words.ts';
import type { WaitReport } from './wait-report.ts';

/** How often something happened that a reviewer asks about first. */
export type ReportCounts = {
  readonly revisions: number;
  readonly rejections: number;
  readonly objections: number;
  readonly waivers: number;
  readonly extensions: number;
  readonly promisesKept: number;
  readonly promisesMissed: number;
  readonly promisesDropped: number;
};

/** An incident as a document for people who were not there. Times in epoch ms UTC, to be shown in `zone`. */
export type IncidentReport = {
  readonly number: number;
  readonly title: string;
  /** What it was called before, the alarm's line first. */
  readonly formerTitles: readonly FormerTitle[];
  readonly drill: boolean;
  readonly zone: string;
  readonly playbook: string;
  readonly severity: string;
  /** The cell of the matrix, in its own words. */
  readonly impact: string;
  readonly awareness: string;
  readonly complexity: string;
  readonly firstAwarenessAt: number;
  readonly openedAt: number;
  readonly endedAt: number | null;
  /** Where the clocks stand that still run; `endedAt` where it has ended. */
  readonly toldUntil: number;
  /** Where it stands, or how it ended, in a sentence. */
  readonly standing: string;
  readonly firstWords: FirstWordsReport | null;
  /** Where the time to first words went. */
  readonly ledger: Ledger;
  readonly stages: readonly StageReport[];
  /** What was decided differently from the plan: waivers, more time, another severity, seats handed over. */
  readonly departures: readonly TimelineRow[];
  readonly facts: readonly FactReport[];
  readonly statements: readonly StatementReport[];
  readonly comments: readonly CommentReport[];
  /** What was out and turned out wrong, and what became of it. */
  readonly wrong: readonly WrongReport[];
  /** How much that was out nobody has tied to anything, while something fell, in sentences. */
  readonly unlooked: readonly string[];
  /** What was right when it went out, has changed, and is out with no word of the change. */
  readonly outOfDate: readonly OutOfDateReport[];
  readonly cutShort: readonly CutShortReport[];
  /** How fast each correction was that went out. */
  readonly pace: readonly PaceReport[];
  readonly channels: readonly ChannelReport[];
  readonly waits: readonly WaitReport[];
  readonly promises: readonly PromiseReport[];
  readonly unwatched: readonly UnwatchedReport[];
  /** Queues of planned posts, and which of them nobody vouched for at each release. */
  readonly queues: readonly QueueReport[];
  readonly openAtReleases: readonly OpenAtRelease[];
  readonly fakes: readonly FakeReport[];
  readonly timeline: readonly TimelineRow[];
  readonly counts: ReportCounts;
  /** Questions to people and desks inside, by what came of them. */
  readonly asks: AskCounts;
  /** How many reports were read as a question, in a sentence; empty where none was. */
  readonly outsideQuestions: string;
};

function counts(state: IncidentState, events: readonly IncidentEvent[]): ReportCounts {
  const of = (type: IncidentEventType): number => events.filter((event) => event.type === type).length;
  const promises = promiseCounts(state.promises);
  return {
    revisions: of('draft.revised'),
    rejections: of('approval.rejected'),
    objections: of('approval.objected'),
    waivers: of('stage.waived'),
    extensions: of('stage.extended'),
    promisesKept: promises.kept,
    promisesMissed: promises.missed,
    promisesDropped: promises.dropped,
  };
}

/** What is counted: acts, and the questions inside and from outside. */
function countsOf(
  state: IncidentState,
  events: readonly IncidentEvent[],
): Pick<IncidentReport, 'counts' | 'asks' | 'outsideQuestions'> {
  const ended = state.chart.context.endedAt !== null;
  return {
    counts: counts(state, events),
    asks: askCounts(state.asks, ended),
    outsideQuestions: outsideQuestions(state),
  };
}

/** What of what went out was wrong or is out of date, and what became of it. */
function putRightOf(
  state: IncidentState,
  people: People,
): Pick<IncidentReport, 'wrong' | 'unlooked' | 'outOfDate' | 'cutShort' | 'pace'> {
  return {
    wrong: wrongReports(state, people),
    unlooked: unlookedLines(state),
    outOfDate: outOfDateReports(state),
    cutShort: cutShortReports(state, people),
    pace: paceReports(state),
  };
}

/**
 * Projects the report of an incident. `until` (epoch ms UTC) is where clocks stand that still run; a report of an ended
 * incident does not depend on it.
 */
export function projectReport(
  events: readonly IncidentEvent[],
  people: People,
  until: number,
): IncidentReport | null {
  const state = fold(events);
  const { context } = state.chart;
  const { playbook, severity, impact, awareness, endedAt } = context;
  if (!playbook) return null;
  const end = endedAt ?? until;
  const timeline = projectTimeline(events, people);
  return {
    number: state.number,
    ...titles(state, events),
    drill: context.drill,
    zone: state.zone,
    playbook: `${playbook.title}, version ${playbook.version}`,
    severity: `${severity} ${SEVERITY_LABEL[severity]}`,
    impact: labelOf(playbook.matrix.impacts, impact),
    awareness: labelOf(playbook.matrix.awareness, awareness),
    complexity: complexity(context),
    firstAwarenessAt: context.firstAwarenessAt,
    openedAt: context.openedAt,
    endedAt,
    toldUntil: end,
    standing: standing(state, events),
    firstWords: firstWordsReport(state, end),
    ledger: projectLedger(events, state, people, end),
    stages: stageReports(state, end),
    departures: departuresOf(timeline, events, state, people),
    facts: factReports(state, people),
    statements: statementReports({ events, state, people }),
    comments: commentReports(state, people),
    ...putRightOf(state, people),
    channels: channelReports(state, people),
    waits: waitReports(events, state, people, end),
    promises: promiseReports(state, people, end),
    unwatched: unwatchedReports(state),
    queues: queueReports(state, people),
    openAtReleases: openAtReleases(events),
    fakes: fakeReports(state),
    timeline,
    ...countsOf(state, events),
  };
}
