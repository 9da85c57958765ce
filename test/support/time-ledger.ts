/** One stretch of a piece of work: what was done, how long it took, and with how many keys. */
export type Entry = { readonly what: string; readonly ms: number; readonly keys: number };

export type Ledger = {
  /** Closes the stretch that began with the last entry, or with the ledger. */
  readonly lap: (what: string) => void;
  readonly entries: () => readonly Entry[];
};

/** Begins a ledger now. Its stretches follow each other without a gap, so that together they are the whole. */
export function openLedger(keysPressed: () => number): Ledger {
  const entries: Entry[] = [];
  let last = { at: performance.now(), keys: keysPressed() };
  return {
    lap: (what) => {
      const now = { at: performance.now(), keys: keysPressed() };
      entries.push({ what, ms: now.at - last.at, keys: now.keys - last.keys });
      last = now;
    },
    entries: () => entries,
  };
}

/** What part of the whole each stretch took; together they are 1. */
export function shares(entries: readonly Entry[]): readonly number[] {
  const whole = entries.reduce((sum, { ms }) => sum + ms, 0);
  return entries.map(({ ms }) => ms / whole);
}

/** The ledger as a table for people. */
export function ledgerTable(entries: readonly Entry[]): string {
  const parts = shares(entries);
  const widest = Math.max(...entries.map(({ what }) => what.length));
  const line = (what: string, ms: number, share: number, keys: number) =>
    `${what.padEnd(widest)} ${(ms / 1000).toFixed(1).padStart(8)} s ${(share * 100).toFixed(1).padStart(6)} % ${String(keys).padStart(6)} keys`;
  const whole = entries.reduce((sum, { ms, keys }) => ({ ms: sum.ms + ms, keys: sum.keys + keys }), {
    ms: 0,
    keys: 0,
  });
  return [
    ...entries.map(({ what, ms, keys }, index) => line(what, ms, parts[index] ?? 0, keys)),
    line('the whole', whole.ms, 1, whole.keys),
  ].join('\n');
}
