import { goesOutOn, type Words, wordsOn } from '../statement/channel-words.ts';
import { inReadingOrder } from './reading-order.ts';

type Channel = { readonly id: string } & Parameters<typeof inReadingOrder>[0][number];

/**
 * The text on which words open: the common one (null), or, where that goes out on no channel, the own words of the channel that
 * a signer reads first.
 */
export function firstPage(words: Words, channels: readonly Channel[]): string | null {
  const out = inReadingOrder(channels).filter(({ id }) => goesOutOn(words, id));
  return out.some(({ id }) => !wordsOn(words, id).own) ? null : (out[0]?.id ?? null);
}
