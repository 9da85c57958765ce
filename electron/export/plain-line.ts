import type { Inline, Line } from '../../shared/projection/document/document.ts';
import { seenText } from '../../shared/statement/words.ts';
import { dateText, timeText } from '../../shared/time-text.ts';

/** An instant with its date, in the zone that the document names. */
export function documentMoment(at: number, zone: string): string {
  return `${dateText(at, zone)} ${timeText(at, zone)}`;
}

/** A line without any looks. */
export function plainLine(of: Line, zone: string): string {
  const plain = (one: Inline): string => {
    if (typeof one === 'string') return one;
    switch (one.is) {
      case 'name':
      case 'words':
      case 'hash':
        return seenText(one.text);
      case 'moment':
        return documentMoment(one.at, zone);
      default:
        return plainLine(one.of, zone);
    }
  };
  return of.map(plain).join('');
}
