/** A part of what the checker says, for a page or for plain text. */
export type Block =
  | { readonly is: 'text'; readonly paragraphs: readonly string[] }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] };

export type Section = { readonly title: string; readonly blocks: readonly Block[] };

/** How it came out, in the order of the exit codes. */
export const OUTCOMES = ['intact', 'altered', 'unreadable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Everything that the checker says of a pack: the verdict first, in a lay person's words, and the detail after it. */
export type Page = {
  readonly outcome: Outcome;
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
};

export const text = (...paragraphs: readonly string[]): Block => ({ is: 'text', paragraphs });
export const list = (items: readonly string[]): Block => ({ is: 'list', items });

/** "1 entry", "32 entries". */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Characters that would move the cursor of a terminal, or turn text round, are shown as a sign. */
export function harmless(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (one) => (one === '\n' ? one : '\ufffd'));
}
