import { COMMON_LANGUAGE, type Variant } from './events.ts';
import { openSlots } from './words.ts';

/** The words for all channels, saved or still on the page. `without`: the channels on which they do not go out. */
export type Words = {
  readonly text: string;
  readonly variants: readonly Variant[];
  readonly without?: readonly string[];
};

/** Whether words go out on a channel at all. */
export function goesOutOn({ without = [] }: Words, channel: string): boolean {
  return !without.includes(channel);
}

/** The words of one channel. `own` is true where they are not the common text. */
export type ChannelWords = Variant & { readonly own: boolean };

/** The one rule of what goes out on a channel: its own words, or the common text. */
export function wordsOn(words: Words, channel: string): ChannelWords {
  const own = words.variants.find((one) => one.channel === channel);
  return own ? { ...own, own: true } : { channel, lang: COMMON_LANGUAGE, text: words.text, own: false };
}

/** The words of every channel on which they go out, in the order of the channels. */
export function wordsOnAll(
  words: Words,
  channels: readonly { readonly id: string }[],
): readonly ChannelWords[] {
  return channels.filter(({ id }) => goesOutOn(words, id)).map(({ id }) => wordsOn(words, id));
}

/** Channels whose words are equal to the byte, and those words. */
export type WordsGroup = {
  readonly channels: readonly string[];
  readonly text: string;
  readonly lang: string;
};

/** The words of all channels, equal ones once: what a signer has to read. The order of the channels is kept. */
export function groupedWords(
  words: Words,
  channels: readonly { readonly id: string }[],
): readonly WordsGroup[] {
  const groups = new Map<string, WordsGroup>();
  for (const { channel, text, lang } of wordsOnAll(words, channels)) {
    const key = `${lang}\n${text}`;
    groups.set(key, { channels: [...(groups.get(key)?.channels ?? []), channel], text, lang });
  }
  return [...groups.values()];
}

/** Whether two revisions say the same on every channel, to the byte. */
export function sameWords(one: Words, other: Words): boolean {
  const same = (variant: Variant): boolean =>
    other.variants.some(
      ({ channel, lang, text }) =>
        channel === variant.channel && lang === variant.lang && text === variant.text,
    );
  const without = new Set(one.without);
  return (
    one.text === other.text &&
    one.variants.length === other.variants.length &&
    one.variants.every(same) &&
    without.size === new Set(other.without).size &&
    [...without].every((channel) => !goesOutOn(other, channel))
  );
}

/** Words as a revision holds them: without words of channels on which they do not go out. */
export function asRevision(words: Words): Words {
  return { ...words, variants: words.variants.filter((one) => goesOutOn(words, one.channel)) };
}

/** Every text of a revision: the common one first, then those of single channels. */
export function allTexts({ text, variants }: Words): readonly string[] {
  return [text, ...variants.map((one) => one.text)];
}

/** The one rule of what counts as an open slot: each once, wherever it stands in words that go out. */
export function openSlotsOf(words: Words): readonly string[] {
  return [...new Set(allTexts(asRevision(words)).flatMap(openSlots))];
}

/** Words as `draft.revised` holds them: what there is none of is left out. */
export function wordsInEvent({ text, variants, without = [] }: Words) {
  return {
    text,
    ...(variants.length === 0 ? {} : { variants: [...variants] }),
    ...(without.length === 0 ? {} : { without: [...without] }),
  };
}
