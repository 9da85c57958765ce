export type Listeners<T> = {
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
};

/** A set of listeners. One that throws is reported, and harms neither the teller nor the others. */
export function createListeners<T>(report: (error: unknown) => void): Listeners<T> {
  const entries = new Set<{ readonly listener: (value: T) => void }>();
  const add: Listeners<T>['add'] = (listener) => {
    const entry = { listener };
    entries.add(entry);
    return () => void entries.delete(entry);
  };
  const tell = (value: T): void => {
    for (const { listener } of [...entries]) {
      try {
        listener(value);
      } catch (error) {
        report(error);
      }
    }
  };
  return { add, tell };
}
