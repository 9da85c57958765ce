import { asRevision, goesOutOn, type Words } from './channel-words.ts';
import { COMMON_LANGUAGE, type Variant } from './events.ts';
import { type Choice, type Clash, type MergePart, mergedText, mergeTexts } from './merge.ts';

/** How words are about one channel: they do not go out on it, it carries the common text, or it has words of its own. */
export type ChannelState =
  | { readonly kind: 'out' }
  | { readonly kind: 'common' }
  | { readonly kind: 'own'; readonly lang: string; readonly text: string };

/** A page whose words were put together. `channel` null: the common text. */
type WordsMerge = {
  readonly kind: 'words';
  readonly channel: string | null;
  readonly lang: string;
  readonly parts: readonly MergePart[];
};
/** A channel about which nothing is to be chosen, and that has no words of its own. */
type StateMerge = { readonly kind: 'state'; readonly channel: string; readonly state: ChannelState };
/** One side left a channel out, or gave it the common text, while the other wrote words for it. */
export type StateClash = {
  readonly kind: 'stateClash';
  readonly channel: string;
  readonly mine: ChannelState;
  readonly theirs: ChannelState;
};

export type PageMerge = WordsMerge | StateMerge | StateClash;

/** A place where somebody has to choose, under a name by which the choice is kept. */
export type OpenPlace = { readonly key: string; readonly channel: string | null } & (Clash | StateClash);

function stateOf(words: Words, channel: string): ChannelState {
  if (!goesOutOn(words, channel)) return { kind: 'out' };
  const own = words.variants.find((one) => one.channel === channel);
  return own ? { kind: 'own', lang: own.lang, text: own.text } : { kind: 'common' };
}

const same = (one: ChannelState, other: ChannelState): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function asPage(channel: string, state: ChannelState): PageMerge {
  if (state.kind !== 'own') return { kind: 'state', channel, state };
  const { lang, text } = state;
  return { kind: 'words', channel, lang, parts: [{ kind: 'settled', text }] };
}

function mergeChannel(channel: string, base: Words, mine: Words, theirs: Words): PageMerge {
  const [before, own, other] = [base, mine, theirs].map((words) => stateOf(words, channel)) as [
    ChannelState,
    ChannelState,
    ChannelState,
  ];
  if (same(own, other) || same(before, other)) return asPage(channel, own);
  if (same(before, own)) return asPage(channel, other);
  if (own.kind !== 'own' || other.kind !== 'own')
    return { kind: 'stateClash', channel, mine: own, theirs: other };
  // Words that a channel is given begin as the common text.
  const text = before.kind === 'own' ? before.text : base.text;
  const lang = before.kind === 'own' && before.lang !== own.lang ? own.lang : other.lang;
  return { kind: 'words', channel, lang, parts: mergeTexts(text, own.text, other.text) };
}

/** Words as main stores them (NFC, LF): the two sides and what they grew from are compared to the byte. */
function stored(words: Words): Words {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');
  const { variants, ...rest } = asRevision(words);
  return {
    ...rest,
    text: plain(words.text),
    variants: variants.map((one) => ({ ...one, text: plain(one.text) })),
  };
}

/** Puts the words of two people together, page by page: the common text first, then every channel that either speaks of. */
export function mergeWords(base: Words, own: Words, other: Words): readonly PageMerge[] {
  const [before, mine, theirs] = [stored(base), stored(own), stored(other)];
  const channels = new Set(
    [before, mine, theirs].flatMap(({ variants, without = [] }) => [
      ...variants.map(({ channel }) => channel),
      ...without,
    ]),
  );
  const parts = mergeTexts(before.text, mine.text, theirs.text);
  return [
    { kind: 'words', channel: null, lang: COMMON_LANGUAGE, parts },
    ...[...channels].map((channel) => mergeChannel(channel, before, mine, theirs)),
  ];
}

const keyOf = (channel: string | null, at: number, one: object): string =>
  `${channel ?? ''} ${at} ${JSON.stringify(one)}`;

/** Every place where both sides changed the same thing. */
export function openPlaces(pages: readonly PageMerge[]): readonly OpenPlace[] {
  return pages.flatMap((page): readonly OpenPlace[] => {
    if (page.kind === 'state') return [];
    if (page.kind === 'stateClash') return [{ ...page, key: keyOf(page.channel, 0, page) }];
    return page.parts.flatMap((part, at) =>
      part.kind === 'clash' ? [{ ...part, channel: page.channel, key: keyOf(page.channel, at, part) }] : [],
    );
  });
}

function statesOf(
  pages: readonly PageMerge[],
  choose: (key: string) => Choice | null,
): readonly { readonly channel: string | null; readonly state: ChannelState }[] | null {
  const all: { readonly channel: string | null; readonly state: ChannelState }[] = [];
  for (const page of pages) {
    const { channel } = page;
    if (page.kind === 'state') all.push({ channel, state: page.state });
    else if (page.kind === 'stateClash') {
      const choice = choose(keyOf(channel, 0, page));
      if (choice === null) return null;
      // Of words and none, both are the words.
      const both = page.mine.kind === 'own' ? page.mine : page.theirs;
      all.push({ channel, state: choice === 'both' ? both : page[choice] });
    } else {
      const text = mergedText(page.parts, (part, at) => choose(keyOf(channel, at, part)));
      if (text === null) return null;
      all.push({ channel, state: { kind: 'own', lang: page.lang, text } });
    }
  }
  return all;
}

/** The words of all channels that a merge comes to; null while somebody has still to choose. */
export function putTogether(
  pages: readonly PageMerge[],
  choose: (key: string) => Choice | null,
): Words | null {
  const states = statesOf(pages, choose);
  if (states === null) return null;
  const variants = states.flatMap(({ channel, state }): readonly Variant[] =>
    channel !== null && state.kind === 'own' ? [{ channel, lang: state.lang, text: state.text }] : [],
  );
  const common = states.find(({ channel }) => channel === null)?.state;
  const without = states.flatMap(({ channel, state }) =>
    channel !== null && state.kind === 'out' ? [channel] : [],
  );
  return { text: common?.kind === 'own' ? common.text : '', variants, without };
}
