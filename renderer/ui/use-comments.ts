import { useDeferredValue, useMemo } from 'react';
import { settlingOf } from '../../shared/comment/comments.ts';
import { type PlacedComment, placedComments } from '../../shared/incident/comments.ts';
import type { Words } from '../../shared/statement/channel-words.ts';
import { useView } from '../bridge/view.tsx';
import type { Mark } from '../editor/marks.ts';
import classes from './comments.module.css';

/** Words, and the comments on their statement by where each stands in them. */
export type Commented = { readonly words: Words; readonly placed: readonly PlacedComment[] };

const NO_WORDS: Words = { text: '', variants: [] };

/** The comments on a statement. They follow the typing when there is time, and never hold it up. */
export function useComments(statementId: string | null, now: Words | null): Commented {
  const { state } = useView();
  const words = useDeferredValue(now ?? NO_WORDS);
  return useMemo(
    () => ({ words, placed: statementId === null ? [] : placedComments(state, statementId, words) }),
    [state, statementId, words],
  );
}

/** Whether nobody has settled a comment. */
export function isOpen({ comment }: PlacedComment): boolean {
  return settlingOf(comment) === null;
}

/** A quiet mark at each sentence of a page on which a comment is open. */
export function commentMarks({ placed }: Commented, channel: string | null): readonly Mark[] {
  const here = placed.filter((one) => one.comment.channel === channel && isOpen(one));
  const each = new Map(
    here.flatMap(({ sentence }) => (sentence ? [[sentence.from, sentence] as const] : [])),
  );
  return [...each.values()].map(({ from, to }) => ({ from, to, className: classes.marked ?? '' }));
}
