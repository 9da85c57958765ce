import type { IncidentState } from '../incident/state.ts';
import { type LinkedSentence, linkCount, linkedTexts } from '../incident/wrong-words/leaning.ts';
import { shakenIn } from '../incident/wrong-words/shaken-in.ts';
import type { Words } from '../statement/channel-words.ts';

/** A sentence of words, with the channel whose own words it is; '' for the common text. */
export type LeaningSentence = LinkedSentence & { readonly where: string };

/** Every sentence of words once, with what it is said on, and of how many nobody has said. */
export function leansOf(
  state: IncidentState,
  words: Words,
): {
  readonly rows: readonly LeaningSentence[];
  readonly count: ReturnType<typeof linkCount>;
} {
  const texts = linkedTexts(state, words);
  const shakenOf = shakenIn(state, words);
  const each = new Map<string, LeaningSentence>();
  for (const { channel, name, sentences } of texts)
    for (const one of sentences)
      if (!each.has(one.text))
        each.set(one.text, { ...one, shaken: shakenOf(one), where: channel === null ? '' : name });
  return { rows: [...each.values()], count: linkCount(texts) };
}
