import { isDigestText } from './base64.ts';
import { parseNote, type SignedNote } from './signed-note.ts';
import type { Head } from './verdict.ts';

/** What a checkpoint says: this log had this root (base64) at this size. */
export type Checkpoint = Head & { readonly origin: string };

const SIZE = /^(?:0|[1-9]\d{0,15})$/;

/** The text that is signed (c2sp.org/tlog-checkpoint): three lines, no extension lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root}\n`;
}

/** Reads the text of a checkpoint; undefined for any other text, one with extension lines included. */
export function parseCheckpointText(text: string): Checkpoint | undefined {
  const [origin, size, root, end, ...more] = text.split('\n');
  if (origin === undefined || origin === '' || size === undefined || root === undefined) return undefined;
  if (end !== '' || more.length > 0 || !SIZE.test(size) || !isDigestText(root)) return undefined;
  return Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root } : undefined;
}

/** Reads a signed checkpoint without believing it; undefined where it is none. */
export function parseCheckpoint(
  note: string,
): { readonly checkpoint: Checkpoint; readonly note: SignedNote } | undefined {
  const parsed = parseNote(note);
  const checkpoint = parsed && parseCheckpointText(parsed.text);
  return parsed && checkpoint ? { checkpoint, note: parsed } : undefined;
}
