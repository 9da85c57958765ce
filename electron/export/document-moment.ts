import type { Inline } from '../../shared/projection/document/document.ts';
import { dateText, timeText, toMinutes } from '../../shared/time-text.ts';

/** An instant with its date, in the zone that the document names. */
export function documentMoment(at: number, zone: string): string {
  return `${dateText(at, zone)} ${timeText(at, zone)}`;
}

/** The same of a piece of a line: without seconds where only the minute is known. */
export function pieceMoment({ at, minute }: Extract<Inline, { is: 'moment' }>, zone: string): string {
  const text = documentMoment(at, zone);
  return minute ? toMinutes(text) : text;
}
