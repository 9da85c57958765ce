import { nextWordSaid } from '../promise/next-word-said.ts';
import type { Check } from './finding.ts';

/** A time for the next word that has been, or that is not the one promised. */
export const nextWordTime: Check = (text, { spoken }) => {
  if (!spoken) return [];
  return nextWordSaid(text).flatMap(({ from, to, said: words }) => {
    const said = spoken(words);
    return said === null ? [] : [{ from, to, said }];
  });
};
