import { type Words, wordsOn } from '../../shared/statement/channel-words.ts';
import { lookAlikes } from '../../shared/statement/look-alikes.ts';
import { hiddenCharacters } from '../../shared/statement/words.ts';
import { markedSentences } from './word-changes.ts';

type Channel = { readonly id: string; readonly name: string };

/** Words as one page: the channels that carry exactly these bytes, and what stood there before. */
export type WordPage = {
  /** The first of its channels: it stands for the page. */
  readonly id: string;
  readonly label: string;
  readonly channels: readonly Channel[];
  readonly text: string;
  /** What these channels carried before; null without anything to compare with. */
  readonly before: string | null;
  /** The numbers of the sentences that changed. */
  readonly changed: readonly number[];
  /** True if something in it cannot be seen or is taken for something else. */
  readonly warn: boolean;
};

function labelOf(channels: readonly Channel[], all: number): string {
  if (channels.length === all) return 'All channels';
  const [first, second] = channels.map((one) => one.name);
  if (channels.length === 1) return first ?? '';
  return channels.length === 2 ? `${first}, ${second}` : `${first} and ${channels.length - 1} more`;
}

/** The words of all channels as pages; channels with equal words (and equal words before) share one. */
export function wordPages(
  words: Words,
  before: Words | null,
  channels: readonly Channel[],
): readonly WordPage[] {
  const groups = new Map<string, { text: string; before: string | null; channels: Channel[] }>();
  for (const channel of channels) {
    const { text, lang } = wordsOn(words, channel.id);
    const old = before === null ? null : wordsOn(before, channel.id).text;
    const key = JSON.stringify([lang, text, old]);
    const group = groups.get(key) ?? { text, before: old, channels: [] };
    groups.set(key, { ...group, channels: [...group.channels, channel] });
  }
  return [...groups.values()].map(({ text, before: old, channels: own }) => ({
    id: own[0]?.id ?? '',
    label: labelOf(own, channels.length),
    channels: own,
    text,
    before: old,
    changed: markedSentences(text, old)
      .filter((one) => one.changed)
      .map((one) => one.number),
    warn: hiddenCharacters(text).length + lookAlikes(text).length > 0,
  }));
}
