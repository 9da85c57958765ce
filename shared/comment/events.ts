import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id } from '../fields.ts';

/** How somebody is done with a comment: what it asks for was done, or it was not and somebody says why. */
export const SETTLED_AS = ['done', 'declined'] as const;
export type SettledAs = (typeof SETTLED_AS)[number];

const said = z.strictObject({ commentId: id, text: freeText });
const settled = said.extend({ how: z.enum(SETTLED_AS) });

/** A comment is about a whole sentence of one revision, on one page (`channel` null: the common text). */
const about = z.strictObject({
  revisionId: id,
  channel: id.nullable(),
  words: freeText,
  text: freeText,
});

export const commentEvents = {
  'comment.made': eventKind(about.extend({ commentId: id, statementId: id }), ['words', 'text']),
  'comment.replied': eventKind(said, ['text']),
  'comment.settled': eventKind(settled, ['text']),
  'comment.reopened': eventKind(said, ['text']),
} as const;

export const commentCommands = {
  'comment.make': about,
  'comment.reply': said,
  'comment.settle': settled,
  'comment.reopen': said,
} as const;
