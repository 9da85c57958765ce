import { durationText, momentText } from '../time-text.ts';

/** A deadline noticed this much after it was due passed while Holdline slept or was closed. */
const LATE_MS = 30_000;

/** "noticed 5 min late, at 10:40:00", said at `at` in a zone; null where it was noticed at once. */
export function lateText(
  { dueAt, noticedAt }: { readonly dueAt: number; readonly noticedAt: number },
  at: number,
  zone: string,
): string | null {
  const lateMs = noticedAt - dueAt;
  return lateMs > LATE_MS
    ? `noticed ${durationText(lateMs)} late, at ${momentText(noticedAt, at, zone)}`
    : null;
}
