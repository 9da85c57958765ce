import { leftOut, placeOf, type Replacement, replaced } from '../fill-slot.ts';
import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import type { Slot } from '../playbook/schema.ts';
import { KIND_RULE } from '../playbook/slot-kinds.ts';
import { hiddenCharacters } from '../statement/words.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { notKnownAt } from './not-known.ts';
import { type Here, readSlotTime, slotTimeText } from './slot-time.ts';
import { withinSentence } from './within-sentence.ts';

/** What somebody put into a slot, until it stands in the words. A time of null: it was taken as it is written. */
export type SlotValue =
  | { readonly kind: 'time'; readonly at: number | null; readonly text: string }
  | { readonly kind: Exclude<Slot['kind'], 'time'>; readonly text: string };

const CLOCK_TIME = KIND_RULE.time;

/** A time as the words say it. What names a clock time in another zone, or more than a time, stays as it is typed. */
function timeValue(slot: Slot, typed: string, here: Here): Result<SlotValue, Rejection> {
  const read = readSlotTime(slot, typed, here);
  if (read.ok) {
    const at = read.value;
    const text = slotTimeText(slot, { at, typed }, here);
    return ok({ kind: 'time', at, text });
  }
  const asWritten = read.error.code === 'time' || read.error.code === 'other-zone';
  if (asWritten && CLOCK_TIME.fits(typed)) return ok({ kind: 'time', at: null, text: typed });
  return asWritten ? refuse('kind', `${slot.label} takes ${CLOCK_TIME.want}.`) : read;
}

/** Reads what was typed for a slot, or says what is wrong with it. Null: nothing was typed, and nothing has to be. */
export function readSlot(slot: Slot, typed: string, here: Here): Result<SlotValue | null, Rejection> {
  const value = typed.trim();
  const { label, kind } = slot;
  if (value === '') return slot.required ? refuse('empty', `Fill in: ${label}.`) : ok(null);
  if (/[{}]/.test(value)) return refuse('braces', `${label} holds braces, which mark a slot. Take them out.`);
  if (/[\n\r\t]/.test(value)) return refuse('lines', `${label} must be one line.`);
  if (hiddenCharacters(value).length > 0)
    return refuse('hidden', `${label} holds a character that cannot be seen. Type it again.`);
  if (kind === 'time') return timeValue(slot, value, here);
  // Free words may be a figure alone: what they are about stands around them.
  return kind === 'text' || KIND_RULE[kind].fits(value)
    ? ok({ kind, text: value.normalize('NFC') })
    : refuse('kind', `${label} takes ${KIND_RULE[kind].want}.`);
}

/** What a value was taken for, where that is more than what was typed; null otherwise. */
export function takenFor(value: SlotValue | null, typed: string): string | null {
  if (value === null || value.text === typed.trim()) {
    return value?.kind === 'time' && value.at === null ? 'Taken as it is written.' : null;
  }
  return value.text;
}

const WITHIN = /[\p{L}\p{N},;)][ \t]+$/u;
const GOES_ON = /^(?:[.,;:!?]|[ \t]+\p{Ll})/u;

/** What a sentence ends before: the end of its line, the first word of another, or a place that another goes in. */
const LINE_ENDS = /^[ \t]*(?:\n|$)/u;
const ANOTHER = /^[ \t]+(?:\p{Lu}(?:\p{Ll}|[ \t])|\{\{)/u;
/** A line has several words, and lacks its stop where it ends in none of the marks of whatever script. */
const SEVERAL = /\p{L}\s+\p{L}/u;
const STOPLESS = /[\p{L}\p{N}%)”"’']$/u;

/** With the full stop that a line of what is known may lack, where it ends the sentence that it stands in. */
function stopped(said: string, isWithin: boolean, after: string): string {
  const ends = LINE_ENDS.test(after) || (!isWithin && ANOTHER.test(after));
  return ends && SEVERAL.test(said) && STOPLESS.test(said) ? wholeSentence(said) : said;
}

/** Where a value comes from: typed (or a figure alone), a sentence of what is known, or lines of what is not known. */
export type TakenAs = 'byHand' | 'known' | 'notKnown';

/**
 * What a value reads as in each place of a slot. A full stop that the words have there already is not said twice. What was
 * taken from what is known or not known begins small where it stands within a sentence, and ends without its stop; what
 * is known gets the stop that it lacks where it ends its sentence, and what is not known is fitted to the sentence of each
 * place, which may begin before the slot.
 */
export function fillings(
  text: string,
  slotId: string,
  value: string,
  as: TakenAs = 'byHand',
): readonly Replacement[] {
  if (value === '') return leftOut(text, slotId);
  return [...text.matchAll(new RegExp(placeOf(slotId), 'g'))].map(({ 0: place, index: at }) => {
    const to = at + place.length;
    const after = text.slice(to, to + 40);
    const { from, said } =
      as === 'notKnown' ? notKnownAt(text, { from: at, to }, value) : { from: at, said: value };
    const stopless = (as === 'byHand' ? /^\./ : GOES_ON).test(after) ? said.replace(/\.$/, '') : said;
    const isWithin = as !== 'byHand' && WITHIN.test(text.slice(Math.max(0, from - 40), from));
    const whole = as === 'known' ? stopped(stopless, isWithin, after) : stopless;
    return { from, to, said: isWithin ? withinSentence(whole) : whole };
  });
}

/** Puts a value in the place of a slot, everywhere it stands. */
export function putInto(text: string, slotId: string, value: string, as?: TakenAs): string {
  return replaced(text, fillings(text, slotId, value, as));
}
