import type { Rejection } from '../../../shared/kernel.ts';

/**
 * An answer as it is typed: its text, the entries it rests on as numbers with commas, and whether whoever types it has looked at
 * what the log says.
 */
export type TypedAnswer = { readonly text: string; readonly cites: string; readonly revealed: boolean };

/** Why what was typed names no entries. */
export const NOT_NUMBERS: Rejection = {
  code: 'no-positions',
  sentence: 'Write the entries as their numbers, with commas: 3, 12.',
};

export const NOTHING_TYPED: TypedAnswer = { text: '', cites: '', revealed: false };

/** The positions in what was typed, each once; null where it is not numbers. */
export function citedIn(cites: string): readonly number[] | null {
  const parts = cites.split(/[\s,;]+/).map((part) => part.replace(/^#/, ''));
  const named = parts.filter((part) => part !== '');
  return named.every((part) => /^\d{1,9}$/.test(part)) ? [...new Set(named.map(Number))] : null;
}

/** What the log says, taken over to be edited: after what was typed already, which stays as it is. */
export function withDraft(
  { text, cites }: TypedAnswer,
  draft: string,
  cited: readonly number[],
): Pick<TypedAnswer, 'text' | 'cites'> {
  const own = citedIn(cites);
  const more = cited.filter((position) => !own?.includes(position)).join(', ');
  return {
    text: text.trim() === '' ? draft : `${text.trimEnd()}\n\n${draft}`,
    cites: [cites.trim(), more].filter((part) => part !== '').join(', '),
  };
}
