/// <reference path="./punycode.d.ts" />
import punycode from 'punycode/punycode.js';
import tlds from 'tlds' with { type: 'json' };

/** A link in a text, in UTF-16 offsets (end exclusive). */
export type Link = { readonly from: number; readonly to: number; readonly text: string };

const TOP_LEVEL: ReadonlySet<string> = new Set(tlds);

/** One label of a host: no hyphen or underscore at either end. Between them also letters of other scripts. */
const EDGE = String.raw`[\p{L}\p{N}\p{M}\p{So}]`;
const LABEL = `${EDGE}(?:(?:${EDGE}|[_-]){0,61}${EDGE})?`;
/** Without a scheme, a host is of Latin letters: what stands beside it in another script is not part of it. */
const LATIN = String.raw`[a-z0-9\u00C0-\u024F]`;
const LATIN_LABEL = `${LATIN}(?:(?:${LATIN}|[_-]){0,61}${LATIN})?`;
const TOP = String.raw`[\p{L}\p{M}]+|xn--[a-z0-9-]+`;
/** What a path may hold, and what it may end in: a full stop after a link ends the sentence, not the link. */
const IN_PATH = String.raw`[a-z0-9\u0400-\u04FF\u00C0-\u024F!*';:=+,.$/%#\[\]–_~@|&?\-]`;
const GROUP = String.raw`\(${IN_PATH}*\)`;
const END_PATH = String.raw`(?:[a-z0-9\u0400-\u04FF\u00C0-\u024F=_#/+\-&|]|${GROUP})`;
const PATH = String.raw`(?:/(?:(?:${IN_PATH}|${GROUP})*${END_PATH})?)?(?:\?(?:${IN_PATH}*[a-z0-9\-_&=#/?])?)?`;
/** Nothing is a link that goes on from a name, a tag or an address of mail. */
const BEFORE = String.raw`(?<![a-z0-9@＠$#＃_.\-/])`;

const AFTER_TOP = '(?![a-z0-9@+_-])';

const LINK = new RegExp(
  `${BEFORE}(https?://)?((?<=://)(?:${LABEL}\\.){1,126}(?:${TOP})|(?<!://)(?:${LATIN_LABEL}\\.){1,126}(?:${TOP}))${AFTER_TOP}((?::[0-9]+)?${PATH})`,
  'giu',
);
/** The longest label of a host that the name system takes, and the longest link that X does (twitter-text, configuration 3). */
const MAX_LABEL = 63;
const MAX_LINK = 4096;
/** X's own short links: what follows is no part of them, and one with a longer code is none. */
const SHORT = /^https?:\/\/t\.co\/([a-z0-9]*)/iu;
const MAX_CODE = 40;

/** How much of a label, from its start, is a top-level domain; 0 if nothing is. Another script may follow at once. */
function topLevelLength(label: string): number {
  const ascii = /^[a-z0-9-]+/i.exec(label)?.[0] ?? '';
  if (TOP_LEVEL.has(ascii.toLowerCase())) return ascii.length;
  const other = /^[^a-z0-9-]+/iu.exec(label)?.[0] ?? '';
  for (let length = other.length; length > 0; length -= 1)
    if (TOP_LEVEL.has(other.slice(0, length).toLowerCase())) return length;
  return 0;
}

/** Whether the name system takes a label. */
function isLabel(label: string): boolean {
  if (/^xn--.*[^a-z0-9-]/iu.test(label)) return false;
  return punycode.toASCII(label).length <= MAX_LABEL;
}

/** How much of a host is one: up to the last label that is a top-level domain, if what comes before it is a name. */
function hostLength(host: string): number {
  const labels = host.split('.');
  for (let last = labels.length - 1; last > 0; last -= 1) {
    const top = topLevelLength(labels[last] ?? '');
    const before = labels.slice(0, last);
    if (top > 0 && before.every(isLabel) && !before.at(-1)?.includes('_'))
      return before.join('.').length + 1 + top;
  }
  return 0;
}

/** The link at the start of what looked like one; '' where it is none. */
function linkIn(scheme: string, host: string, rest: string): string {
  const length = hostLength(host);
  if (length === 0) return '';
  const link = `${scheme}${host.slice(0, length)}${length === host.length ? rest : ''}`;
  const short = SHORT.exec(link);
  if (short) return (short[1] ?? '').length > MAX_CODE ? '' : short[0];
  return punycode.toASCII(host).length + link.length - host.length <= MAX_LINK ? link : '';
}

/**
 * The links of a text, as X finds and shortens them: with a scheme or without one, where the name ends in a top-level
 * domain. Held against the official cases of twitter-text (`conformance/extract.yml`).
 */
export function linksIn(text: string): readonly Link[] {
  const found: Link[] = [];
  const pattern = new RegExp(LINK);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [all, scheme = '', host = '', rest = ''] = match;
    const link = linkIn(scheme, host, rest);
    const to = match.index + link.length;
    if (link !== '') found.push({ from: match.index, to, text: link });
    pattern.lastIndex = link === '' ? match.index + Math.max(1, all.length) : to;
  }
  return found;
}
