import type { IncidentEvent, IncidentEventOf } from '../../shared/incident/events.ts';
import type { Phase } from '../../shared/incident/state.ts';
import { cardCountdown, type IncidentCard } from '../../shared/projection/board.ts';

/** A part of a stage's budget that was gone, and when that was noticed, on the line that no moved clock bends. */
type Gone = { readonly percent: number; readonly noticedSteady: number };

/**
 * Until when a line is true: while that stay in its stage lasts and no more time is given, while that next word is owed, or
 * for as long as anybody likes. `since` tells one stay from the next, on the steady line; null where it is not known.
 */
export type Lasts =
  | {
      readonly while: 'stage';
      readonly phase: Phase;
      readonly since: number | null;
      readonly gone: Gone | null;
    }
  | { readonly while: 'owed'; readonly dueAt: number }
  | { readonly while: 'shown' };

/** A committed batch of an incident, and its card behind it. */
type Told = { readonly events: readonly IncidentEvent[]; readonly card: IncidentCard | null };

type Gauged = IncidentEventOf<'stage.warned' | 'stage.expired'>;

/** When the stay in the stage began that a card shows, on the line that no moved clock bends. */
function staySince({ stageClock }: IncidentCard): number {
  return stageClock.since - stageClock.shiftMs;
}

/** When a mark was noticed, on the steady line: by the card, which stands behind every move of the clock in the batch. */
function noticedSteady(event: Gauged, events: readonly IncidentEvent[], card: IncidentCard): number {
  const since = events.slice(events.indexOf(event) + 1);
  const moved = since.reduce((sum, one) => sum + (one.type === 'clock.adjusted' ? one.data.shiftMs : 0), 0);
  return event.data.noticedAt - (card.stageClock.shiftMs - moved);
}

/** Until when a line is true that tells of this event first, out of a batch; of none, a line that tells of people only. */
export function lastsOf(event: IncidentEvent | undefined, { events, card }: Told): Lasts {
  const since = card && staySince(card);
  switch (event?.type) {
    case 'stage.warned':
    case 'stage.expired': {
      const { stage, percent } = event.data;
      const gone = card && { percent, noticedSteady: noticedSteady(event, events, card) };
      return { while: 'stage', phase: stage, since, gone };
    }
    case 'promise.missed':
      return { while: 'owed', dueAt: event.data.dueAt };
    case 'ask.expired':
      return { while: 'shown' };
    default:
      // Seats and broken glass belong to the stage that they happen in.
      return card ? { while: 'stage', phase: card.phase, since, gone: null } : { while: 'shown' };
  }
}

/** True where so much of the stage's budget was not gone at that instant by what it may take now: more time was given. */
function isTakenBack({ percent, noticedSteady: steady }: Gone, card: IncidentCard): boolean {
  const { percentGone } = cardCountdown(card, card.stageClock, steady + card.stageClock.shiftMs);
  return percentGone === null || percentGone < percent;
}

/** True once what a line says is over, by the card of its incident as it stands now. */
export function isOver({ lasts }: { readonly lasts: Lasts }, card: IncidentCard): boolean {
  if (card.endedAt !== null) return true;
  if (lasts.while === 'stage') {
    const { phase, since, gone } = lasts;
    if (card.phase !== phase || (since !== null && since !== staySince(card))) return true;
    return gone !== null && isTakenBack(gone, card);
  }
  return lasts.while === 'owed' && card.nextWordDueAt !== lasts.dueAt;
}
