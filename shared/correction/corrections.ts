import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { correctionEvents } from './events.ts';

/** Why a correction ends without some of the channels that carry the wrong words. */
export type CutShort = {
  readonly channels: readonly string[];
  readonly reason: string;
  readonly at: number;
  /** The same by the clock as it stands now. */
  readonly endedAt: number;
  readonly by: string;
};

/** A statement that corrects words that are out. */
export type Correction = {
  readonly statementId: string;
  readonly releaseIds: readonly string[];
  readonly words: readonly string[];
  readonly factId?: string | undefined;
  readonly at: number;
  readonly by: string;
  /** Not there while nobody ended it before it was out everywhere. */
  readonly cutShort?: CutShort | undefined;
};

/** Applies one event about corrections. */
export function evolveCorrections(
  corrections: readonly Correction[],
  { type, data, at, by }: EventOf<typeof correctionEvents>,
  lists: Lists = COPIED,
): readonly Correction[] {
  if (type === 'correction.opened') return lists.add(corrections, { ...data, at, by });
  const { statementId, ...cut } = data;
  return lists.change(
    corrections,
    (one) => one.statementId === statementId,
    (one) => ({ ...one, cutShort: { ...cut, at, endedAt: at, by } }),
  );
}

/** Why a statement ended as a correction without some channels; undefined where it is none, or nobody ended it. */
export function cutShortOf(
  corrections: readonly Correction[],
  statementId: string | undefined,
): CutShort | undefined {
  return corrections.find((one) => one.statementId === statementId)?.cutShort;
}

/** Moves when a correction was ended with the clock: people read a time off the clock as it stands. */
export function moveCorrection(one: Correction, shiftMs: number): Correction {
  const { cutShort } = one;
  return cutShort ? { ...one, cutShort: { ...cutShort, endedAt: cutShort.endedAt + shiftMs } } : one;
}
