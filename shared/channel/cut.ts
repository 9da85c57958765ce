import { firstWhere } from '../first-where.ts';
import type { ChannelLimits } from '../playbook/channel-limits.ts';
import { nextWordSaid } from '../promise/next-word-said.ts';
import { sentences } from '../statement/words.ts';
import { isTaken } from './fit.ts';
import { graphemesOf } from './graphemes.ts';
import { linksIn } from './links.ts';
import { contactsOf } from './reach.ts';

/** Every place where a text may be cut: between two characters as a reader sees them, and never inside a link. */
function cutPlaces(text: string): readonly number[] {
  const links = linksIn(text);
  const places: number[] = [];
  let next = 0;
  for (const { at } of graphemesOf(text)) {
    while ((links[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const link = links[next];
    if (!link || at <= link.from) places.push(at);
  }
  return [...places, text.length];
}

/** The last of some places, in rising order, at which `holds`; -1 if at none. What holds at one holds at all before it. */
function lastThat(places: readonly number[], holds: (place: number) => boolean): number {
  const first = firstWhere(places.length, (index) => !holds(places[index] ?? 0));
  return places[first - 1] ?? -1;
}

/**
 * Where a channel would cut a text: the UTF-16 offset up to which it takes it. It splits no character, no surrogate
 * pair and no link.
 */
export function cutAt(text: string, limits: ChannelLimits): number {
  if (isTaken(text, limits)) return text.length;
  return Math.max(
    0,
    lastThat(cutPlaces(text), (place) => isTaken(text.slice(0, place), limits)),
  );
}

/** Where what a reader sees before "more" ends; the whole text where all of it shows. */
function seenUpTo(text: string, { seen }: ChannelLimits): number {
  if (seen === null) return text.length;
  let count = 0;
  for (const { at } of graphemesOf(text)) {
    if (count === seen) return at;
    count += 1;
  }
  return text.length;
}

/** A text in the three parts a reader meets: what shows at once, what is behind "more", and what the channel cuts off. */
export type ShownParts = { readonly seen: string; readonly behindMore: string; readonly cutOff: string };

/** Divides a text as a channel does. Put together, the parts are the text. */
export function shownParts(text: string, limits: ChannelLimits): ShownParts {
  const cut = cutAt(text, limits);
  const seen = Math.min(cut, seenUpTo(text, limits));
  return { seen: text.slice(0, seen), behindMore: text.slice(seen, cut), cutOff: text.slice(cut) };
}

const ELLIPSIS = '…';

/** The longest beginning of a sentence that still takes "…" after it and ends between two words. */
function shortened(text: string, limits: ChannelLimits): string {
  const ends = cutPlaces(text).filter((place) => /\s/u.test(text.charAt(place)));
  const end = lastThat(ends, (place) => isTaken(text.slice(0, place).trimEnd() + ELLIPSIS, limits));
  return end > 0 ? text.slice(0, end).trimEnd() + ELLIPSIS : '';
}

type Part = {
  readonly index: number;
  readonly text: string;
  /** What it is worth where not all of them fit: the lead, who helps, when the next word comes, then the rest. */
  readonly worth: number;
  /** It names a contact that is not ours: what comes next may warn of it. */
  readonly foreign: boolean;
};

/** The sentences of a text with what they are worth; `own`: the contacts in it that are ours. */
function partsOf(text: string, own: ReadonlySet<string>): readonly Part[] {
  return sentences(text).map(({ from, to, text: said }, index, list) => {
    const contacts = contactsOf(said);
    const foreign = contacts.some((one) => !own.has(one));
    const helps = contacts.length > 0 && !foreign;
    const worth = index === 0 ? 0 : helps ? 1 : nextWordSaid(said).length > 0 ? 2 : 3;
    return { index, text: text.slice(list[index - 1]?.to ?? from, to), worth, foreign };
  });
}

/** Without a sentence that names somebody else's contact, where the one behind it, which may warn of it, is not there. */
function withoutBait(parts: readonly Part[], all: readonly Part[]): readonly Part[] {
  const kept = new Set(parts.map(({ index }) => index));
  const bait = parts.find(({ foreign, index }) => foreign && index + 1 < all.length && !kept.has(index + 1));
  if (!bait) return parts;
  // Without its lead, a text says nothing that could be understood.
  return bait.index === 0
    ? []
    : withoutBait(
        parts.filter((one) => one !== bait),
        all,
      );
}

/** Sentences in their order, with what stood before each; what the text began with is not said. */
function joined(parts: readonly Part[]): string {
  const said = parts.toSorted((one, other) => one.index - other.index).map(({ text }) => text);
  return said.join('').trim();
}

/**
 * What to say on a channel that does not take a text: its first sentence, then who of ours helps, then when the next word comes,
 * and of the others, from the first on, as many as it still takes, all in their order; or the first words of the first sentence.
 * Nobody else's number or address stands in it without the sentence that follows it. It is a proposal for a person to look at,
 * and '' where there is none. `own`: the contacts in the text that are ours.
 */
export function proposedCut(text: string, limits: ChannelLimits, own: ReadonlySet<string>): string {
  if (isTaken(text, limits)) return text;
  const all = partsOf(text, own);
  const takes = (parts: readonly Part[]) => isTaken(joined(parts), limits);
  const [lead] = all;
  if (!lead || !takes([lead])) return lead?.foreign ? '' : shortened(text, limits);
  const wanted = all.slice(1).filter(({ worth }) => worth < 3);
  const kept: Part[] = [lead];
  for (const one of wanted.toSorted((a, b) => a.worth - b.worth)) if (takes([...kept, one])) kept.push(one);
  const others = all.slice(1).filter(({ worth }) => worth === 3);
  const count = lastThat(
    others.map((_, index) => index),
    (index) => takes([...kept, ...others.slice(0, index + 1)]),
  );
  return joined(withoutBait([...kept, ...others.slice(0, count + 1)], all));
}
