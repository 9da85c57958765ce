import { linkBook } from '../sentence/links.ts';
import type { Words } from '../statement/channel-words.ts';
import { sentences } from '../statement/words.ts';
import { putInto } from '../template/slot-value.ts';
import { textsOut } from './checks.ts';
import type { IncidentCommandOf } from './commands.ts';
import { markedFacts } from './marked-facts.ts';
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
  const mark = (one: string) => ({
    ...{ type: 'sentence.mark' as const, words: one, as: 'empathy' as const, factIds: [] },
  });
  const marked = whole.filter((one) => filled.includes(one) && book(one) === null);
  const asEmpathy = { ...state.links, marks: [...state.links.marks, ...marked.map((one) => markOf(one))] };
  const wrong = markedFacts({ ...state, links: asEmpathy });
  return marked.filter((one) => wrong(one) === null).map(mark);
}

const markOf = (words: string) => ({
  ...{ words, as: 'empathy' as const, factIds: [], itemIds: [], at: 0, by: '' },
});
