import type { Playbook } from './schema.ts';
import type { Severity, Stage } from './stages.ts';

/** Who ticked an item of a checklist, when (wall clock, epoch ms UTC), and at which position of the log. */
export type Tick = {
  readonly itemId: string;
  readonly at: number;
  readonly by: string;
  readonly position: number;
};

/** One stay in a stage. A statement cycle comes back to the same stage as a new run. */
export type StageRun = {
  readonly stage: Stage;
  /** The statement cycle this run belongs to, from 1. */
  readonly cycle: number;
  /** Wall-clock entry, epoch ms UTC: for people. */
  readonly enteredAt: number;
  /** Entry on the steady time line (wall clock less every shift of the system clock): for sums. */
  readonly enteredSteady: number;
  readonly leftAt: number | null;
  readonly leftSteady: number | null;
  /** The playbook's budget in force, without extensions; null where no clock runs. */
  readonly budgetMs: number | null;
  readonly extendedByMs: number;
  /** Percentages of the budget whose passing is already in the log. */
  readonly noticed: readonly number[];
  /** Ids of the soft requirements waived in this run. */
  readonly waived: readonly string[];
  /** Ids of the checklist items that are ticked. */
  readonly checked: readonly string[];
  /** Who ticked each item last. One that is not ticked any more was ticked for words that have been replaced since. */
  readonly ticks: readonly Tick[];
};

export type SeverityProposal = {
  readonly to: Severity;
  readonly impact: string;
  readonly awareness: string;
  readonly reason: string;
  readonly by: string;
  /** When it was proposed, on the steady time line. */
  readonly atSteady: number;
};

/** How grave the incident was held to be, and whether complex, from an instant of the steady time line on. */
type CharacterSince = {
  readonly sinceSteady: number;
  readonly severity: Severity;
  readonly complex: boolean;
};

/** What guards, exit rules and countdowns read, and nothing else: documents and tables are projections. */
export type ChartContext = {
  /** How many events the chart has taken. It is also how `fold` sees that an event was taken. */
  readonly position: number;
  readonly playbook: Playbook | null;
  readonly severity: Severity;
  readonly impact: string;
  readonly awareness: string;
  readonly proposal: SeverityProposal | null;
  /** Null until someone says simple or complex. */
  readonly complex: boolean | null;
  /** How it was held to be so far, the earliest first: time that has passed is judged by what was in force then. */
  readonly characters: readonly CharacterSince[];
  readonly drill: boolean;
  readonly openedAt: number;
  /** When somebody here first knew, as it is believed now: epoch ms UTC by the clock as it stood when that was said. */
  readonly firstAwarenessAt: number;
  /** The same on the steady time line: for sums. */
  readonly firstAwarenessSteady: number;
  readonly firstWordsAt: number | null;
  readonly firstWordsSteady: number | null;
  readonly endedAt: number | null;
  /** Sum of all shifts of the system clock since the incident was opened, in ms. */
  readonly clockShiftMs: number;
  readonly runs: readonly StageRun[];
  /** Statement cycles begun: 1 until follow-up starts the next statement. */
  readonly cycle: number;
  /** True while the cycle's statement has at least one release. */
  readonly released: boolean;
  /** True once a version of words was out that newer ones had taken the place of: something is out, and these words are not. */
  readonly versionOut: boolean;
  /** This cycle's statement, once it has a release; null until then. */
  readonly statementOut: string | null;
  /** The statements before this cycle's: where they were out as well is written down in any stage. */
  readonly before: readonly string[];
  /** This cycle's statement, once it was ended as a correction on some channels; empty until then. */
  readonly cutShort: readonly string[];
  /** Position of the event that last put other words in the place of the earlier ones, or sent them back. */
  readonly wordsSince: number;
};

export const EMPTY_CONTEXT: ChartContext = {
  position: 0,
  playbook: null,
  severity: 'S4',
  impact: '',
  awareness: '',
  proposal: null,
  complex: null,
  characters: [],
  drill: false,
  openedAt: 0,
  firstAwarenessAt: 0,
  firstAwarenessSteady: 0,
  firstWordsAt: null,
  firstWordsSteady: null,
  endedAt: null,
  clockShiftMs: 0,
  runs: [],
  cycle: 1,
  released: false,
  versionOut: false,
  statementOut: null,
  before: [],
  cutShort: [],
  wordsSince: 0,
};

/** When somebody here first knew, as it is believed now: epoch ms UTC by the clock as it stands, however it was moved since. */
export function firstAwareness({
  firstAwarenessSteady,
  clockShiftMs,
}: Pick<ChartContext, 'firstAwarenessSteady' | 'clockShiftMs'>): number {
  return firstAwarenessSteady + clockShiftMs;
}

/** How far the wall clock was shifted when the stage that an instant (epoch ms UTC) falls in began, in ms; 0 before all. */
export function shiftWhen({ runs }: Pick<ChartContext, 'runs'>, at: number): number {
  const run = runs.findLast(({ enteredAt }) => enteredAt <= at);
  return run ? run.enteredAt - run.enteredSteady : 0;
}

/** The run of the live stage (or the last one of an ended incident); null before the incident is opened. */
export function liveRun(context: ChartContext): StageRun | null {
  return context.runs.at(-1) ?? null;
}
