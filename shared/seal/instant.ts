const DAY_MS = 86_400_000;
const LAST_MS = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z$/;
/** The bytes of an instant; a digit stands for any. */
const PATTERN = Uint8Array.from('0000-00-00T00:00:00.000Z', (letter) => letter.charCodeAt(0));
const DIGIT = 0x30;

/** RFC 3339 UTC with milliseconds, such as 2026-11-22T09:30:00.000Z. `at` is epoch ms from 1970 to 9999, else it throws. */
export function instantText(at: number): string {
  if (!Number.isInteger(at) || at < 0 || at > LAST_MS)
    throw new Error(`${at} is not a time in epoch milliseconds`);
  const { year, month, day } = dateOfDay(Math.floor(at / DAY_MS));
  const ms = at % DAY_MS;
  const time = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${time.map((n) => pad(n, 2)).join(':')}.${pad(ms % 1000, 3)}Z`;
}

/** The epoch ms that `instantText` would spell exactly like this; undefined for any other text. */
export function instantOf(text: string): number | undefined {
  const parts = INSTANT.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6])];
  if (year < 1970 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59)
    return undefined;
  const days = dayOfDate(year, month, day);
  const next = month === 12 ? dayOfDate(year + 1, 1, 1) : dayOfDate(year, month + 1, 1);
  return days < next
    ? days * DAY_MS + hour * 3_600_000 + minute * 60_000 + second * 1000 + Number(parts[7])
    : undefined;
}

/**
 * Whether the 24 bytes from `at` on spell an instant, as `instantOf` understands it.
 */
export function isInstantAt(bytes: DataView, at: number): boolean {
  for (let i = 0; i < PATTERN.length; i++) {
    const byte = bytes.getUint8(at + i);
    const wanted = PATTERN[i];
    if (wanted === DIGIT ? byte < 0x30 || byte > 0x39 : byte !== wanted) return false;
  }
  const two = (i: number): number => bytes.getUint8(at + i) * 10 + bytes.getUint8(at + i + 1) - 528;
  const year = two(0) * 100 + two(2);
  const month = two(5);
  const day = two(8);
  if (year < 1970 || month < 1 || month > 12 || two(11) > 23 || two(14) > 59 || two(17) > 59) return false;
  return day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Days since 1970-01-01 to a Gregorian date, counted in 400-year eras that start on 1 March. */
function dateOfDay(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapsTaken =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapsTaken) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function dayOfDate(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}
