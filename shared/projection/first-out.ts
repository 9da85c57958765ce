import { publicReleases } from '../incident/public-words.ts';
import { releaseTimes } from '../incident/release-time.ts';
import type { IncidentState } from '../incident/state.ts';
import { minuteOf } from '../kernel.ts';
import { shiftWhen } from '../playbook/chart-context.ts';
import { type OutKnown, outFrom, type Release } from '../release/releases.ts';

/**
 * When the first of some words was out, on the steady line, and whether anybody knows that it was then and not before.
 * `minute`: where nobody does, it was in that minute.
 */
export type FirstOut = { readonly at: number; readonly known: boolean; readonly minute?: boolean };

/**
 * When a release was out, on the steady line. A release time is a time by the clock as it stood when it was written down,
 * which is how far that clock was shifted when the stage of the entry began; of the first public words the chart knows it.
 */
export function steadyOf({ chart: { context } }: IncidentState, { releasedAt, at }: Release): number {
  const { firstWordsAt, firstWordsSteady } = context;
  return releasedAt === firstWordsAt && firstWordsSteady !== null
    ? firstWordsSteady
    : releasedAt - shiftWhen(context, at);
}

/** True if words of which only a latest time is known can have been out before an instant on the steady line. */
export function perhapsBefore(state: IncidentState, release: Release, instant: number): boolean {
  const { statementId, revisionId, channel, latest } = release;
  if (!latest) return false;
  const statement = state.statements.find((one) => one.statementId === statementId);
  const from = statement ? releaseTimes(state, statement, revisionId, channel).from : null;
  const minute = outFrom(release) - shiftWhen(state.chart.context, release.at);
  const saved = from === null ? minute : from - state.chart.context.clockShiftMs;
  return Math.max(minute, saved) < instant;
}

/** The first of some releases; null where there is none. Its time is not known where another may have been out before it. */
export function firstOut(state: IncidentState, releases: readonly Release[]): FirstOut | null {
  if (releases.length === 0) return null;
  const at = Math.min(...releases.map((one) => steadyOf(state, one)));
  const unknown = releases.filter(
    (one) => one.latest && (steadyOf(state, one) === at || perhapsBefore(state, one, at)),
  );
  const first = releases.find((one) => steadyOf(state, one) === at);
  const isThen = (one: Release) =>
    one.minute && first && minuteOf(one.releasedAt) === minuteOf(first.releasedAt);
  return { at, known: unknown.length === 0, minute: unknown.length > 0 && unknown.every(isThen) };
}

/** What is known of when the first public words were out. */
export function firstKnown(state: IncidentState): OutKnown {
  const { known = true, minute = false } = firstOut(state, publicReleases(state)) ?? {};
  return { latest: !known, minute };
}

/** Whether anybody knows since when the first public words were out. */
export function isFirstKnown(state: IncidentState): boolean {
  return !firstKnown(state).latest;
}
