import { randomUUID } from 'node:crypto';

/**
 * What somebody typed for a page that is being printed. An address is written down in more places than one can look
 * through, so a page's address has a number alone, and the page asks for what belongs to it while it is being printed.
 */
export type OnPaper<T> = {
  readonly read: (sheetId: string) => T | null;
  /** Has `typed` be read under a number of its own until `print` is done. */
  readonly during: <R>(typed: T, print: (sheetId: string) => Promise<R>) => Promise<R>;
};

/** The sheets that are being printed now. */
export function onPaper<T>(newId: () => string = randomUUID): OnPaper<T> {
  const sheets = new Map<string, T>();
  return {
    read: (sheetId) => sheets.get(sheetId) ?? null,
    during: async (typed, print) => {
      const sheetId = newId();
      sheets.set(sheetId, typed);
      try {
        return await print(sheetId);
      } finally {
        sheets.delete(sheetId);
      }
    },
  };
}
