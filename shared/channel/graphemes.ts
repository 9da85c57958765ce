const BY_GRAPHEME = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One character as a reader sees it (an extended grapheme cluster of UAX 29), with its UTF-16 offset. */
export type Grapheme = { readonly at: number; readonly text: string };

/** The characters of a text as a reader sees them, in order. */
export function* graphemesOf(text: string): Generator<Grapheme> {
  for (const { segment, index } of BY_GRAPHEME.segment(text)) yield { at: index, text: segment };
}

const ASCII = /^[\t\n\x20-\x7E]*$/;

/** How many characters a reader sees. */
export function graphemeCount(text: string): number {
  if (ASCII.test(text)) return text.length;
  let count = 0;
  for (const _ of BY_GRAPHEME.segment(text)) count += 1;
  return count;
}
