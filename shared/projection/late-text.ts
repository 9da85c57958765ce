import { momentText, spanWords } from '../time-text.ts';

/** A deadline noticed this much after it was due passed while Holdline slept or was closed. */
const LATE_MS = 30_000;

/** "noticed 5 min late, at 10:40:00", said at `at` in a zone; null where it was noticed at once. */
export function lateText(
  { dueAt, noticedAt }: { readonly dueAt: number; readonly noticedAt: number },
  at: number,
  zone: string,
): string | null {
  return noticedAt - dueAt > LATE_MS
    ? `noticed ${spanWords(dueAt, noticedAt)} late, at ${momentText(noticedAt, at, zone)}`
    : null;
}

/**
 * The same of an event written at `at`. What was noticed behind the lock is written down later, when somebody has unlocked the
 * room: the time of its entry is then neither when it was due nor when it was noticed.
 */
export function noticedText(
  { at, data }: { readonly at: number; readonly data: Parameters<typeof lateText>[0] },
  zone: string,
): string | null {
  const late = lateText(data, at, zone);
  if (data.noticedAt >= at) return late;
  const noticed = late ?? `noticed at once, at ${momentText(data.noticedAt, at, zone)}`;
  return `${noticed}, and written down when the room was unlocked`;
}
