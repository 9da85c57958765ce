import type { Ask } from '../ask/asks.ts';
import type { IncidentState } from './state.ts';

/** A question with its answer, of which nothing is in the brief. */
export type UntakenAnswer = { readonly ask: Ask; readonly answer: string };

/** The answers that nobody took into the brief, the newest first. They stay so until somebody does, however long ago they came. */
export function untakenAnswers({
  asks,
  brief,
  facts,
}: Pick<IncidentState, 'asks' | 'brief' | 'facts'>): readonly UntakenAnswer[] {
  const taken = new Set([...brief.items, ...facts].map(({ askId }) => askId));
  return asks
    .flatMap((ask) => (ask.end?.kind === 'answered' ? [{ ask, answer: ask.end.text, at: ask.end.at }] : []))
    .filter(({ ask }) => !taken.has(ask.askId))
    .toSorted((one, other) => other.at - one.at);
}
