import type { ChannelCount } from '../playbook/channel-limits.ts';
import type { Channel } from '../playbook/schema.ts';
import { goesOutOn, type Words, wordsOn } from '../statement/channel-words.ts';
import { fitOf, type Reading } from './fit.ts';

/** A channel that does not take the words it carries, and the count that is over. */
export type Misfit = { readonly channel: Channel; readonly reading: Reading };

/** Every channel that does not take what goes out on it, in the order of the channels. */
export function misfits(words: Words, channels: readonly Channel[]): readonly Misfit[] {
  return channels.flatMap((channel) => {
    if (!channel.limits || !goesOutOn(words, channel.id)) return [];
    const { readings } = fitOf(wordsOn(words, channel.id).text, channel.limits);
    const reading = readings.find((one) => one.state === 'over');
    return reading ? [{ channel, reading }] : [];
  });
}

/** One text for all channels, left out of those that do not take it. */
export function wordsWhereTaken(text: string, channels: readonly Channel[]): Words {
  const without = misfits({ text, variants: [] }, channels).map(({ channel }) => channel.id);
  return { text, variants: [], without };
}

const UNIT = {
  weighted: ['character', 'characters'],
  graphemes: ['character', 'characters'],
  threads: ['character', 'characters'],
  utf16: ['character', 'characters'],
  utf8Bytes: ['byte', 'bytes'],
  smsParts: ['message', 'messages'],
  cellBroadcast: ['plain character', 'plain characters'],
  words: ['word', 'words'],
  longestParagraph: ['word in one answer', 'words in one answer'],
} as const satisfies Record<ChannelCount['unit'], readonly [string, string]>;

/** The name of a unit behind a number: "characters", "message". */
export function unitName(unit: ChannelCount['unit'], count: number): string {
  return UNIT[unit][count === 1 ? 0 : 1];
}

/** How far a text is above what a channel takes. Messages are counted as sent: nobody sends "12 of 6". */
export function overText({ limit, unit, used }: Reading): string {
  const most = limit ?? 0;
  if (unit === 'smsParts') return `${used} ${unitName(unit, used)}, ${most} at most`;
  return `${used} of ${most.toLocaleString('en')} ${unitName(unit, most)}, ${used - most} too many`;
}

/** Why one channel does not take the words it carries. */
export function misfitLine({ channel, reading }: Misfit): string {
  const { limit, unit, used } = reading;
  if (unit === 'smsParts')
    return `${channel.name} takes ${limit} ${unitName(unit, limit ?? 0)} at most, and these words make ${used}.`;
  return `${channel.name} takes ${limit} ${unitName(unit, limit ?? 0)}, and these are ${used}.`;
}

const list = new Intl.ListFormat('en');

/** Why words cannot be put to signers as they are; null where every channel takes what goes out on it. */
export function misfitSentence(words: Words, channels: readonly Channel[]): string | null {
  const [first, ...more] = misfits(words, channels);
  if (!first) return null;
  if (more.length === 0) return `${misfitLine(first)} Cut the words for it, or leave it out.`;
  const names = [first, ...more].map((one) => one.channel.name);
  return `Too long for ${list.format(names)}. Cut the words for each of them, or leave it out.`;
}
