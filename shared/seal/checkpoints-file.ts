import { parseCheckpoint } from './checkpoint.ts';
import { encodeNote } from './signed-note.ts';

/** The checkpoints of one log: each note once, by rising size. */
export type Notes = readonly string[];

const sizeOf = (note: string): number => parseCheckpoint(note)?.checkpoint.size ?? -1;

/** Puts the checkpoints of a log into the order of the file, each once. */
export function inOrder(notes: readonly string[]): Notes {
  return [...new Set(notes)]
    .map((note) => ({ note, size: sizeOf(note) }))
    .sort((one, other) => one.size - other.size || (one.note < other.note ? -1 : 1))
    .map(({ note }) => note);
}

/** Writes `checkpoints.txt`: the notes of the registry and then those of the incident, an empty line after each. */
export function checkpointsText(registry: Notes, incident: Notes): string {
  return [...registry, ...incident].map((note) => `${note}\n`).join('');
}

/** Writes `checkpoint.txt`: the newest note of each log, in the same form. */
export function newestText(registry: Notes, incident: Notes): string {
  return checkpointsText(registry.slice(-1), incident.slice(-1));
}

/** Reads the notes of such a file, or answers the number of the first line that belongs to none, from 1. */
export function readCheckpoints(text: string): readonly string[] | number {
  const lines = text.split('\n');
  const notes: string[] = [];
  let at = 0;
  while (at < lines.length - 1) {
    let end = at + 4;
    while (lines[end]?.startsWith('— ')) end++;
    const note = `${lines.slice(at, end).join('\n')}\n`;
    const parsed = parseCheckpoint(note);
    if (lines[end] !== '' || parsed === undefined || encodeNote(parsed.note) !== note) return at + 1;
    notes.push(note);
    at = end + 1;
  }
  return lines[at] === '' ? notes : at + 1;
}
