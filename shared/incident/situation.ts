import type { IncidentEvent } from './events.ts';

/** Something after which words may no longer be right, and the words that it came after. */
export type Move = {
  /** Its place in the log: times say nothing about order once a clock was moved. */
  readonly position: number;
  readonly event: IncidentEvent;
  /** The newest revision of the current statement then; null before the first. */
  readonly revisionId: string | null;
};

/** Words that somebody says are still right after something moved on. */
export type Keep = {
  readonly revisionId: string;
  readonly causes: readonly string[];
  readonly reason: string;
  readonly at: number;
  readonly by: string;
};

/** Where in the log words were saved. */
export type Saving = { readonly revisionId: string; readonly position: number };

/** How the situation moved on while words were written. */
export type Situation = {
  readonly moves: readonly Move[];
  readonly keeps: readonly Keep[];
  readonly savings: readonly Saving[];
  /** The facts that were confirmed when words were last saved: no other could be in them. */
  readonly confirmedThen: readonly string[];
};

export const EMPTY_SITUATION: Situation = { moves: [], keeps: [], savings: [], confirmedThen: [] };
