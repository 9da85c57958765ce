import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import {
  type CardClock,
  cardCountdown,
  type IncidentCard,
  leadDueAt,
} from '../../../shared/projection/board.ts';
import { clockWords, masterStand, masterWords } from '../../../shared/projection/clock-words.ts';
import type { Tone } from '../../ui/tone.ts';

/** The board in its order: what runs, what is practised, what is over. */
export type BoardGroups<C extends IncidentCard = IncidentCard> = {
  readonly live: readonly C[];
  readonly drills: readonly C[];
  readonly ended: readonly C[];
};

/** Most serious first, then whatever falls due first. */
function byUrgency(one: IncidentCard, other: IncidentCard): number {
  if (one.severity !== other.severity) return one.severity < other.severity ? -1 : 1;
  return leadDueAt(one) - leadDueAt(other) || 0;
}

/** Sorts cards into the groups of the board. Drills never stand among live incidents. */
export function groupCards<C extends IncidentCard>(cards: readonly C[]): BoardGroups<C> {
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

function running(card: IncidentCard, clock: CardClock, now: number): RowClock {
  const countdown = cardCountdown(card, clock, now);
  const { text, rest } = clockWords(countdown);
  return { text, words: rest, tone: countdown.tone };
}

/** The clock of the live stage at `now`, epoch ms UTC; null where no clock runs. */
export function stageClock(card: IncidentCard, now: number): RowClock | null {
  return card.stageClock.allowedMs === null ? null : running(card, card.stageClock, now);
}

/** The master clock at `now`: to first words, or how long they took. */
export function firstWordsClock(card: IncidentCard, now: number): RowClock {
  const stand = masterStand(card);
  const { text, rest, tone } = masterWords(cardCountdown(card, card.firstWordsClock, now), stand);
  return { text, words: rest, tone };
}

/** How long until the next word that was promised is due, or how long it is late; null without a promise. */
export function promiseClock(card: IncidentCard, now: number): RowClock | null {
  if (card.nextWordClock === null) return null;
  const clock = running(card, card.nextWordClock, now);
  return { ...clock, words: clock.tone === 'over' ? 'over, promised for' : 'left until' };
}

/** How many incidents run, in a sentence. */
export function runningText(live: number, drills: number): string {
  const count = (number: number, one: string, many: string) =>
    number === 1 ? `1 ${one}` : `${number} ${many}`;
  const incidents =
    live === 0 ? 'No incident is live' : `${count(live, 'incident is', 'incidents are')} live`;
  return drills === 0 ? `${incidents}.` : `${incidents}, ${count(drills, 'drill runs', 'drills run')}.`;
}
