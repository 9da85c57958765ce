import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import type { NewIncidentEvent } from './events.ts';
import type { Facts } from './facts.ts';
import type { IncidentState } from './state.ts';

export type Decision = Result<readonly NewIncidentEvent[], Rejection>;

/** A decider of one kind of command. */
export type Decide<C> = (state: IncidentState, command: C, facts: Facts) => Decision;

/** Accepts with one event or several, in order. */
export function accept(...events: readonly NewIncidentEvent[]): Decision {
  return ok(events);
}

/** What a rejection gives its reason for. */
export const NOT_TO_GO_OUT = 'these words cannot go out';

/** Refuses unless a reason was written. */
export function missingReason(reason: string, what: string): Result<never, Rejection> | null {
  return reason.trim() === ''
    ? refuse('no-reason', `Say why ${what}. One line is enough; it goes into the log.`)
    : null;
}

/** Refuses text that says nothing. */
export function missingText(text: string, sentence: string): Decision | null {
  return text.trim() === '' ? refuse('empty', sentence) : null;
}

/** Refuses with a code and a sentence. */
export function no(code: string, sentence: string): Decision {
  return refuse(code, sentence);
}
