import { MINUTE_MS } from '../../../shared/kernel.ts';
import { fromFieldText, toFieldText } from '../../ui/zone-time.ts';

/** How somebody says when the first of us knew. */
export type Awareness = {
  readonly kind: 'now' | 'ago' | 'today' | 'yesterday';
  /** Minutes, as typed. */
  readonly minutes: string;
  /** A time of day, as typed. */
  readonly time: string;
};

export const AWARE_NOW: Awareness = { kind: 'now', minutes: '10', time: '' };

const DAY_MS = 24 * 60 * MINUTE_MS;

/** Reads "9:05", "09.05" or "0905" as "09:05"; null if it is no time of day. */
export function readTime(text: string): string | null {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})\s*[:.h]?\s*(\d{2})\s*$/.exec(text) ?? [];
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60
    ? `${hours.padStart(2, '0')}:${minutes}`
    : null;
}

/** The calendar day in a zone as "2026-11-19". */
function dayIn(at: number, zone: string): string {
  return toFieldText(at, zone).slice(0, 10);
}

/** The day before, by the calendar: a day is not always 24 hours long. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/** First awareness as an instant, epoch ms UTC; null while it cannot be read. `now` is the instant of asking. */
export function awarenessAt(awareness: Awareness, now: number, zone: string): number | null {
  switch (awareness.kind) {
    case 'now':
      return now;
    case 'ago': {
      const minutes = awareness.minutes.trim() === '' ? Number.NaN : Number(awareness.minutes);
      return Number.isInteger(minutes) && minutes >= 0 ? now - minutes * MINUTE_MS : null;
    }
    case 'today':
    case 'yesterday': {
      const time = readTime(awareness.time);
      const today = dayIn(now, zone);
      const day = awareness.kind === 'today' ? today : dayBefore(today);
      return time === null ? null : fromFieldText(`${day}T${time}:00`, zone);
    }
  }
}
