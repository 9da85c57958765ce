/** What makes a report the same as another. */
type Alike = {
  readonly text: string;
  readonly source: string;
  readonly happenedAt: number | null;
  readonly address: string | null;
};

function keysOf({ text, source, happenedAt, address }: Alike): readonly string[] {
  const words = JSON.stringify([text.trim(), source.trim(), happenedAt]);
  return address === null || address === '' ? [words] : [words, address];
}

/** Where the same report is already: among those that are known, or earlier among those that were asked about. */
export type Duplicate = 'here' | 'twice';

/**
 * Says of one report after the other whether it is there already: the same address, or the same words by the same author at
 * the same time. Each one it is asked about is known from then on. Null: it is new.
 */
export function duplicateFinder(known: readonly Alike[]): (report: Alike) => Duplicate | null {
  const here = new Set(known.flatMap(keysOf));
  const asked = new Set<string>();
  return (report) => {
    const own = keysOf(report);
    const found = own.some((key) => here.has(key))
      ? 'here'
      : own.some((key) => asked.has(key))
        ? 'twice'
        : null;
    for (const key of own) (found === 'here' ? here : asked).add(key);
    return found;
  };
}
