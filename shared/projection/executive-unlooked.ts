import { turnedOutWrong } from '../fact/held-until.ts';
import type { IncidentState } from '../incident/state.ts';
import { untiedUnder } from '../incident/wrong-words/untied-out.ts';
import { untiedText } from './leaning-text.ts';

/** What is out and may say what fell, as nobody has said what it leans on: what is told as wrong is no more than was found. */
export function unlookedLines(state: IncidentState): readonly string[] {
  const text = untiedText(untiedUnder(state, state.facts.filter(turnedOutWrong)));
  return text === null ? [] : [`${text} Nobody has said whether that is wrong, too.`];
}
