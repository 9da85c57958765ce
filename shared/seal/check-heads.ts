import type { LogKey } from './log-keys.ts';
import type { OldHead } from './old-heads.ts';
import { partsOfOrigin } from './origin.ts';
import { type NoteTools, type SignedNote, signersOf } from './signed-note.ts';
import type { Fault } from './verdict.ts';

/** A log as it lies before the checker now. */
export type LogNow = {
  readonly size: number;
  /** The base64 root over its first records, counted anew; undefined where they cannot be read. */
  readonly rootAt: (size: number) => string | undefined;
  /** What is wrong with it by itself: the first wrong position. */
  readonly fault?: Fault | undefined;
};

export type HeadTools = NoteTools & {
  readonly roomId: string;
  readonly logOf: (logId: string) => LogNow | undefined;
  /** The log keys that the registry announces. */
  readonly keys: readonly LogKey[];
};

/** Who stands behind an old head: a key of this room, nobody, a key it never announced, or a forger. */
export type HeadSignature = 'good' | 'none' | 'unknownKey' | 'forged';

/** What an old head says of the log now. Positions are those of the first record that may be wrong. */
export type HeadFinding =
  | { readonly is: 'same' }
  | { readonly is: 'grown'; readonly by: number }
  | { readonly is: 'cut'; readonly position: number; readonly missing: number }
  | { readonly is: 'rewritten'; readonly position: number; readonly reason: string | null }
  | { readonly is: 'otherRoom' }
  | { readonly is: 'otherLog' };

export type CheckedHead = {
  readonly head: OldHead;
  readonly signature: HeadSignature;
  readonly found: HeadFinding;
};

/** Whether nothing speaks against the log: it is the one that was kept, or has honestly grown since. */
export function agrees({ found, signature }: CheckedHead): boolean {
  return (
    (found.is === 'same' || found.is === 'grown') && signature !== 'forged' && signature !== 'unknownKey'
  );
}

/**
 * Holds the logs of a room against heads that were kept outside it. With one head, a rewritten log is wrong somewhere
 * below that head's size; with several, after the last of them that agrees; where the log itself does not hold together,
 * at the very record.
 */
export function checkAgainstHeads(heads: readonly OldHead[], tools: HeadTools): readonly CheckedHead[] {
  const signedBy = new Map<string, HeadSignature>();
  const first = heads.map((head) => {
    const signature = signatureOf(head.note, tools, signedBy);
    return { head, signature, found: lookUp(head, tools) };
  });
  const agreed = new Map<string, number>();
  const placed = new Map<CheckedHead, CheckedHead>();
  for (const one of first.toSorted((a, b) => a.head.checkpoint.size - b.head.checkpoint.size)) {
    const { origin, size } = one.head.checkpoint;
    if (agrees(one)) agreed.set(origin, size);
    else if (one.found.is === 'rewritten')
      placed.set(one, {
        ...one,
        found: { ...one.found, position: Math.max(one.found.position, agreed.get(origin) ?? 0) },
      });
  }
  return first.map((one) => placed.get(one) ?? one);
}

function lookUp({ checkpoint }: OldHead, { roomId, logOf }: HeadTools): HeadFinding {
  const { origin, size, root } = checkpoint;
  const named = partsOfOrigin(origin);
  if (named?.roomId !== roomId) return { is: 'otherRoom' };
  const log = logOf(named.logId);
  if (log === undefined) return { is: 'otherLog' };
  const { fault } = log;
  if (fault !== undefined && fault.position < Math.min(size, log.size))
    return { is: 'rewritten', position: fault.position, reason: fault.reason };
  if (log.size < size) return { is: 'cut', position: log.size, missing: size - log.size };
  if (log.rootAt(size) !== root) return { is: 'rewritten', position: 0, reason: null };
  return log.size === size ? { is: 'same' } : { is: 'grown', by: log.size - size };
}

function signatureOf(
  note: SignedNote | null,
  tools: HeadTools,
  known: Map<string, HeadSignature>,
): HeadSignature {
  if (note === null) return 'none';
  const [name = ''] = note.text.split('\n');
  const key = JSON.stringify([note.text, note.signatures.map(({ signature }) => [...signature])]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const keys = tools.keys.map(({ publicKey }) => ({ name, publicKey }));
  const signed = signersOf(note, keys, tools);
  const signature = signed.ok ? 'good' : signed.why === 'forged' ? 'forged' : 'unknownKey';
  known.set(key, signature);
  return signature;
}
