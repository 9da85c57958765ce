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

/** Every channel of a playbook with the words that a draft has for it. */
export function draftChannels(words: Words, channels: readonly Channel[]): readonly DraftChannel[] {
  return channels.map((channel) => {
    const { text, own } = wordsOn(words, channel.id);
    const fit = channel.limits ? fitOf(text, channel.limits) : null;
    return { channel, text, own, goesOut: goesOutOn(words, channel.id), fit };
  });
}
