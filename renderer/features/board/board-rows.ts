import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import type { IncidentCard } from '../../../shared/projection/board.ts';
import { clockText, remainingText } from '../../../shared/time-text.ts';
import type { Tone } from '../../ui/tone.ts';

/** The board in its order: what runs, what is practised, what is over. */
export type BoardGroups = {
  readonly live: readonly IncidentCard[];
  readonly drills: readonly IncidentCard[];
  readonly ended: readonly IncidentCard[];
};

/** Most serious first, then whatever falls due first. */
function byUrgency(one: IncidentCard, other: IncidentCard): number {
  if (one.severity !== other.severity) return one.severity < other.severity ? -1 : 1;
  return (one.stageDueAt ?? Number.MAX_SAFE_INTEGER) - (other.stageDueAt ?? Number.MAX_SAFE_INTEGER);
}

/** Sorts cards into the groups of the board. Drills never stand among live incidents. */
export function groupCards(cards: readonly IncidentCard[]): BoardGroups {
  const running = cards.filter((card) => card.endedAt === null).toSorted(byUrgency);
  const ended = cards.filter((card) => card.endedAt !== null);
  return {
    live: running.filter((card) => !card.drill),
    drills: running.filter((card) => card.drill),
    ended: ended.toSorted((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0)),
  };
}

/** The name of where an incident stands. */
export function phaseText(card: IncidentCard): string {
  switch (card.phase) {
    case 'unopened':
      return 'Not opened';
    case 'closed':
      return 'Closed';
    case 'stoodDown':
      return 'Stood down';
    default:
      return STAGE_LABEL[card.phase];
  }
}

/** A clock of a row: its digits, what they mean in words, and its tone. */
export type RowClock = { readonly text: string; readonly words: string; readonly tone: Tone };

/** Where no playbook is at hand: the first warning of the defaults. */
const WARN_FROM = 0.5;

function clock(remainingMs: number, allowedMs: number): RowClock {
  const words = `${remainingMs < 0 ? 'over' : 'left of'} ${clockText(allowedMs)}`;
  const gone = allowedMs === 0 ? 1 : 1 - remainingMs / allowedMs;
  const tone: Tone = remainingMs < 0 ? 'over' : gone >= WARN_FROM ? 'warn' : 'calm';
  return { text: remainingText(remainingMs), words, tone };
}

/** The clock of the live stage at `now`, epoch ms UTC; null where no clock runs. */
export function stageClock(card: IncidentCard, now: number): RowClock | null {
  if (card.stageDueAt === null || card.stageAllowedMs === null) return null;
  return clock(card.stageDueAt - now, card.stageAllowedMs);
}

/** The master clock at `now`: to first words, or how long they took. */
export function firstWordsClock(card: IncidentCard, now: number): RowClock {
  const allowedMs = card.firstWordsDueAt - card.firstAwarenessAt;
  if (card.firstWordsAt === null) return clock(card.firstWordsDueAt - now, allowedMs);
  const tookMs = card.firstWordsAt - card.firstAwarenessAt;
  const over = tookMs > allowedMs;
  return { text: clockText(tookMs), words: `out, of ${clockText(allowedMs)}`, tone: over ? 'over' : 'done' };
}

/** How long until the next word that was promised is due, or how long it is late; null without a promise. */
export function promiseClock(card: IncidentCard, now: number): RowClock | null {
  if (card.nextWordDueAt === null) return null;
  const remainingMs = card.nextWordDueAt - now;
  const tone: Tone = remainingMs < 0 ? 'over' : remainingMs < 5 * 60_000 ? 'warn' : 'calm';
  return { text: remainingText(remainingMs), words: remainingMs < 0 ? 'late' : 'left', tone };
}
