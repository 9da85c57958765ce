const NAME = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month as people read it: "November 2026". */
export function monthName(month: string): string {
  return NAME.format(Date.parse(`${month}-01T00:00:00Z`));
}

/** The month so many later, or earlier. */
export function monthsOn(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
