import { goesOutOn, type Words, wordsOn } from './channel-words.ts';

/** What the common text is called: by the channels that carry it, and "all others" only where none is left out. */
export function commonName(
  words: Words,
  channels: readonly { readonly id: string; readonly name: string }[],
): string {
  const out = channels.filter(({ id }) => goesOutOn(words, id));
  const carriers = out.filter(({ id }) => !wordsOn(words, id).own);
  const [first, second] = carriers;
  if (!first) return 'Common text, on no channel';
  if (carriers.length === channels.length) return 'All channels';
  if (carriers.length <= 2) return second ? `${first.name} and ${second.name}` : first.name;
  return out.length === channels.length ? 'All other channels' : `${carriers.length} channels`;
}
