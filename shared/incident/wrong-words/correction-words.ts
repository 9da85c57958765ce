import { isTaken } from '../../channel/fit.ts';
import type { CountUnit } from '../../playbook/channel-limits.ts';
import { outBy, type Release } from '../../release/releases.ts';
import { type Words, wordsOn } from '../../statement/channel-words.ts';
import { COMMON_LANGUAGE, type Variant } from '../../statement/events.ts';
import { publicDay } from '../../template/slot-time.ts';
import { timeText, zoneText } from '../../time-text.ts';
import type { IncidentState } from '../state.ts';
import { type Places, type Said, type SameWrong, withPlaces } from './correction-places.ts';
import { partlyRight, tellsToDo } from './partly-right.ts';
import { sentencesIn } from './sentences-in.ts';

const WRONG = '{{what-was-wrong}}';

/** As much room as each answer is likely to need, in characters (ours): a cut text has to take it, too. */
const ROOM_FOR_RIGHT = 'x'.repeat(60);
const ROOM_FOR_PART = 'x'.repeat(15);

/** A text with room in it for the answers that it waits for. */
function answered(text: string): string {
  return text
    .replaceAll(/\{\{what-is-right[-\d]*\}\}/gu, ROOM_FOR_RIGHT)
    .replaceAll(/\{\{wrong-part[-\d]*\}\}/gu, ROOM_FOR_PART);
}

function channelsOf({ chart }: IncidentState) {
  return chart.context.playbook?.channels ?? [];
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

/** What was wrong in releases, in the order in which it was said; of a release without any of it nothing is told. */
function saidIn(state: IncidentState, releases: readonly Release[], words: readonly string[]) {
  const told = new Map<string, Said>();
  for (const release of releases.toSorted((one, other) => one.releasedAt - other.releasedAt)) {
    const out = sentencesIn(state, release);
    const own = words.filter((one) => out.has(one));
    const key = own.join('\n');
    told.set(key, { words: own, releases: [...(told.get(key)?.releases ?? []), release] });
  }
  const wrong = [...told.values()].filter((one) => one.words.length > 0);
  return wrong.length === 0 ? [...told.values()] : wrong;
}

/**
 * Times of one day, without their seconds, which the public is not told: "at 10:44 and 11:02 GMT", "by 10:44 GMT". A known
 * minute is all of that.
 */
function atText(releases: readonly Release[], zone: string): string {
  const minutes = (isLatest: boolean) => [
    ...new Set(
      releases
        .filter((one) => (outBy(one) === true) === isLatest)
        .map(({ releasedAt }) => timeText(releasedAt, zone).slice(0, 5)),
    ),
  ];
  const told = [['at', minutes(false)] as const, ['by', minutes(true)] as const];
  const texts = told.flatMap(([word, times]) => (times.length === 0 ? [] : `${word} ${listed(times)}`));
  return `${listed(texts)} ${zoneText(releases[0]?.releasedAt ?? 0, zone)}`;
}

function daysOf(releases: readonly Release[], zone: string) {
  const days = new Map<string, readonly Release[]>();
  for (const one of releases) {
    const day = publicDay(one.releasedAt, zone);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days];
}

/** When something was said: "on 19 November 2026 at 10:44 GMT". The channels are our own affair. */
function whenText(releases: readonly Release[], zone: string): string {
  return listed(daysOf(releases, zone).map(([day, out]) => `on ${day} ${atText(out, zone)}`));
}

/**
 * That it was wrong; of a sentence that leans on what stands as well, that part of it was. Of one that tells people what to do
 * somebody has to say which: “Do not eat it.” That was wrong. would tell them to.
 */
function wasWrong(state: IncidentState, words: readonly string[], part: string): string {
  if (words.some(tellsToDo)) return `In that, ${part} was wrong.`;
  const isPart = words.some((one) => partlyRight(state, one).length > 0);
  return isPart ? 'Part of that was wrong.' : 'That was wrong.';
}

/** The whole correction: that we erred, what we said, when and where, and what is right. */
function wholeText(state: IncidentState, said: readonly Said[], { part, right }: Places): string {
  const told = said.flatMap((one) => [
    `${whenText(one.releases, state.zone).replace('on', 'On')} we said:`,
    ...(one.words.length === 0 ? [WRONG] : one.words).map((words) => `“${words}”`),
  ]);
  const words = said.flatMap((one) => one.words);
  const wrong = wasWrong(state, words, part);
  return [
    `Correction. ${told.join('\n\n')}`,
    `${wrong} ${right}`,
    'We made a mistake, and we are sorry.',
  ].join('\n\n');
}

/** The highest count below `end` that is fine, where all below a fine one are; 0 for none. */
function highest(end: number, isFine: (count: number) => boolean): number {
  let [fine, bad] = [0, end];
  while (bad - fine > 1) {
    const middle = Math.floor((fine + bad) / 2);
    if (isFine(middle)) fine = middle;
    else bad = middle;
  }
  return fine;
}

/** The correction in short, with as much of the wrong words as a channel has room for. */
function shortText(
  state: IncidentState,
  said: readonly Said[],
  { part, right }: Places,
  fits: (text: string) => boolean,
): string {
  const when = whenText(
    said.flatMap((one) => one.releases),
    state.zone,
  );
  const words = said.flatMap((one) => one.words);
  const wrong = wasWrong(state, words, part);
  const all = (words.length === 0 ? WRONG : words.join(' ')).split(/\s+/u);
  const cut = (count: number) => {
    const quote = all.slice(0, count).join(' ') + (count < all.length ? '…' : '');
    return `Correction: ${when} we said “${quote}” ${wrong} ${right}`;
  };
  if (fits(cut(all.length))) return cut(all.length);
  const count = highest(all.length, (one) => fits(cut(one)));
  if (count > 0) return cut(count);
  return words.some(tellsToDo)
    ? `Correction: in what we said ${when}, ${part} was wrong. ${right}`
    : `Correction: what we said ${when} was wrong. ${right}`;
}

/** Channels on which one curly mark more than halves the room. */
const PLAIN: readonly CountUnit[] = ['smsParts', 'cellBroadcast'];

/** The marks around words that went out as short messages have them. */
function plainMarks(text: string): string {
  return text.replaceAll(/[“”]/g, '"').replaceAll('…', '...');
}

/** What is told on each channel that words went out on: the same text where the same sentences are wrong. */
function wrongOn(
  state: IncidentState,
  releases: readonly Release[],
  words: readonly string[],
): readonly SameWrong[] {
  const on = (channels: readonly string[]) =>
    saidIn(
      state,
      releases.filter(({ channel }) => channels.includes(channel)),
      words,
    );
  const groups = new Map<string, readonly string[]>();
  for (const { id } of channelsOf(state)) {
    if (!releases.some(({ channel }) => channel === id)) continue;
    const wrong = on([id]).map((one) => one.words);
    const key = JSON.stringify(wrong.map((one) => one.join('\n')).toSorted());
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()].map((channels) => ({ channels, said: on(channels) }));
}

/**
 * The words that a correction of releases begins with, on the channels where the wrong words went out. Each channel is told
 * what was said there, and when; a channel that does not take the whole has it in short. `words`: the sentences that were
 * wrong; none where nobody has said which.
 */
export function correctionWords(
  state: IncidentState,
  releases: readonly Release[],
  words: readonly string[],
): Words {
  const groups = withPlaces(state, wrongOn(state, releases, words)).map((one) => ({
    ...one,
    whole: wholeText(state, one.said, one),
  }));
  const largest = groups.toSorted((one, other) => other.channels.length - one.channels.length)[0];
  const text = largest?.whole ?? '';
  const variants = channelsOf(state).flatMap(({ id, limits }): readonly Variant[] => {
    const group = groups.find(({ channels }) => channels.includes(id));
    if (!group) return [];
    const fits = (one: string) => !limits || isTaken(answered(one), limits);
    const here = group.said.map((one) => ({
      ...one,
      releases: one.releases.filter((r) => r.channel === id),
    }));
    const as = limits?.counts.some(({ unit }) => PLAIN.includes(unit)) ? plainMarks : (one: string) => one;
    const own = fits(as(group.whole))
      ? as(group.whole)
      : as(shortText(state, here, group, (one) => fits(as(one))));
    return own === text ? [] : [{ channel: id, lang: COMMON_LANGUAGE, text: own }];
  });
  const without = channelsOf(state).flatMap(({ id }) =>
    groups.some(({ channels }) => channels.includes(id)) ? [] : [id],
  );
  return { text, variants, without };
}

/** The correction that stands ready beside one release: as its channel takes it. */
export function readyCorrection(
  state: IncidentState,
  release: Release,
  words: readonly string[] = [],
): string {
  return wordsOn(correctionWords(state, [release], words), release.channel).text;
}
