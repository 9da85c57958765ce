import { parseCheckpoint } from './checkpoint.ts';
import type { LogKey } from './log-keys.ts';
import { type Frontier, rootOf } from './merkle.ts';
import { REGISTRY } from './origin.ts';
import { type NoteTools, signersOf } from './signed-note.ts';
import { type Fault, faultAt } from './verdict.ts';

/** The checkpoints kept with a record: `note` beside it, `seal` apart, about the log that ends with it. */
export type KeptSeals = { readonly note?: string; readonly seal?: string };

export type SealCheckOptions = NoteTools & {
  readonly origin: string;
  /** The log keys announced so far. */
  readonly keys: () => readonly LogKey[];
};

export type SealCheck = {
  /** Judges what is kept with the record between two states of the tree. */
  readonly add: (kept: KeptSeals, before: Frontier, after: Frontier) => Fault | undefined;
  /** The size of the newest checkpoint that held; 0 when there was none. */
  readonly sealed: () => number;
  /** Which of the keys, counted from the oldest, signed the first and the newest that held; null without one. */
  readonly keys: () => { readonly first: number; readonly last: number } | null;
};

/**
 * Judges the checkpoints of one log as it streams by: spelling, log, signature by a key that the room had announced by
 * then and not replaced since, and the root. A note beside a record is about the log before it or with it.
 */
export function createSealCheck(options: SealCheckOptions): SealCheck {
  const { hasher, origin } = options;
  let sealed = 0;
  let keys: { readonly first: number; readonly last: number } | null = null;

  const judge = (text: string, sizes: readonly Frontier[]): Fault | undefined => {
    const last = sizes.at(-1)?.size ?? 0;
    const wrong = (what: string): Fault => faultAt(last - 1, `the checkpoint kept with it ${what}`);
    const parsed = parseCheckpoint(text);
    const at = sizes.find(({ size }) => size === parsed?.checkpoint.size);
    if (parsed === undefined) return wrong('is not spelled as one');
    if (parsed.checkpoint.origin !== origin) return wrong('is about another log');
    if (at === undefined) return wrong('is about another place of the log');
    const key = keyOf(parsed.note, options);
    if (typeof key === 'string') return wrong(key);
    if (key.index < (keys?.last ?? 0)) return wrong('is signed by a log key that had been replaced');
    if (origin.endsWith(`/${REGISTRY}`) && key.position >= at.size)
      return wrong('is signed by a log key that was announced later');
    if (hasher.base64(rootOf(hasher, at)) !== parsed.checkpoint.root) return rewritten(sealed, at.size);
    keys = { first: keys?.first ?? key.index, last: key.index };
    sealed = Math.max(sealed, at.size);
    return undefined;
  };
  const add: SealCheck['add'] = ({ note, seal }, before, after) =>
    (note === undefined ? undefined : judge(note, [before, after])) ??
    (seal === undefined ? undefined : judge(seal, [after]));
  return { add, sealed: () => sealed, keys: () => keys };
}

type Signer = { readonly index: number; readonly position: number };

/** The announced key that signed, or what is wrong with the signatures. */
function keyOf(note: Parameters<typeof signersOf>[0], options: SealCheckOptions): Signer | string {
  const keys = options.keys();
  const known = keys.map(({ publicKey }) => ({ name: options.origin, publicKey }));
  const signed = signersOf(note, known, options);
  if (!signed.ok)
    return signed.why === 'forged'
      ? 'has a signature that does not fit its text'
      : 'is signed by a key that this room never announced';
  const index = Math.max(...signed.signers.map((signer) => known.indexOf(signer as (typeof known)[number])));
  return { index, position: keys[index]?.position ?? 0 };
}

function rewritten(agreed: number, size: number): Fault {
  const last = size - 1;
  const span = agreed === last ? 'this entry is' : `the entries from here to position ${last} are`;
  return faultAt(agreed, `${span} not what was sealed: the log was rewritten by someone without its key`);
}
