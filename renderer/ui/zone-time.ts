/** The wall clock of a zone at an instant, as if it were UTC. */
function wallClock(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** An instant as a `datetime-local` field shows it in a zone: "2026-11-19T10:44:33". */
export function toFieldText(at: number, zone: string): string {
  return new Date(wallClock(at, zone)).toISOString().slice(0, 19);
}

const FIELD = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

/**
 * The instant that a `datetime-local` field means in a zone, or null if the field is empty or broken. In the hour that a
 * zone repeats in autumn, the first of the two is meant.
 */
export function fromFieldText(text: string, zone: string): number | null {
  const wall = FIELD.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  if (Number.isNaN(wall)) return null;
  const guess = wall - (wallClock(wall, zone) - wall);
  return wall - (wallClock(guess, zone) - guess);
}
