/** What a passphrase is stretched with. `memory` is in KiB; one lane, because one thread works. */
export type Argon = { readonly memory: number; readonly passes: number };

/** OWASP's floor for argon2id: nothing weaker is made. */
export const ARGON_FLOOR: Argon = { memory: 19 * 1024, passes: 2 };
/** Nothing stronger is read: a box from elsewhere must not take all of the memory. */
export const ARGON_CEILING: Argon = { memory: 1024 * 1024, passes: 16 };
/** What an ordinary computer does in about a fifth of a second. */
export const USUAL_ARGON: Argon = { memory: 64 * 1024, passes: 3 };

/** From the least to the most that is chosen by itself. */
const LADDER: readonly Argon[] = [
  ARGON_FLOOR,
  { memory: 32 * 1024, passes: 3 },
  USUAL_ARGON,
  { memory: 64 * 1024, passes: 5 },
  { memory: 128 * 1024, passes: 4 },
];
/** A person waits this long at most for the usual strength: less is for slow computers, not for one that is busy now. */
const LONGEST_MS = 2500;
/** More than usual is taken only where it still feels immediate. */
const BRISK_MS = 350;

/** How much work it is, in KiB times passes. */
export function workOf({ memory, passes }: Argon): number {
  return memory * passes;
}

/** The strength for a computer that needs `floorMs` for the floor, which grows with the work. */
export function argonFor(floorMs: number): Argon {
  const timeOf = (argon: Argon): number => (floorMs * workOf(argon)) / workOf(ARGON_FLOOR);
  const fits = (argon: Argon): boolean =>
    timeOf(argon) <= (workOf(argon) > workOf(USUAL_ARGON) ? BRISK_MS : LONGEST_MS);
  return LADDER.findLast(fits) ?? ARGON_FLOOR;
}
