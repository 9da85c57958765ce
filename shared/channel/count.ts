import type { ChannelCount, ChannelLimits, CountUnit } from '../playbook/channel-limits.ts';
import { wordCount } from '../statement/words.ts';
import { graphemeCount, graphemesOf } from './graphemes.ts';
import { broadcastLength, shortMessage } from './gsm7.ts';
import { linksIn } from './links.ts';

/** What makes a character an emoji: drawn as one by default, asked to be (U+FE0F), a flag or a keycap. */
const EMOJI = /\p{Emoji_Presentation}|\uFE0F|\p{Regional_Indicator}{2}|\u20E3/u;

function isEmoji(grapheme: string): boolean {
  return EMOJI.test(grapheme);
}

/** Code points that weigh 1 on X; all others weigh 2 (twitter-text, configuration 3). */
const LIGHT = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

function weight(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
}

function weighted(text: string): number {
  let sum = 0;
  for (const { text: grapheme } of graphemesOf(text.normalize('NFC'))) {
    if (isEmoji(grapheme)) sum += 2;
    else for (const character of grapheme) sum += weight(character);
  }
  return sum;
}

/** Bytes in UTF-8. Half a character, as it may stand in a field for a moment, counts as the three of its replacement. */
function utf8Length(text: string): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return sum;
}

function threads(text: string): number {
  let sum = 0;
  for (const { text: grapheme } of graphemesOf(text))
    sum += isEmoji(grapheme) ? utf8Length(grapheme) : [...grapheme].length;
  return sum;
}

function longestParagraph(text: string): number {
  return Math.max(0, ...text.split(/\n\s*\n/u).map((one) => wordCount(one)));
}

const COUNTERS = {
  weighted,
  graphemes: graphemeCount,
  threads,
  utf8Bytes: utf8Length,
  utf16: (text) => text.length,
  smsParts: (text) => shortMessage(text).parts,
  cellBroadcast: broadcastLength,
  words: (text) => wordCount(text),
  longestParagraph,
} as const satisfies Record<CountUnit, (text: string) => number>;

/** A mention of an account on another server; what follows the name counts nothing where that is free. */
const REMOTE_MENTION =
  /(?<![\p{L}\p{N}_@])(@[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?)@[\p{L}\p{N}.-]{0,252}[\p{L}\p{N}]/giu;

/** How much of a text the links count in place of their length; the text without them. */
function withoutLinks(
  text: string,
  links: ChannelLimits['links'],
): { readonly rest: string; readonly sum: number } {
  if (links === null) return { rest: text, sum: 0 };
  const found = linksIn(text).filter((one) => links.bare || /^https?:/iu.test(one.text));
  let [rest, at] = ['', 0];
  for (const { from, to } of found) {
    rest += text.slice(at, from);
    at = to;
  }
  return { rest: rest + text.slice(at), sum: found.length * links.counts };
}

/** How long a text is on a channel, in one of its units: links and mentions counted as the channel counts them. */
export function countOn(text: string, { unit }: Pick<ChannelCount, 'unit'>, limits: ChannelLimits): number {
  const own = limits.mentionServerFree ? text.replace(REMOTE_MENTION, '$1') : text;
  const { rest, sum } = withoutLinks(own, limits.links);
  return COUNTERS[unit](rest) + sum;
}
