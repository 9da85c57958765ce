import { inReadingOrder } from '../../shared/channel/reading-order.ts';
import { goesOutOn, type Words, wordsOn } from '../../shared/statement/channel-words.ts';
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
  /** True if these are words of its channels alone, and not those of the others. */
  readonly own: boolean;
  /** What these channels carried before; null without anything to compare with. */
  readonly before: string | null;
  /** The numbers of the sentences that changed. */
  readonly changed: readonly number[];
  /** True if something in it cannot be seen or is taken for something else. */
  readonly warn: boolean;
};

const REST = 'All other channels';

type Group = Pick<WordPage, 'channels' | 'text' | 'before'> & { readonly own: boolean };

/** Whether a text is another than what it is held against; null where it is held against nothing. */
export function changeOf({
  text,
  before,
}: Pick<WordPage, 'text' | 'before'>): 'changed' | 'unchanged' | null {
  if (before === null) return null;
  return before === text ? 'unchanged' : 'changed';
}

/** What most channels carry, if that is more than one of them: the others are told from it. */
function restOf(groups: readonly Group[]): Group | null {
  const most = Math.max(...groups.map((one) => one.channels.length));
  const [rest, ...more] = groups.filter((one) => one.channels.length === most);
  return rest && most > 1 && more.length === 0 ? rest : null;
}

/** `rest`: it may be told from the others, which come before it; first of all it is told by its own channels. `all`: the channels there are; `out`: those that the words go out on. */
function labelOf({ channels }: Group, rest: boolean, all: number, out: number): string {
  if (channels.length === all) return 'All channels';
  if (rest && out === all) return REST;
  const [first, second] = channels.map((one) => one.name);
  if (channels.length === 1) return first ?? '';
  return channels.length === 2 ? `${first}, ${second}` : `${first} and ${channels.length - 1} more`;
}

/** What a channel carried before: nothing, where the words did not go out on it. */
function wordsBefore(before: Words, channel: string): string {
  return goesOutOn(before, channel) ? wordsOn(before, channel).text : '';
}

/** The names of the channels on which words do not go out. */
export function leftOutOf(words: Words, channels: readonly Channel[]): readonly string[] {
  return channels.filter(({ id }) => !goesOutOn(words, id)).map(({ name }) => name);
}

/** Which channels were taken in and left out since other words, in the middle of a sentence; '' where none. */
export function channelsMoved(words: Words, before: Words | null, channels: readonly Channel[]): string {
  if (before === null) return '';
  const names = (moved: (id: string) => boolean) =>
    channels
      .filter(({ id }) => moved(id))
      .map(({ name }) => name)
      .join(', ');
  const into = names((id) => goesOutOn(words, id) && !goesOutOn(before, id));
  const out = names((id) => !goesOutOn(words, id) && goesOutOn(before, id));
  return [into === '' ? '' : `now also on ${into}`, out === '' ? '' : `no longer on ${out}`]
    .filter((part) => part !== '')
    .join(', ');
}

/**
 * The words of all channels as pages, in the order in which they are read: what changed since `before`, and then what the
 * public will see first. Channels with equal words (and equal words before) share one.
 */
export function wordPages(
  words: Words,
  before: Words | null,
  channels: readonly (Channel & Parameters<typeof inReadingOrder>[0][number])[],
): readonly WordPage[] {
  const byWords = new Map<string, Group>();
  for (const channel of inReadingOrder(channels).filter(({ id }) => goesOutOn(words, id))) {
    const { text, lang, own } = wordsOn(words, channel.id);
    const old = before === null ? null : wordsBefore(before, channel.id);
    const key = JSON.stringify([lang, text, old]);
    const group = byWords.get(key) ?? { text, before: old, own: true, channels: [] };
    byWords.set(key, { ...group, own: group.own && own, channels: [...group.channels, channel] });
  }
  const read = [...byWords.values()];
  const groups = [
    ...read.filter((one) => changeOf(one) !== 'unchanged'),
    ...read.filter((one) => changeOf(one) === 'unchanged'),
  ];
  const rest = restOf(groups);
  const out = groups.reduce((sum, group) => sum + group.channels.length, 0);
  return groups.map((group, at) => ({
    id: group.channels[0]?.id ?? '',
    label: labelOf(group, group === rest && at > 0, channels.length, out),
    channels: group.channels,
    text: group.text,
    own: group.own && group !== rest && group.text !== rest?.text,
    before: group.before,
    changed: markedSentences(group.text, group.before)
      .filter((one) => one.changed)
      .map((one) => one.number),
    warn: hiddenCharacters(group.text).length + lookAlikes(group.text).length > 0,
  }));
}

/** What stands over a page. A channel may be called "X": that there is more to it than a cross is said beside it. */
export function titleOf({ label, own }: WordPage): string {
  return own ? `${label} · own words` : label;
}

/** The same, and whether it changed where it is held against something. */
export function comparedTitleOf(page: WordPage): string {
  const change = changeOf(page);
  return change === null ? titleOf(page) : `${titleOf(page)} · ${change}`;
}

/** The channels of a page in the middle of a sentence. */
export function labelWithin({ label }: WordPage): string {
  return label === REST ? REST.toLowerCase() : label;
}

/** On which channels a page goes out, each by its name. */
export function whereSentence({ channels }: WordPage): string {
  const names = channels.map((one) => one.name).join(', ');
  return channels.length === 1 ? `On ${names} only.` : `Byte for byte the same on ${names}.`;
}
