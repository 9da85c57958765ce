import { heldUntil } from '../fact/held-until.ts';
import type { IncidentState } from '../incident/state.ts';
import { isShaken } from '../incident/wrong-words/leaning.ts';
import { untiedOut } from '../incident/wrong-words/untied-out.ts';
import { untiedText } from './leaning-text.ts';

/** What is out and may say what fell, as nobody has said what it leans on: what is told as wrong is no more than was found. */
export function unlookedLines(state: IncidentState): readonly string[] {
  const fallen = state.facts.filter(
    (one) => isShaken(one) && heldUntil(one) === null && one.tellings.some(({ to }) => to === 'confirmed'),
  );
  const all = fallen.flatMap((one) => untiedOut(state, one));
  const text = untiedText([...new Map(all.map((one) => [one.words, one])).values()]);
  return text === null ? [] : [`${text} Nobody has said whether that is wrong, too.`];
}
