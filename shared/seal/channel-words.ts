import type { SavedWords } from './approval-book.ts';
import { type SealedValues, valueBehind } from './blobs.ts';
import { isObject, textIn } from './fields.ts';

/** What a pack knows of sealed values: those it has, and how to read them as text. */
export type Words = {
  readonly values: SealedValues;
  readonly textOf: (bytes: Uint8Array) => string | undefined;
};

/** The language of the common text. */
const COMMON_LANGUAGE = 'en';

/** The words of one channel of a revision; undefined where they are not in the pack. */
export type ChannelText = { readonly lang: string; readonly bytes: Uint8Array; readonly text: string };

/** What the bytes of a sealed value say as JSON; undefined where they say none. */
export function jsonIn(bytes: Uint8Array | undefined, textOf: Words['textOf']): unknown {
  const text = bytes === undefined ? undefined : textOf(bytes);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The one rule of what goes out on a channel: its own words where the revision has some for it, else the common text.
 * `utf8` gives the bytes of a text.
 */
export function wordsOf(
  saved: SavedWords,
  channel: string,
  { values, textOf }: Words,
  utf8: (text: string) => Uint8Array,
): ChannelText | undefined {
  if (saved.variants !== undefined) {
    const variants = jsonIn(valueBehind(values, saved.variants), textOf);
    if (!Array.isArray(variants)) return undefined;
    const own = variants.filter(isObject).find((one) => textIn(one, 'channel') === channel);
    if (own !== undefined) {
      const text = textIn(own, 'text');
      return { lang: textIn(own, 'lang'), bytes: utf8(text), text };
    }
  }
  const bytes = saved.text === undefined ? undefined : valueBehind(values, saved.text);
  const text = bytes === undefined ? undefined : textOf(bytes);
  return bytes === undefined || text === undefined ? undefined : { lang: COMMON_LANGUAGE, bytes, text };
}
