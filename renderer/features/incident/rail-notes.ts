import type { IncidentState } from '../../../shared/incident/state.ts';
import { type Countdown, masterCountdown } from '../../../shared/playbook/countdown.ts';
import type { LeadClock } from '../../../shared/projection/lead-clock.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import type { StageTotal } from '../../../shared/projection/stage-runs.ts';
import { clockText, momentText, ordinalText } from '../../../shared/time-text.ts';

function waiverCount({ runs }: StageTotal): number {
  return new Set(runs.flatMap((run) => run.waived.map((id) => `${run.cycle} ${id}`))).size;
}

/** "over by 0:36" of one run; of several, how many of them, because a short run does not pay for a long one. */
export function overText({ overMs, runs, runsOver }: StageTotal): string | null {
  if (runsOver === 0) return null;
  const which = runs.length === 1 ? '' : runsOver === 1 ? '1 of them ' : `${runsOver} of them `;
  return `${which}over by ${clockText(overMs)}`;
}

/** The revisions of the statements that these runs were about: which one it came to, or of several statements, how many. */
function revisionsText({ statements }: IncidentState, { runs }: StageTotal): string | null {
  const about = [...new Set(runs.map((run) => run.cycle))].map((cycle) => statements[cycle - 1]);
  const count = about.reduce((sum, one) => sum + (one?.revisions.length ?? 0), 0);
  if (count === 0) return null;
  return about.length === 1 ? `revision ${count}` : `${count} revisions`;
}

/** What a past segment says below its time: how many runs, their budget, what went over, and what was let go. */
export function pastNote(state: IncidentState, total: StageTotal, now: number): string {
  const { runs, allowedMs, stage } = total;
  const leftAt = runs.at(-1)?.leftAt ?? null;
  const waivers = waiverCount(total);
  const parts = [
    runs.length > 1 ? `${runs.length} runs` : null,
    allowedMs === null ? null : `of ${clockText(allowedMs)}`,
    overText(total) ?? (leftAt === null ? null : `closed ${momentText(leftAt, now, state.zone)}`),
    waivers === 0 ? null : waivers === 1 ? '1 waiver' : `${waivers} waivers`,
    stage === 'draft' ? revisionsText(state, total) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** What went before in the same stage and cycle: "earlier run 3:10 of 10:00". */
export function earlierText(earlier: StageTotal): string {
  const { runs, elapsedMs, allowedMs } = earlier;
  const what = runs.length === 1 ? 'earlier run' : `${runs.length} earlier runs`;
  const budget = allowedMs === null ? '' : ` of ${clockText(allowedMs)}`;
  const over = overText(earlier);
  return `${what} ${clockText(elapsedMs)}${budget}${over === null ? '' : `, ${over}`}`;
}

/** Which run of its stage the live one is, and what all of them took together. */
export function runText(earlier: StageTotal, clock: Countdown): string {
  const { goneMs, allowedMs } = clock.shown;
  const both = earlier.elapsedMs + goneMs;
  const budget =
    earlier.allowedMs === null || allowedMs === null ? '' : ` of ${clockText(earlier.allowedMs + allowedMs)}`;
  const count = earlier.runs.length + 1;
  const all = count === 2 ? 'both' : 'all runs';
  return `${ordinalText(count)} run · ${earlierText(earlier)} · ${all} ${clockText(both)}${budget}`;
}

/** What the live segment says over its clock: the last threshold that passed, in words. */
export function thresholdText(clock: Countdown, warnAt: readonly number[]): string {
  if (clock.percentGone === null) return 'no clock runs here';
  if (clock.tone === 'over') {
    const times = Math.floor(clock.percentGone / 100);
    return times > 1 ? `over · ${times} times the budget` : 'over the budget';
  }
  const passed = warnAt.findLast((percent) => (clock.percentGone ?? 0) >= percent);
  return passed === undefined ? 'inside the budget' : `${passed} % of the budget gone`;
}

/** Of the clocks of the public, that of first words, while none are out. */
function firstWordsClock({ chart: { context } }: IncidentState, now: number): Countdown | null {
  return context.firstWordsAt === null ? masterCountdown(context, now) : null;
}

/** True while what the live segment says beside its name is that first words are overdue: that is no calm news. */
export function saysOverdue(
  state: IncidentState,
  lead: LeadClock | null,
  clock: Countdown,
  now: number,
): boolean {
  if (lead?.what === 'nextWord' && owedWord(state)) return false;
  const master = firstWordsClock(state, now);
  return master?.tone === 'over' && firstWordsText(master, clock) !== null;
}

/** What the live segment says beside its name: the stage's last threshold, or what the next word was promised for. */
export function leadText(
  state: IncidentState,
  lead: LeadClock | null,
  clock: Countdown,
  now: number,
): string {
  const promise = owedWord(state);
  if (lead?.what === 'nextWord' && promise)
    return `next word promised for ${momentText(promise.dueAt, now, state.zone)}`;
  const { context } = state.chart;
  const passed = thresholdText(clock, context.playbook?.thresholds.warnAtPercent ?? []);
  return firstWordsText(firstWordsClock(state, now), clock) ?? passed;
}

/** That first words are due before the stage is: a stage that begins anew would else look as if there were time. */
function firstWordsText(master: Countdown | null, clock: Countdown): string | null {
  const [left, stage] = [master?.remainingMs ?? null, clock.remainingMs];
  if (!master || left === null || stage === null || clock.tone === 'over' || left >= stage) return null;
  const digits = clockText(master.shown.leftMs ?? 0);
  return master.tone === 'over' ? `first words overdue by ${digits}` : `first words in ${digits}`;
}
