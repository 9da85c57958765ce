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

/**
 * Says of one report after the other whether it is here already: the same address, or the same words by the same author at
 * the same time. Each one it is asked about is known from then on.
 */
export function duplicateFinder(known: readonly Alike[]): (report: Alike) => boolean {
  const keys = new Set(known.flatMap(keysOf));
  return (report) => {
    const own = keysOf(report);
    const seen = own.some((key) => keys.has(key));
    for (const key of own) keys.add(key);
    return seen;
  };
}
