/** The dictionaries that ship with the app. */
export type Dictionary = 'en-GB' | 'en-US';

/** What the window asks its spelling thread. */
export type SpellQuestion =
  | { readonly ask: 'wrong'; readonly in: readonly Dictionary[]; readonly words: readonly string[] }
  | { readonly ask: 'instead'; readonly in: readonly Dictionary[]; readonly word: string };

/** The words that no dictionary has, or what to write instead of one. */
export type SpellAnswer = { readonly words: readonly string[] };

/** A message with the number that its answer carries as well. */
export type Numbered<T> = T & { readonly id: number };
