import { type Fit, fitOf } from '../../../shared/channel/fit.ts';
import type { Channel } from '../../../shared/playbook/schema.ts';
import { goesOutOn, type Words, wordsOn } from '../../../shared/statement/channel-words.ts';

/** A channel as the draft has it: what it carries, and how that fits. `fit` is null where nobody knows its limits. */
export type DraftChannel = {
  readonly channel: Channel;
  readonly text: string;
  readonly own: boolean;
  readonly goesOut: boolean;
  readonly fit: Fit | null;
};

/** The last row of each channel: a key on one page has no other channel counted or drawn again. */
const rows = new WeakMap<Channel, DraftChannel>();

function rowOf(words: Words, channel: Channel): DraftChannel {
  const { text, own } = wordsOn(words, channel.id);
  const goesOut = goesOutOn(words, channel.id);
  const last = rows.get(channel);
  if (last?.text === text && last.own === own && last.goesOut === goesOut) return last;
  const fit = last?.text === text ? last.fit : channel.limits ? fitOf(text, channel.limits) : null;
  const row = { channel, text, own, goesOut, fit };
  rows.set(channel, row);
  return row;
}

/** Every channel of a playbook with the words that a draft has for it. */
export function draftChannels(words: Words, channels: readonly Channel[]): readonly DraftChannel[] {
  return channels.map((channel) => rowOf(words, channel));
}
