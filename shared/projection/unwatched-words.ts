import { isAt, timesInWords } from '../incident/promised-words.ts';
import type { IncidentState } from '../incident/state.ts';
import { statementName } from '../statement/statements.ts';

/** A time that words which were out named for the next word, and that nobody promised in the room. */
export type UnwatchedReport = { readonly statementId: string; readonly sentence: string };

/** Every time of a next word that the public read and no clock of the room ran for. */
export function unwatchedReports(state: IncidentState): readonly UnwatchedReport[] {
  return timesInWords(state).flatMap((words): readonly UnwatchedReport[] => {
    const statement = state.statements.find(({ number }) => number === words.statementNumber);
    if (!statement || state.promises.some(({ dueAt }) => isAt(words, dueAt))) return [];
    const sentence = `${statementName(statement)} named ${words.said} for the next word, and nobody promised that time here: no clock ran for it.`;
    return [{ statementId: statement.statementId, sentence }];
  });
}

/** What is said of a promise of which the public read nothing: it was made here alone. Empty where words named its time. */
export function notInWords(state: IncidentState): (dueAt: number) => string {
  const named = timesInWords(state);
  return (dueAt) =>
    named.some((words) => isAt(words, dueAt)) ? '' : 'No words that were out named that time.';
}
