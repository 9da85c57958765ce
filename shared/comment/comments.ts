import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { commentEvents, SettledAs } from './events.ts';

/** What was said to a comment after it was made. */
export type CommentTurn = {
  readonly kind: 'reply' | 'reopened' | SettledAs;
  readonly text: string;
  readonly at: number;
  readonly by: string;
};

/** What somebody said of one sentence. `words` are that sentence as the revision has it. */
export type Comment = {
  readonly commentId: string;
  readonly statementId: string;
  readonly revisionId: string;
  /** The channel whose own words it is about; null for the common text. */
  readonly channel: string | null;
  readonly words: string;
  readonly text: string;
  readonly at: number;
  readonly by: string;
  readonly turns: readonly CommentTurn[];
};

export const SETTLED_LABEL = { done: 'Done', declined: 'Not taken up' } as const satisfies Record<
  SettledAs,
  string
>;

const TURN = { 'comment.replied': 'reply', 'comment.reopened': 'reopened' } as const;

/** Applies one event about comments. */
export function evolveComments(
  comments: readonly Comment[],
  event: EventOf<typeof commentEvents>,
  lists: Lists = COPIED,
): readonly Comment[] {
  const { at, by } = event;
  if (event.type === 'comment.made') return lists.add(comments, { ...event.data, at, by, turns: [] });
  const { commentId, text } = event.data;
  const kind = event.type === 'comment.settled' ? event.data.how : TURN[event.type];
  return lists.change(
    comments,
    (one) => one.commentId === commentId,
    (one) => ({ ...one, turns: [...one.turns, { kind, text, at, by }] }),
  );
}

/** Who settled a comment, and how; null while it is open. */
export function settlingOf({
  turns,
}: Pick<Comment, 'turns'>): (CommentTurn & { readonly kind: SettledAs }) | null {
  const last = turns.findLast(({ kind }) => kind !== 'reply');
  return last && (last.kind === 'done' || last.kind === 'declined') ? { ...last, kind: last.kind } : null;
}

/** "1 open comment", "3 open comments"; empty where none is. */
export function openCommentsText({ length }: readonly unknown[]): string {
  return length === 0 ? '' : length === 1 ? '1 open comment' : `${length} open comments`;
}
