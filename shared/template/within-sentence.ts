/** Words that begin a sentence and are no name: what stands behind them tells whether they are a part of one. */
const NO_NAME: ReadonlySet<string> = new Set(
  'How Who Whose Why What When Where Whether Which If The A An There It Its Our We This That These Those They Their Some Several Many Most All Both Nobody Nothing Somebody Two Three Four Five Six Seven Eight Nine Ten About Around Nearly Almost Roughly Approximately Over Under Between More Fewer Less At Up No Only Each Every One Since From Until After Before In On'.split(
    ' ',
  ),
);

/** Words as they stand within a sentence. Only what is certainly no name loses its capital: "The van", not "The Hague". */
export function withinSentence(value: string): string {
  const [, first = '', next = ''] = /^(\p{L}+)\s+(\S)/u.exec(value) ?? [];
  if (!NO_NAME.has(first) || /[\p{Lu}“"‘'(]/u.test(next)) return value;
  return `${value.charAt(0).toLowerCase()}${value.slice(1)}`;
}
