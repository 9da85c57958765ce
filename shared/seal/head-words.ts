import type { CheckedHead, HeadSignature } from './check-heads.ts';

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

const SIGNATURE = {
  good: 'It is signed with a key that this room announced.',
  none: 'It is not signed: it is worth as much as your trust in whoever kept it.',
  unknownKey:
    'It is signed by a key that this room never announced: either it is no head of this room, or the room was made anew with other keys.',
  forged: 'Its signature does not fit its text: somebody changed it, so it proves nothing.',
} as const satisfies Record<HeadSignature, string>;

/** What an old head shows, in sentences for a lay person. `name` is the log, as it stands in the middle of a sentence. */
export function headSentence({ head, found, signature }: CheckedHead, name: string): string {
  const { size } = head.checkpoint;
  return `${findingSentence(found, size, name)} ${SIGNATURE[signature]}`;
}

function findingSentence(found: CheckedHead['found'], size: number, name: string): string {
  switch (found.is) {
    case 'same':
      return `Of ${name}, all ${records(size)} are the very ones that were kept; none came since.`;
    case 'grown':
      return `Of ${name}, the first ${records(size)} are the very ones that were kept; ${records(found.by)} came since, after them.`;
    case 'cut':
      return `Of ${name}, the end was cut off: ${records(size)} were kept, and from position ${found.position} on ${records(found.missing)} are missing.`;
    case 'rewritten':
      return found.reason === null
        ? `Of ${name}, the first ${records(size)} are not the ones that were kept: it was rewritten from position ${found.position} on, or later.`
        : `Of ${name}, the first ${records(size)} are not as they were kept, from position ${found.position} on. ${found.reason}`;
    case 'otherRoom':
      return 'This head is about another room, so it says nothing about this one.';
    case 'otherLog':
      return 'This head is about a log that this room file does not hold: it was taken out, or never stood here.';
  }
}
