import type { OwnColumn } from '../brief/brief.ts';
import { ERASED } from '../erasure/erasures.ts';
import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import { sentences } from '../statement/words.ts';
import type { SaidAs, sentenceEvents } from './events.ts';

/** What somebody said that a sentence is said on; `as` null: they took it back. */
export type Mark = {
  readonly words: string;
  readonly as: SaidAs | null;
  readonly factIds: readonly string[];
  /** The lines of the brief that it tells: under Not known, or what we are doing. */
  readonly itemIds: readonly string[];
  readonly at: number;
  readonly by: string;
};

/** Words that stay although a fact they lean on stands no more. */
export type Kept = {
  readonly words: string;
  readonly factId: string;
  readonly status: 'claimed' | 'denied' | 'withdrawn';
  readonly reason: string;
  readonly at: number;
  readonly by: string;
};

/** All that was said about sentences, oldest first. */
export type Links = { readonly marks: readonly Mark[]; readonly kept: readonly Kept[] };

export const NO_LINKS: Links = { marks: [], kept: [] };

/** The column of the brief whose lines a sentence can tell, by what it is said as; the others lean on no line. */
export const LINES_FOR = {
  unknown: 'notKnown',
  commitment: 'doing',
} as const satisfies Partial<Record<SaidAs, OwnColumn>>;

export const SAID_AS_LABEL = {
  facts: 'Facts',
  empathy: 'Empathy',
  commitment: 'Commitment',
  opinion: 'Opinion',
  advice: 'Advice',
  unknown: 'Not known',
} as const satisfies Record<SaidAs, string>;

/** Applies one event about sentences. */
export function evolveLinks(
  links: Links,
  event: EventOf<typeof sentenceEvents>,
  lists: Lists = COPIED,
): Links {
  const { at, by } = event;
  switch (event.type) {
    case 'sentence.marked':
      return {
        ...links,
        marks: lists.add(links.marks, { ...event.data, itemIds: event.data.itemIds ?? [], at, by }),
      };
    case 'sentence.unmarked': {
      const mark = { words: event.data.words, as: null, factIds: [], itemIds: [], at, by };
      return { ...links, marks: lists.add(links.marks, mark) };
    }
    case 'sentence.kept':
      return { ...links, kept: lists.add(links.kept, { ...event.data, at, by }) };
  }
}

/** What a sentence is known by: its very words, as the log keeps them (LF, NFC). */
function keyOf(words: string): string {
  return words.replace(/\r\n?/g, '\n').normalize('NFC');
}

/** A capital that begins a word which has no other: whether it is one depends on where the word stands, not on what it says. */
const BEGINS_LARGE = /(?<![\p{L}\p{N}])\p{Lu}(?![\p{Lu}\p{N}])/gu;

const withoutCapitals = (words: string): string => words.replace(BEGINS_LARGE, (one) => one.toLowerCase());

/** Words that somebody spoke of as one sentence, and the sentences that they are: a number begins one since. */
function sentencesOf(words: string): readonly string[] {
  const parts = sentences(words).map(({ text }) => text);
  return parts.length > 1 ? [...parts, words] : [words];
}

/** True where words that were spoken of as one sentence are this one, or were taken together with it. */
export function speaksOf(spoken: string, sentence: string): boolean {
  return spoken === sentence || (spoken.includes(sentence) && sentencesOf(spoken).includes(sentence));
}

/** Looks up what a sentence is said on; null where nobody has said. */
export type LinkBook = (words: string) => Mark | null;

/**
 * The links as they stand: the newest word about each sentence counts. Of a sentence that nobody has said anything of, what
 * was said of the same words with another capital, or of them and the sentence beside them as one, counts. Erased sentences all read the same, and count for none.
 */
export function linkBook({ marks }: Links): LinkBook {
  const newest = new Map(marks.map((mark) => [mark.words, mark]));
  newest.delete(ERASED);
  let alike: ReadonlyMap<string, Mark> | null = null;
  const otherwise = (key: string): Mark | undefined => {
    alike ??= new Map(
      marks.flatMap((mark) =>
        mark.words === ERASED
          ? []
          : sentencesOf(mark.words).map((one) => [withoutCapitals(one), mark] as const),
      ),
    );
    return alike.get(withoutCapitals(key));
  };
  return (words) => {
    const key = keyOf(words);
    const mark = key === ERASED ? undefined : (newest.get(key) ?? otherwise(key));
    return mark && mark.as !== null ? mark : null;
  };
}

/** The facts, by their ids, that somebody said any of these sentences lean on. */
export function factIdsUnder(links: Links, words: readonly string[]): ReadonlySet<string> {
  const book = linkBook(links);
  return new Set(words.flatMap((one) => book(one)?.factIds ?? []));
}

/** Who left these words as they are although the fact came to stand like this; null where nobody did. */
export function keptOf({ kept }: Links, about: Pick<Kept, 'words' | 'factId' | 'status'>): Kept | null {
  const isIt = (one: Kept) =>
    speaksOf(one.words, keyOf(about.words)) && one.factId === about.factId && one.status === about.status;
  return kept.findLast(isIt) ?? null;
}
