import { linkBook } from '../sentence/links.ts';
import type { Words } from '../statement/channel-words.ts';
import { sentences } from '../statement/words.ts';
import { putInto } from '../template/slot-value.ts';
import { textsOut } from './checks.ts';
import type { IncidentCommandOf } from './commands.ts';
import { factsSaid } from './marked-facts.ts';
import type { IncidentState } from './state.ts';

/** A slot that is still open stands for a sentence or a part of one: as one, it parts those around it. */
const SLOT = /\{\{[^{}]*\}\}/gu;

/**
 * The marks of the whole sentences that a value puts into the slot for empathy. What says a confirmed fact, and what somebody
 * has spoken of, is left to people.
 */
export function empathyMarks(
  state: IncidentState,
  words: Words,
  slotId: string,
  value: string,
): readonly IncidentCommandOf<'sentence.mark'>[] {
  const filled = textsOut(state, words).flatMap(({ text, lang }) =>
    sentences(putInto(text, slotId, value).replaceAll(SLOT, 'Slot.'), lang).map((one) => one.text),
  );
  const whole = sentences(value).map((one) => one.text);
  const book = linkBook(state.links);
  const says = factsSaid(state);
  return whole
    .filter((one) => filled.includes(one) && book(one) === null && says(one, 'empathy') === null)
    .map((one) => ({ type: 'sentence.mark', words: one, as: 'empathy', factIds: [] }));
}
