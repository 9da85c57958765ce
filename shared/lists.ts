/** How the lists of a document are grown and changed while events are applied to it. */
export type Lists = {
  readonly add: <T>(list: readonly T[], item: T) => readonly T[];
  /** Changes the newest item that `isIt` finds; without one the list stays as it is. */
  readonly change: <T>(list: readonly T[], isIt: (item: T) => boolean, next: (item: T) => T) => readonly T[];
};

/** Each step leaves the list it was given as it was and makes another. */
export const COPIED: Lists = {
  add: (list, item) => [...list, item],
  change: (list, isIt, next) => {
    const index = list.findLastIndex(isIt);
    return list.map((item, at) => (at === index ? next(item) : item));
  },
};

/**
 * For one fold of many events: a list is copied the first time it is touched, and from then on grown in place, because
 * nobody but the fold has seen it. Copying each time would make a fold take the square of its length.
 */
export function ownedLists(): Lists {
  const own = new WeakSet<readonly unknown[]>();
  const owned = <T>(list: readonly T[]): T[] => {
    if (own.has(list)) return list as T[];
    const copy = [...list];
    own.add(copy);
    return copy;
  };
  return {
    add: (list, item) => {
      const mine = owned(list);
      mine.push(item);
      return mine;
    },
    change: (list, isIt, next) => {
      const index = list.findLastIndex(isIt);
      const item = list[index];
      if (item === undefined) return list;
      const mine = owned(list);
      mine[index] = next(item);
      return mine;
    },
  };
}
