import { leftOut, placeOf, type Replacement, replaced } from '../fill-slot.ts';
import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import type { Slot } from '../playbook/schema.ts';
import { KIND_RULE } from '../playbook/slot-kinds.ts';
import { hiddenCharacters } from '../statement/words.ts';
import { type Here, readSlotTime, slotTimeText } from './slot-time.ts';

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

/** Words that begin a sentence and are no name: what stands behind them tells whether they are a part of one. */
const NO_NAME: ReadonlySet<string> = new Set(
  'How Who Whose Why What When Where Whether Which If The A An There It Its Our We This That These Those They Their Some Several Many Most All Both Nobody Nothing Somebody Two Three Four Five Six Seven Eight Nine Ten About Around Nearly Almost Roughly Approximately Over Under Between More Fewer Less At Up No Only Each Every One Since From Until After Before In On'.split(
    ' ',
  ),
);

/** Words as they stand within a sentence. Only what is certainly no name loses its capital: "The van", not "The Hague". */
function withinSentence(value: string): string {
  const [, first = '', next = ''] = /^(\p{L}+)\s+(\S)/u.exec(value) ?? [];
  if (!NO_NAME.has(first) || /[\p{Lu}“"‘'(]/u.test(next)) return value;
  return `${value.charAt(0).toLowerCase()}${value.slice(1)}`;
}

const WITHIN = /[\p{L}\p{N},;)][ \t]+$/u;
const GOES_ON = /^(?:[.,;:!?]|[ \t]+\p{Ll})/u;

/**
 * What a value reads as in each place of a slot. A full stop that the words have there already is not said twice. A whole
 * sentence that was taken from what is known (`sentence`) begins small where it stands within another, and ends without
 * its stop.
 */
export function fillings(
  text: string,
  slotId: string,
  value: string,
  sentence = false,
): readonly Replacement[] {
  if (value === '') return leftOut(text, slotId);
  return [...text.matchAll(new RegExp(placeOf(slotId), 'g'))].map(({ 0: place, index: from }) => {
    const to = from + place.length;
    const after = text.slice(to, to + 40);
    const stopless = (sentence ? GOES_ON : /^\./).test(after) ? value.replace(/\.$/, '') : value;
    const isWithin = sentence && WITHIN.test(text.slice(Math.max(0, from - 40), from));
    return { from, to, said: isWithin ? withinSentence(stopless) : stopless };
  });
}

/** Puts a value in the place of a slot, everywhere it stands. */
export function putInto(text: string, slotId: string, value: string, sentence = false): string {
  return replaced(text, fillings(text, slotId, value, sentence));
}
