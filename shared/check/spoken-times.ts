/** A time of day that is told in words: "half past four", "four o'clock". */
export type SpokenTime = {
  readonly from: number;
  readonly to: number;
  /** What it may mean, as a clock with 24 hours has it: both halves of the day where nothing says which. */
  readonly times: readonly string[];
};

const HOURS = 'twelve|one|two|three|four|five|six|seven|eight|nine|ten|eleven'.split('|');
const HOUR = `(?:${[...HOURS].reverse().join('|')}|1[0-2]|0?[1-9])`;
const MINUTES: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
};
const MINUTE = String.raw`(?:twenty[-\s]five|twenty|ten|five)`;
const OF_DAY = String.raw`\s{1,3}(?:in\s{1,3}the\s{1,3}(?:morning|afternoon|evening)|at\s{1,3}night)`;
const O_CLOCK = String.raw`\s{1,3}o['’]clock`;

/** What stands before words that are a time: without it, "five to ten" is how many, and "four in the afternoon" is, too. */
const led = (leads: string): string =>
  String.raw`(?<=(?<!\p{L})(?:${leads})(?:\s{1,3}(?:about|around|exactly|just))?\s{1,3})`;
const AT = led('at|by|since|until|till|before|after');
const NEAR = led('at|by|since|until|till|before|after|about|around');
const FROM = led('from');

/** What is counted by the number before it, and so no hour: "five to ten people", "ten to twelve of them". */
const COUNTED = [
  String.raw`\s?%`,
  String.raw`[\s-]{1,3}(?:of|more|others?|were|are|have|dead|killed|injured|hurt|wounded|missing|ill|sick|hour|minute|hundred|thousand|million|billion|percent|per\s{1,3}cent|people|person|staff|personnel|crew|children|men|women)(?!\p{L})`,
  String.raw`[\s-]{1,3}(?!(?:the|our|their|all|some|we|they|no|many|most)\s)\p{Ll}+\s{1,3}(?:people|persons|staff|personnel|children|men|women|workers|colleagues|employees|patients|customers|passengers|guests|visitors|residents)(?!\p{L})`,
  String.raw`[\s-]{1,3}(?!(?:as|was|is|has|this|its|his|us|always|across|perhaps|it[’']s)(?!\p{L}))\p{Ll}{2,30}s(?!\p{L})`,
].join('|');

/** Minutes around an hour: a half and a quarter by themselves, a number of minutes where something says that it is a time. */
const PART = [
  String.raw`half(?=\s{1,3}past\s)`,
  String.raw`(?:a\s{1,3})?quarter`,
  `${NEAR}${MINUTE}`,
  String.raw`${FROM}${MINUTE}(?!(?:\s{1,3}minutes)?\s{1,3}to\s)`,
  String.raw`${MINUTE}(?=\s{1,3}minutes\s{1,3}past\s|\s{1,3}past\s{1,3}${HOUR}(?:${O_CLOCK}|${OF_DAY})|\s{1,3}to\s{1,3}${HOUR}${O_CLOCK})`,
].join('|');
const AROUND = String.raw`(?<part>${PART})(?:\s{1,3}minutes)?\s{1,3}(?<side>past|to|after|before)\s{1,3}(?<around>${HOUR})(?:${O_CLOCK}(?:${OF_DAY})?|${OF_DAY}|(?!${COUNTED}))`;
const WHOLE = `(?<whole>${HOUR}(?=${O_CLOCK})|(?:${AT}|${FROM})${HOUR}(?=${OF_DAY}))(?:${O_CLOCK})?(?:${OF_DAY})?`;
const SPOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}:.])(?:${AROUND}|${WHOLE})(?![\p{L}\p{N}]|[:.]\d)`,
  'giu',
);

const DAY = /(?:morning|afternoon|evening|night)$/iu;

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
  return [...text.matchAll(SPOKEN)].map(({ 0: all, index, groups = {} }) => {
    const { part, side, around, whole } = groups;
    const minutes = minutesOf(part, side, hourOf(around ?? whole ?? ''));
    const day = DAY.exec(all)?.[0].toLowerCase();
    const halves = day === undefined || day === 'night' ? [0, 720] : day === 'morning' ? [0] : [720];
    const times = halves.map((half) => `${two(Math.floor((minutes + half) / 60))}:${two(minutes % 60)}`);
    return { from: index, to: index + all.length, times };
  });
}
