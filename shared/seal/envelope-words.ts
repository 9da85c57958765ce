import { renderWords } from '../fill-slot.ts';
import type { SavedWords } from './approval-book.ts';
import { valueBehind } from './blobs.ts';
import { jsonIn, type Words } from './channel-words.ts';
import { isObject, refOf, textIn } from './fields.ts';
import type { LogRecord } from './record.ts';
import { utf8Bytes } from './utf8.ts';

/** Far above what Holdline keeps in one field or asks for: more is no envelope, and would only cost a checker its time. */
const MOST_SLOTS = 200;
const LONGEST_TEMPLATE = 100_000;
const LONGEST_VALUE = 300;

const SLOT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const LAWLESS = /[{}\n\r\t]/;

function slotsIn({ data }: LogRecord): readonly { readonly id: string }[] | undefined {
  const slots = Array.isArray(data['slots']) ? data['slots'].filter(isObject) : undefined;
  const ids = slots?.map((slot) => ({ id: textIn(slot, 'id') }));
  return ids !== undefined && ids.length <= MOST_SLOTS && ids.every(({ id }) => SLOT_ID.test(id))
    ? ids
    : undefined;
}

function isValues(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (one) => typeof one === 'string' && one.length <= LONGEST_VALUE && !LAWLESS.test(one),
  );
}

/**
 * Whether the words of a revision are, to the byte, the template of an envelope with the values in its slots.
 * `not here` where the words or the values are not in the pack, so that nobody can compare.
 */
export function envelopeWords(
  record: LogRecord,
  saved: SavedWords,
  { values, textOf }: Words,
): 'same' | 'other' | 'not here' {
  const template = textIn(record.data, 'template');
  const slots = slotsIn(record);
  const ref = refOf(record, 'values');
  // An envelope makes the common text only: words of a channel of its own are nobody's consent.
  if (saved.text === undefined || saved.variants !== undefined || ref === undefined) return 'other';
  if (slots === undefined || template.length > LONGEST_TEMPLATE) return 'other';
  const typed = valueBehind(values, ref);
  const words = valueBehind(values, saved.text);
  if (typed === undefined || words === undefined) return 'not here';
  const said = jsonIn(typed, textOf);
  if (!isValues(said)) return 'other';
  const rendered = utf8Bytes(renderWords(template, slots, said));
  const same = rendered.length === words.length && rendered.every((byte, i) => byte === words[i]);
  return same ? 'same' : 'other';
}
