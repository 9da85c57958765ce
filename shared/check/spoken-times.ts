/** A time of day that is told in words: "half past four", "four o'clock". */
export type SpokenTime = {
  readonly from: number;
  readonly to: number;
  /** What it may mean, as a clock with 24 hours has it: both halves of the day where nothing says which. */
  readonly times: readonly string[];
};

const HOURS = 'twelve|one|two|three|four|five|six|seven|eight|nine|ten|eleven'.split('|');
const HOUR = `(${[...HOURS].reverse().join('|')}|1[0-2]|0?[1-9])`;
const MINUTES: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
};
const PART = String.raw`(?:\s+(?:in the (morning|afternoon|evening)|at (night)))`;
const AROUND = String.raw`(?:(half|(?:a\s+)?quarter|twenty[-\s]five|twenty|ten|five)(?:\s+minutes)?\s+(past|to|after|before)\s+${HOUR}(?:\s+o['’]clock)?${PART}?)`;
const WHOLE = String.raw`(?:${HOUR}(?:\s+o['’]clock${PART}?|${PART}))`;
const SPOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.])(?:${AROUND}|${WHOLE})(?![\p{L}\p{N}]|[:.]\d)`,
  'giu',
);

const DAY = /^(?:morning|afternoon|evening|night)$/iu;

const two = (value: number): string => String(value).padStart(2, '0');

function hourOf(said: string): number {
  const named = HOURS.indexOf(said.toLowerCase());
  return named >= 0 ? named : Number(said) % 12;
}

/** Minutes after midnight or noon, by what stands before the hour. */
function minutesOf(part: string | undefined, side: string | undefined, hour: number): number {
  const named = part?.toLowerCase().replace(/^a\s+/u, '').replace(/\s/u, '-') ?? '';
  const minutes = MINUTES[named] ?? 0;
  const before = side !== undefined && /^(?:to|before)$/iu.test(side);
  return (hour * 60 + (before ? -minutes : minutes) + 720) % 720;
}

/** The times of a text that are told in words. */
export function spokenTimes(text: string): readonly SpokenTime[] {
  return [...text.matchAll(SPOKEN)].map((match) => {
    const [all, part, side, around, , , whole] = match;
    const minutes = minutesOf(part, side, hourOf(around ?? whole ?? ''));
    const day = match
      .slice(4)
      .find((one) => one !== undefined && DAY.test(one))
      ?.toLowerCase();
    const halves = day === undefined || day === 'night' ? [0, 720] : day === 'morning' ? [0] : [720];
    const times = halves.map((half) => `${two(Math.floor((minutes + half) / 60))}:${two(minutes % 60)}`);
    return { from: match.index, to: match.index + all.length, times };
  });
}
