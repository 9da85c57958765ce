import type { Links } from '../sentence/links.ts';
import type { Words } from '../statement/channel-words.ts';
import { sentences } from '../statement/words.ts';

/** What is in the log of words on the page while no revision of them is: what somebody tied is quoted there. */
export function unsavedText({ marks }: Links, { text, variants }: Pick<Words, 'text' | 'variants'>): string {
  const tied = new Set(marks.map(({ words }) => words));
  const texts = [text, ...variants.map((one) => one.text)];
  const quoted = texts.some((one) => sentences(one).some((sentence) => tied.has(sentence.text)));
  return quoted
    ? 'No revision is saved yet; sentences that were tied are in the log.'
    : 'No revision is saved yet.';
}
