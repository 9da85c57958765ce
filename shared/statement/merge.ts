import { diffArrays } from 'diff';
import { sentences } from './words.ts';

/** Whose words stand where two people changed the same sentence. */
export type Choice = 'mine' | 'theirs' | 'both';

/** Words that are the same on both sides, or that only one of them changed. */
type Settled = { readonly kind: 'settled'; readonly text: string };

/** Words that both sides changed, each in its own way. */
export type Clash = {
  readonly kind: 'clash';
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** Both changes in one, where they do not touch; otherwise one after the other. */
  readonly both: string;
};

export type MergePart = Settled | Clash;

/** A stretch of the base (of its pieces, end exclusive) and what one side has in its place. */
type Edit = {
  readonly from: number;
  readonly to: number;
  readonly by: 'mine' | 'theirs';
  readonly put: readonly string[];
};

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** A text as its sentences and what stands between them. No cut goes through what a reader sees as one character. */
function sentencePieces(text: string): readonly string[] {
  const whole = new Set([...GRAPHEMES.segment(text)].map(({ index }) => index));
  const cuts = sentences(text)
    .flatMap(({ from, to }) => [from, to])
    .filter((at) => at > 0 && whole.has(at));
  const all = [0, ...new Set(cuts), text.length];
  return all.slice(1).flatMap((to, at) => (to > (all[at] ?? 0) ? [text.slice(all[at], to)] : []));
}

function wordPieces(text: string): readonly string[] {
  return [...WORDS.segment(text)].map(({ segment }) => segment);
}

function editsOf(base: readonly string[], other: readonly string[], by: Edit['by']): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays([...base], [...other])) {
    const last = edits.at(-1);
    const to = added ? at : at + value.length;
    if (added || removed) {
      const put = added ? value : [];
      if (last && last.to === at) edits[edits.length - 1] = { ...last, to, put: [...last.put, ...put] };
      else edits.push({ from: at, to, by, put });
    }
    at = to;
  }
  return edits;
}

type Group = { readonly from: number; readonly to: number; readonly edits: readonly Edit[] };

/** Edits that touch, together. `near`: what stands side by side touches too. */
function grouped(edits: readonly Edit[], near: boolean): readonly Group[] {
  const sorted = edits.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const groups: Group[] = [];
  for (const edit of sorted) {
    const last = groups.at(-1);
    const samePlace = last && last.from === last.to && edit.from === edit.to && edit.from === last.to;
    const touches = last && (edit.from < last.to || samePlace || (near && edit.from === last.to));
    if (last && touches)
      groups[groups.length - 1] = {
        from: last.from,
        to: Math.max(last.to, edit.to),
        edits: [...last.edits, edit],
      };
    else groups.push({ from: edit.from, to: edit.to, edits: [edit] });
  }
  return groups;
}

/** What one side has in the place of a stretch of the base. */
function sideOf(base: readonly string[], { from, to, edits }: Group, by: Edit['by']): string {
  const own = edits.filter((one) => one.by === by);
  let at = from;
  const parts: string[] = [];
  for (const edit of own) {
    parts.push(...base.slice(at, edit.from), ...edit.put);
    at = edit.to;
  }
  return [...parts, ...base.slice(at, to)].join('');
}

type Walked = {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  readonly clash: boolean;
};

function walk(base: readonly string[], edits: readonly Edit[], near: boolean): readonly Walked[] {
  const same = (pieces: readonly string[]): Walked => {
    const text = pieces.join('');
    return { base: text, mine: text, theirs: text, clash: false };
  };
  let at = 0;
  const walked: Walked[] = [];
  for (const group of grouped(edits, near)) {
    const [mine, theirs] = [sideOf(base, group, 'mine'), sideOf(base, group, 'theirs')];
    const sides = new Set(group.edits.map(({ by }) => by)).size;
    const text = base.slice(group.from, group.to).join('');
    walked.push(same(base.slice(at, group.from)), {
      base: text,
      mine,
      theirs,
      clash: sides > 1 && mine !== theirs,
    });
    at = group.to;
  }
  return [...walked, same(base.slice(at))];
}

/** What a stretch came to that at most one side changed, or both in the same way. */
const changed = ({ base, mine, theirs }: Walked): string => (mine === base ? theirs : mine);

/** Both changes of one sentence: word by word where they do not touch, else their words and then mine. */
function bothOf({ base, mine, theirs }: Walked): string {
  const words = wordPieces(base);
  const edits = [
    ...editsOf(words, wordPieces(mine), 'mine'),
    ...editsOf(words, wordPieces(theirs), 'theirs'),
  ];
  const walked = walk(words, edits, true);
  if (!walked.some(({ clash }) => clash) && base.trim() !== '') return walked.map(changed).join('');
  if (mine.trim() === '' || theirs.trim() === '') return mine.trim() === '' ? theirs : mine;
  const gap = /\s$/.test(theirs) || /^\s/.test(mine) ? '' : ' ';
  return `${theirs}${gap}${mine}`;
}

/**
 * Puts two texts together that grew from one. A sentence is the unit: what one side did to a sentence that the other left
 * alone is taken; a sentence that both changed is a clash, so that no sentence comes about that nobody has read.
 */
export function mergeTexts(base: string, mine: string, theirs: string): readonly MergePart[] {
  const pieces = sentencePieces(base);
  const edits = [
    ...editsOf(pieces, sentencePieces(mine), 'mine'),
    ...editsOf(pieces, sentencePieces(theirs), 'theirs'),
  ];
  const parts: MergePart[] = [];
  for (const one of walk(pieces, edits, false)) {
    const last = parts.at(-1);
    if (one.clash) {
      const { base: before, mine: own, theirs: other } = one;
      parts.push({ kind: 'clash', base: before, mine: own, theirs: other, both: bothOf(one) });
    } else if (last?.kind === 'settled')
      parts[parts.length - 1] = { kind: 'settled', text: last.text + changed(one) };
    else if (changed(one) !== '') parts.push({ kind: 'settled', text: changed(one) });
  }
  return parts;
}

/** The text that a merge comes to; null where somebody has still to choose. `choose` is given the place of a clash. */
export function mergedText(
  parts: readonly MergePart[],
  choose: (clash: Clash, at: number) => Choice | null,
): string | null {
  let text = '';
  for (const [at, part] of parts.entries()) {
    const choice = part.kind === 'clash' ? choose(part, at) : null;
    if (part.kind === 'clash' && choice === null) return null;
    text += part.kind === 'settled' ? part.text : part[choice ?? 'both'];
  }
  return text;
}
