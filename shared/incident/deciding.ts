import { fail, ok, type Rejection, type Result, refuse } from '../kernel.ts';
import type { IncidentEvent, NewIncidentEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { takes } from './fold.ts';
import type { IncidentState } from './state.ts';

export type Decision = Result<readonly NewIncidentEvent[], Rejection>;

/** A decider of one kind of command. */
export type Decide<C> = (state: IncidentState, command: C, facts: Facts) => Decision;

/** Accepts with one event or several, in order. */
export function accept(...events: readonly NewIncidentEvent[]): Decision {
  return ok(events);
}

/** Refuses unless a reason was written. */
export function missingReason(reason: string, what: string): Decision | null {
  return reason.trim() === ''
    ? refuse('no-reason', `Say why ${what}. One line is enough; it goes into the log.`)
    : null;
}

/** Refuses text that says nothing. */
export function missingText(text: string, sentence: string): Decision | null {
  return text.trim() === '' ? refuse('empty', sentence) : null;
}

/** True if the chart would take an event of this kind now. */
export function allows(state: IncidentState, event: NewIncidentEvent, facts: Facts): boolean {
  return takes(state, { ...event, at: facts.at, by: facts.actor } as IncidentEvent);
}

/** The first refusal among checks, or null. */
export function firstRefusal(...checks: readonly (Decision | null)[]): Decision | null {
  return checks.find((check) => check !== null && !check.ok) ?? null;
}

/** Refuses with a code and a sentence. */
export function no(code: string, sentence: string): Decision {
  return fail({ code, sentence });
}
