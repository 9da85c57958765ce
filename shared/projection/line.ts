import type { IncidentState } from '../incident/state.ts';
import type { People } from '../people/people.ts';

/** How loud a line of the log is: an ordinary line, a good one, one to look at, or one that hurts. */
export type LineTone = 'plain' | 'calm' | 'warn' | 'over';

/** One event in people's words. `subject` is set in bold; null when the sentence has none. */
export type Line = { readonly subject: string | null; readonly text: string; readonly tone: LineTone };

/** What a sentence may look at: the state before the event and the people of the room. */
export type SentenceContext = { readonly before: IncidentState; readonly people: People };

/** Makes a line. */
export const line = (subject: string | null, text: string, tone: LineTone = 'plain'): Line => ({
  subject,
  text,
  tone,
});
