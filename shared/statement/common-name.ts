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

type Named = { readonly id: string; readonly name: string };

const list = new Intl.ListFormat('en');

/** On which channels something is said, of those that the words go out on, in words: named as long as few are, or are missing. */
export function saidOnText(on: readonly string[], out: readonly Named[]): string {
  const names = (which: readonly Named[]) => list.format(which.map(({ name }) => name));
  const saying = out.filter(({ id }) => on.includes(id));
  const silent = out.filter(({ id }) => !on.includes(id));
  if (saying.length === 0) return 'On no channel';
  if (silent.length === 0) return saying.length === 1 ? names(saying) : `All ${saying.length} channels`;
  if (saying.length <= 3) return names(saying);
  return silent.length <= 2 ? `All but ${names(silent)}` : `${saying.length} of ${out.length} channels`;
}
