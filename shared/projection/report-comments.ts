import { type Comment, type CommentTurn, settlingOf } from '../comment/comments.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { channelLabel, revisionLabel } from './sentence-approval.ts';

/** One comment on a sentence, what was said to it, and how it ended. */
export type CommentReport = {
  readonly id: string;
  /** The exact sentence it is about. */
  readonly words: string;
  /** The revision it was made on, and the channel where it is about words of its own. */
  readonly where: string;
  readonly text: string;
  readonly by: string;
  readonly at: number;
  readonly turns: readonly { readonly words: string; readonly at: number }[];
  readonly open: boolean;
};

const TURN = {
  reply: 'replied',
  done: 'settled it as done',
  declined: 'did not take it up',
  reopened: 'reopened it',
} as const satisfies Record<CommentTurn['kind'], string>;

/** Who did what to a comment, and what they wrote, in words. */
export function turnText({ kind, text, by }: CommentTurn, people: People): string {
  return `${actorName(people, by)} ${TURN[kind]}${text === '' ? '' : `: ${text}`}`;
}

function commentReport(state: IncidentState, comment: Comment, people: People): CommentReport {
  const { commentId: id, words, text, channel, revisionId, by, at, turns } = comment;
  const on = channel === null ? '' : `, ${channelLabel(state, channel)}`;
  return {
    id,
    words,
    where: `${revisionLabel(state, revisionId)}${on}`,
    text,
    by: actorName(people, by),
    at,
    turns: turns.map((turn) => ({ words: turnText(turn, people), at: turn.at })),
    open: settlingOf(comment) === null,
  };
}

/** Every comment, in the order in which they were made. */
export function commentReports(state: IncidentState, people: People): readonly CommentReport[] {
  return state.comments.map((one) => commentReport(state, one, people));
}
