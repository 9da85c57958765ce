import type { ClockState } from '../incident/clock-state.ts';
import { unwatchedPromise } from '../incident/promised-words.ts';
import { type IncidentState, type Phase, phaseOf } from '../incident/state.ts';
import { type ChartContext, firstAwareness, liveRun, type StageRun } from '../playbook/chart-context.ts';
import {
  allowedMs,
  type Countdown,
  countdownOf,
  firstWarning,
  masterCountdown,
  masterSpan,
} from '../playbook/countdown.ts';
import type { Severity, Stage } from '../playbook/stages.ts';
import { isFirstKnown } from './first-out.ts';
import { type LeadClock, leadClock } from './lead-clock.ts';
import { correctsFirst } from './next-for-public.ts';
import { owedWord } from './next-word.ts';

/**
 * A clock as numbers that a window can tick by itself: since when it runs by the wall clock as it stands now (epoch ms
 * UTC), what it may take (null where no clock runs), and what it took once it stands still. `shiftMs` is how far the wall
 * clock was moved: whole seconds are counted on the steady line, so that every window shows the same one.
 */
export type CardClock = {
  readonly since: number;
  readonly allowedMs: number | null;
  readonly tookMs: number | null;
  readonly shiftMs: number;
};

/** One incident as a card on the board. Times are wall-clock epoch ms UTC. */
export type IncidentCard = {
  readonly incidentId: string;
  readonly number: number;
  /** What happened, in a line; null while it is locked. */
  readonly title: string | null;
  readonly drill: boolean;
  readonly phase: Phase;
  readonly severity: Severity;
  readonly complex: boolean | null;
  readonly playbookId: string;
  readonly playbookTitle: string;
  readonly openedAt: number;
  readonly endedAt: number | null;
  readonly firstWordsAt: number | null;
  /** False where nobody can say since when they were out, only by when: as the log tells it, or while content is locked. */
  readonly firstWordsKnown: boolean;
  /** Words went out, but to our own people only. */
  readonly internalOnly: boolean;
  /** The percentage at which the pinned playbook warns first: the tone of every clock here. */
  readonly warnAtPercent: number;
  readonly stageClock: CardClock;
  readonly firstWordsClock: CardClock;
  /** The next word the public waits for; null if none was promised. */
  readonly nextWordClock: CardClock | null;
  readonly nextWordDueAt: number | null;
  /** The time that the words which are out name for the next word, where nobody promised it here. Not known while locked. */
  readonly namedAt: number | null;
  readonly position: number;
  /** Wrong words are out, and their correction comes before anything else. Not known, and false, while content is locked. */
  readonly wrongOut: boolean;
};

function stageClock({ clockShiftMs }: ChartContext, run: StageRun): CardClock {
  const since = run.enteredSteady + clockShiftMs;
  const tookMs = run.leftSteady === null ? null : run.leftSteady - run.enteredSteady;
  return { since, allowedMs: allowedMs(run), tookMs, shiftMs: clockShiftMs };
}

function firstWordsClock(context: ChartContext): CardClock {
  const stopped = context.firstWordsAt !== null || context.endedAt !== null;
  const since = firstAwareness(context);
  const clock = masterCountdown(context, since);
  const { from, to } = masterSpan(context, since);
  const tookMs = stopped && clock ? to - from : null;
  return { since, allowedMs: clock?.allowedMs ?? null, tookMs, shiftMs: context.clockShiftMs };
}

/** What a card's clock shows at `now`, epoch ms UTC. */
export function cardCountdown(card: IncidentCard, clock: CardClock, now: number): Countdown {
  const from = clock.since - clock.shiftMs;
  const to = clock.tookMs === null ? now - clock.shiftMs : from + clock.tookMs;
  return countdownOf({ from, to }, clock.allowedMs, card.warnAtPercent);
}

/** What an incident is called: by what happened, and by its playbook while that is locked. */
export function cardName({ title, playbookTitle }: Pick<IncidentCard, 'title' | 'playbookTitle'>): string {
  return title ?? playbookTitle;
}

/** Projects one incident's card. */
export function projectCard(incidentId: string, state: IncidentState): IncidentCard | null {
  const card = projectClocks(incidentId, state, state.title);
  const namedAt = card?.nextWordDueAt === null ? (unwatchedPromise(state)?.at ?? null) : null;
  return card && { ...card, namedAt, firstWordsKnown: isFirstKnown(state), wrongOut: correctsFirst(state) };
}

/** Projects a card out of what the clocks are computed from. `title` is null while it is locked. */
export function projectClocks(
  incidentId: string,
  state: ClockState,
  title: string | null,
): IncidentCard | null {
  const { context } = state.chart;
  const { playbook, severity, complex } = context;
  const run = liveRun(context);
  if (!playbook || !run) return null;
  const owed = owedWord(state);
  return {
    incidentId,
    number: state.number,
    title,
    drill: context.drill,
    phase: phaseOf(state),
    severity,
    complex,
    playbookId: playbook.id,
    playbookTitle: playbook.title,
    openedAt: context.openedAt,
    endedAt: context.endedAt,
    firstWordsAt: context.firstWordsAt,
    firstWordsKnown: false,
    internalOnly: context.firstWordsAt === null && state.releases.length > 0,
    warnAtPercent: firstWarning(context),
    stageClock: stageClock(context, run),
    firstWordsClock: firstWordsClock(context),
    nextWordClock: owed && { since: owed.at, allowedMs: owed.dueAt - owed.at, tookMs: null, shiftMs: 0 },
    nextWordDueAt: owed?.dueAt ?? null,
    namedAt: null,
    position: context.position,
    wrongOut: false,
  };
}

/** When a clock's allowance ends, epoch ms UTC; infinitely late where no clock runs. */
export function dueAtOf(clock: CardClock): number {
  return clock.allowedMs === null ? Infinity : clock.since + clock.allowedMs;
}

/** The clock that counts on a running incident's card at `now`, epoch ms UTC. */
export function cardLead(card: IncidentCard, now: number): LeadClock {
  const word = card.nextWordClock && cardCountdown(card, card.nextWordClock, now);
  return leadClock(card.phase as Stage, cardCountdown(card, card.stageClock, now), word);
}

/** When the clock that counts on a running incident's card falls due, epoch ms UTC. */
export function leadDueAt({ phase, stageClock, nextWordClock }: IncidentCard): number {
  const due = dueAtOf(stageClock);
  return phase === 'followUp' && nextWordClock ? Math.min(due, dueAtOf(nextWordClock)) : due;
}

/** The running incident that a page without one should show the clock of: live before drill, then the least time left. */
export function mostUrgent(cards: readonly IncidentCard[]): IncidentCard | null {
  const running = cards.filter((card) => card.endedAt === null);
  const [first] = running.toSorted(
    (one, other) => Number(one.drill) - Number(other.drill) || leadDueAt(one) - leadDueAt(other) || 0,
  );
  return first ?? null;
}
