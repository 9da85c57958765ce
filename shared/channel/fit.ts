import { DAY_MS } from '../kernel.ts';
import type { ChannelCount, ChannelLimits } from '../playbook/channel-limits.ts';
import { countOn } from './count.ts';

/** `over`: the channel does not take the text. `long`, `short`: it does, but it is not what we aim at. */
export type FitState = 'fits' | 'long' | 'short' | 'over';

/** How one of a channel's counts stands for a text. */
export type Reading = ChannelCount & { readonly used: number; readonly state: FitState };

/** How a text fits a channel: every count that the channel makes, and the worst of them. */
export type Fit = { readonly state: FitState; readonly readings: readonly Reading[] };

/** Which of two states is worse: the higher. */
export const BADNESS = { fits: 0, short: 1, long: 2, over: 3 } as const satisfies Record<FitState, number>;

function stateOf(used: number, { aim, limit, atLeast }: ChannelCount): FitState {
  if (limit !== null && used > limit) return 'over';
  if (aim !== null && used > aim) return 'long';
  return atLeast !== null && used < atLeast ? 'short' : 'fits';
}

/** Holds a text against everything that a channel counts. */
export function fitOf(text: string, limits: ChannelLimits): Fit {
  const readings = limits.counts.map((count): Reading => {
    const used = countOn(text, count, limits);
    return { ...count, used, state: stateOf(used, count) };
  });
  const state = readings.reduce<FitState>(
    (worst, one) => (BADNESS[one.state] > BADNESS[worst] ? one.state : worst),
    'fits',
  );
  return { state, readings };
}

/** Whether a channel takes a text at all. */
export function isTaken(text: string, limits: ChannelLimits): boolean {
  return limits.counts.every((count) => count.limit === null || countOn(text, count, limits) <= count.limit);
}

/** When the limits of playbooks are called old that do not say (ours: makers change theirs about twice a year). */
const OLD_AFTER_DAYS = 180;

/** Whether the limits of a channel were looked up too long ago to rely on, at `now` (epoch ms UTC). */
export function areOld({ checkedOn, oldAfterDays = OLD_AFTER_DAYS }: ChannelLimits, now: number): boolean {
  return now - Date.parse(`${checkedOn}T00:00:00Z`) > oldAfterDays * DAY_MS;
}
