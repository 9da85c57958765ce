import { dayText } from './zone-clock.ts';

const DAYS: readonly string[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

const TWELVE = /\b(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b\.?/i;
const WEEKDAY =
  /^(?:on\s+|last\s+)?(sun|mon|tue|wed|thu|fri|sat)(?:[a-z]*day|s|rs?)?\.?,?\s+(?:at\s+)?(?=\d)/i;
const DAY_FIRST = /^(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?(?:\s+(\d{4}),?)?\s+(?:at\s+)?(?=\d)/i;
const MONTH_FIRST = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?(?:\s+(\d{4}),?)?\s+(?:at\s+)?(?=\d)/i;

/** "1:20 pm" as 13:20. Hours that no such clock shows are left as they were typed. */
function in24(text: string): string {
  return text.replace(TWELVE, (all, hours: string, minutes: string | undefined, half: string) => {
    const hour = Number(hours);
    const afternoon = half.toLowerCase() === 'p';
    if (hour < 1 || hour > (afternoon ? 23 : 12)) return all;
    const of24 = hour > 12 ? hour : (hour % 12) + (afternoon ? 12 : 0);
    return `${String(of24).padStart(2, '0')}:${minutes ?? '00'}`;
  });
}

/** The last such day: today, or one of the six before it. */
function lastWeekday(word: string, now: number, zone: string): string {
  const weekday = DAYS.indexOf(word.toLowerCase());
  const today = new Date(`${dayText(now, zone)}T00:00Z`).getUTCDay();
  return dayText(now, zone, (today - weekday + 7) % 7);
}

/** The day of a year that is not named is the last such day. */
function dated(
  day: string,
  month: string,
  year: string | undefined,
  now: number,
  zone: string,
): string | null {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const inYear = `${two(number)}-${two(Number(day))}`;
  const today = dayText(now, zone);
  const thisYear = Number(today.slice(0, 4));
  return `${year ?? (inYear > today.slice(5) ? thisYear - 1 : thisYear)}-${inYear}`;
}

/**
 * A time as people say it, written as the fields take it: "1:20 pm" is "13:20", "an hour ago" is "1 hour ago", "Monday
 * 9:00" and "23 Nov 18:00" have their date. What is none of these is given back as it was.
 */
export function plainTime(typed: string, now: number, zone: string): string {
  const text = in24(typed.replace(/^half an hour\b/i, '30 min').replace(/^an?\s+(?=min|hour)/i, '1 '));
  const [weekday, word = ''] = WEEKDAY.exec(text) ?? [];
  if (weekday !== undefined) return `${lastWeekday(word, now, zone)} ${text.slice(weekday.length)}`;
  const [dayFirst, day = '', month = '', year] = DAY_FIRST.exec(text) ?? [];
  const [monthFirst, month2 = '', day2 = '', year2] =
    dayFirst === undefined ? (MONTH_FIRST.exec(text) ?? []) : [];
  const lead = dayFirst ?? monthFirst;
  const date = lead === undefined ? null : dated(day || day2, month || month2, year ?? year2, now, zone);
  return lead === undefined || date === null ? text : `${date} ${text.slice(lead.length)}`;
}
