import type { Release } from '../../shared/release/releases.ts';
import { instantOf, NOW, type When } from './when.ts';

/** Why something stands no more, as it is chosen: it was wrong, or it was right until a time and has changed since. */
export type Fell = {
  readonly fell: 'wrong' | 'changed';
  /** Empty: now. */
  readonly until: When;
};

export const WAS_WRONG: Fell = { fell: 'wrong', until: NOW };

/** The part of a command that says until when it held. Words that were out in the very minute that was typed were out by then. */
export function heldOf({ fell, until }: Fell, releases: readonly Pick<Release, 'releasedAt'>[]) {
  if (fell !== 'changed') return {};
  const outs = releases.map(({ releasedAt }) => releasedAt).toSorted((one, other) => other - one);
  return { heldUntil: instantOf(until, ...outs) };
}
