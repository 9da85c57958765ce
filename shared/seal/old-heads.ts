import { isDigestText } from './base64.ts';
import { type Checkpoint, checkpointText, parseCheckpoint } from './checkpoint.ts';
import { originOf, partsOfOrigin } from './origin.ts';
import { encodeNote, parseNote, type SignedNote } from './signed-note.ts';

/** A head that somebody kept: what it says, and the note it stood in, or null where nobody signed it. */
export type OldHead = { readonly checkpoint: Checkpoint; readonly note: SignedNote | null };

const SIZE = /^(?:0|[1-9]\d{0,15})$/;
/** More heads than this in one text are no keepsake but an attack on patience. */
export const MOST_HEADS = 100_000;

/**
 * The heads in a text that people kept: signed notes, the three lines of one, many of them in one file, a file of
 * remembered heads, or the `head.txt` of an evidence pack. Text around them, quoting by mail programs (`> `) and other
 * line ends are passed over. It believes nothing: `checkAgainstHeads` judges. Empty where there are none.
 */
export function oldHeadsIn(text: string): readonly OldHead[] {
  const remembered = rememberedIn(text);
  if (remembered !== undefined) return remembered;
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^(?:> ?)+/, '').trim());
  const heads: OldHead[] = [];
  for (let at = 0; at < lines.length && heads.length < MOST_HEADS; at++) {
    const head = packHeadAt(lines, at) ?? headAt(lines, at);
    if (head !== undefined) heads.push(head);
  }
  return heads;
}

function checkpointOf(origin = '', size = '', root = ''): Checkpoint | undefined {
  if (partsOfOrigin(origin) === undefined || !SIZE.test(size) || !isDigestText(root)) return undefined;
  return Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root } : undefined;
}

/** The head that begins at a line, with the signatures below it. */
function headAt(lines: readonly string[], at: number): OldHead | undefined {
  const checkpoint = checkpointOf(lines[at], lines[at + 1], lines[at + 2]);
  if (checkpoint === undefined) return undefined;
  const first = lines[at + 3] === '' ? at + 4 : at + 3;
  let end = first;
  while (lines[end]?.startsWith('— ')) end++;
  if (end === first) return { checkpoint, note: null };
  const note = `${checkpointText(checkpoint)}\n${lines.slice(first, end).join('\n')}\n`;
  // Lines that were to be signatures and are none are a note that nobody signed, not a head without a note.
  return { checkpoint, note: parseNote(note) ?? { text: checkpointText(checkpoint), signatures: [] } };
}

/** The way an evidence pack says a head: each of the three lines with its name before it. */
function packHeadAt(lines: readonly string[], at: number): OldHead | undefined {
  const said = ['log ', 'size ', 'root '].map((name, i) => {
    const line = lines[at + i] ?? '';
    return line.startsWith(name) ? line.slice(name.length) : '';
  });
  const checkpoint = checkpointOf(...said);
  return checkpoint && { checkpoint, note: null };
}

type Remembered = { readonly size: number; readonly root: string; readonly checkpoint: string | null };

/** The heads of a file that a computer keeps of a room; undefined for any other text. */
function rememberedIn(text: string): readonly OldHead[] | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const { v, room, heads } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (v !== 1 || typeof room !== 'string' || typeof heads !== 'object' || heads === null) return undefined;
    return Object.entries(heads as Readonly<Record<string, Remembered>>).flatMap(([logId, head]) =>
      headsOf(originOf(room, logId), head),
    );
  } catch {
    return undefined;
  }
}

function headsOf(origin: string, { size, root, checkpoint: note }: Remembered): readonly OldHead[] {
  const plain = checkpointOf(origin, String(size), root);
  const signed = typeof note === 'string' ? parseCheckpoint(note) : undefined;
  return [...(signed ? [signed] : []), ...(plain ? [{ checkpoint: plain, note: null }] : [])];
}

/** A head as text: the note where it is signed, else its three lines. */
export function headText({ checkpoint, note }: OldHead): string {
  return note === null ? checkpointText(checkpoint) : encodeNote(note);
}
