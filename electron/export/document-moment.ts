import { dateText, timeText } from '../../shared/time-text.ts';

/** An instant with its date, in the zone that the document names. */
export function documentMoment(at: number, zone: string): string {
  return `${dateText(at, zone)} ${timeText(at, zone)}`;
}
