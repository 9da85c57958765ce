import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { correctionEvents } from './events.ts';

/** A statement that corrects words that are out. */
export type Correction = {
  readonly statementId: string;
  readonly releaseIds: readonly string[];
  readonly words: readonly string[];
  readonly factId?: string | undefined;
  readonly at: number;
  readonly by: string;
};

/** Applies one event about corrections. */
export function evolveCorrections(
  corrections: readonly Correction[],
  { data, at, by }: EventOf<typeof correctionEvents>,
  lists: Lists = COPIED,
): readonly Correction[] {
  return lists.add(corrections, { ...data, at, by });
}
