import { type Comment, settlingOf } from '../comment/comments.ts';
import { goesOutOn, type Words, wordsOn } from '../statement/channel-words.ts';
import { COMMON_LANGUAGE } from '../statement/events.ts';
import { idsOfLine } from '../statement/statement-line.ts';
import { revisionName } from '../statement/statements.ts';
import { type Sentence, sentences } from '../statement/words.ts';
import type { IncidentState } from './state.ts';

/** A page of words that can be commented on. `channel` null: the common text. */
export type CommentPage = {
  readonly channel: string | null;
  readonly name: string;
  readonly text: string;
  readonly lang: string;
};

/** Every page that words have: the common text, and the channels that say something of their own. */
export function commentPages({ chart }: Pick<IncidentState, 'chart'>, words: Words): readonly CommentPage[] {
  const own = (chart.context.playbook?.channels ?? [])
    .filter(({ id }) => goesOutOn(words, id) && wordsOn(words, id).own)
    .map(({ id, name }) => ({ ...wordsOn(words, id), name }));
  const common = { channel: null, name: 'Common text', text: words.text, lang: COMMON_LANGUAGE };
  return [common, ...own.map(({ channel, name, text, lang }) => ({ channel, name, text, lang }))];
}

/** The sentences of a page as comments name them. */
export function pageSentences({ text, lang }: CommentPage): readonly Sentence[] {
  return sentences(text, lang);
}

/** A comment with where its sentence stands in some words, or what became of it. */
export type PlacedComment = {
  readonly comment: Comment;
  /** The name of the page: a channel, or the common text. */
  readonly page: string;
  /** What the words that it was made on are called: "Holding statement 1.3". */
  readonly madeOn: string;
  /** The sentence, where these words have it still. */
  readonly sentence: Sentence | null;
  /** The sentence that is most like it, where its own words have changed; null where none is. */
  readonly likest: Sentence | null;
};

const WORD = /[\p{L}\p{N}]+/gu;

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}

/** How much of two sentences is shared, 0 to 1. */
function likeness(one: string, other: string): number {
  const [mine, theirs] = [wordsIn(one), wordsIn(other)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  const all = mine.size + theirs.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Less than a third of the words is another sentence. */
const LEAST_LIKE = 1 / 3;

function likestOf(words: string, all: readonly Sentence[]): Sentence | null {
  let best: Sentence | null = null;
  let most = LEAST_LIKE;
  for (const one of all) {
    const like = likeness(words, one.text);
    if (like > most || (like === most && best === null)) [best, most] = [one, like];
  }
  return best;
}

function placed(state: IncidentState, comment: Comment, pages: readonly CommentPage[]): PlacedComment {
  const page = pages.find(({ channel }) => channel === comment.channel);
  const all = page ? pageSentences(page) : [];
  const sentence = all.find(({ text }) => text.normalize('NFC') === comment.words) ?? null;
  const statement = state.statements.find((one) => one.statementId === comment.statementId);
  const revision = statement?.revisions.find((one) => one.revisionId === comment.revisionId);
  const channel = state.chart.context.playbook?.channels.find(({ id }) => id === comment.channel);
  return {
    comment,
    page: page?.name ?? channel?.name ?? 'Common text',
    madeOn: statement && revision ? revisionName(statement, revision) : '',
    sentence,
    likest: sentence ? null : likestOf(comment.words, all),
  };
}

/** Page by page and sentence by sentence; what has no place comes last. */
function inOrder(pages: readonly CommentPage[]) {
  const pageOf = ({ comment }: PlacedComment) => {
    const at = pages.findIndex(({ channel }) => channel === comment.channel);
    return at < 0 ? pages.length : at;
  };
  const placeOf = ({ sentence, likest }: PlacedComment) =>
    (sentence ?? likest)?.number ?? Number.MAX_SAFE_INTEGER;
  return (one: PlacedComment, other: PlacedComment): number =>
    pageOf(one) - pageOf(other) || placeOf(one) - placeOf(other) || one.comment.at - other.comment.at;
}

/** The comments on a statement and on the words that it began with, the oldest first. */
export function commentsOn(
  state: Pick<IncidentState, 'comments' | 'statements'>,
  statementId: string | undefined,
): readonly Comment[] {
  const line = idsOfLine(state, statementId);
  return state.comments.filter((one) => line.has(one.statementId));
}

/** Those of them that nobody has settled. */
export function openComments(
  state: Pick<IncidentState, 'comments' | 'statements'>,
  statementId: string,
): readonly Comment[] {
  return commentsOn(state, statementId).filter((one) => settlingOf(one) === null);
}

/** The comments on a statement, by where their sentences stand in these words. */
export function placedComments(
  state: IncidentState,
  statementId: string,
  words: Words,
): readonly PlacedComment[] {
  const own = commentsOn(state, statementId);
  if (own.length === 0) return [];
  const pages = commentPages(state, words);
  return own.map((one) => placed(state, one, pages)).toSorted(inOrder(pages));
}
