import type { IncidentCard } from '../projection/board.ts';
import type { LockedCard } from '../projection/locked-card.ts';

/** An incident whose log cannot be folded: shown as such, never hidden. */
export type DamagedIncident = { readonly incidentId: string; readonly sentence: string };

export type BoardReading = {
  readonly cards: readonly IncidentCard[];
  readonly damaged: readonly DamagedIncident[];
  /** Incidents that have ended, newest first: to be asked for after the live ones are on the screen. */
  readonly older: readonly string[];
};

/** A slice of the older incidents: those that are `done`, of which each has a card or is damaged. */
export type OlderReading = {
  readonly done: readonly string[];
  readonly cards: readonly IncidentCard[];
  readonly damaged: readonly DamagedIncident[];
};

/** What is known of the incidents that run while content is locked: clocks and roles, and no word that anybody wrote. */
export type LockedReading = {
  readonly cards: readonly LockedCard[];
  readonly damaged: readonly DamagedIncident[];
};
