import { type Comment, settlingOf } from '../../comment/comments.ts';
import { currentStatement } from '../../statement/statements.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { commentPages, commentsOn, pageSentences } from '../comments.ts';
import { accept, type Decide, type Decision, missingReason, missingText, no } from '../deciding.ts';
import { type IncidentState, phaseOf } from '../state.ts';

/** Words are talked about while they can still change: once they are out, a correction is the way. */
function closedProblem(state: IncidentState): Decision | null {
  const phase = phaseOf(state);
  if (phase === 'draft' || phase === 'approve') return null;
  return no('wrong-stage', 'Words are commented on in Draft, or while signers look at them.');
}

/** Says something of one sentence of a saved revision, and leaves its words as they are. */
export const makeComment: Decide<IncidentCommandOf<'comment.make'>> = (state, command, facts) => {
  const { revisionId, channel } = command;
  const words = command.words.trim();
  const text = command.text.trim();
  const closed = closedProblem(state);
  if (closed) return closed;
  const statement = currentStatement(state.statements);
  const revision = statement?.revisions.find((one) => one.revisionId === revisionId);
  if (!statement || !revision)
    return no('no-words', 'There are no saved words to comment on. Save a revision first.');
  const page = commentPages(state, revision).find((one) => one.channel === channel);
  const stands = page && pageSentences(page).some((one) => one.text === words);
  if (!stands)
    return no('not-saved', 'This sentence is not in the saved words. Save a revision, then comment on it.');
  const { statementId } = statement;
  const data = { commentId: facts.newId(), statementId, revisionId, channel, words, text };
  return (
    missingText(text, 'Write what you want to say of this sentence.') ??
    accept({ type: 'comment.made', data })
  );
};

/** A comment on the words that are being written or signed now, or why there is nothing to do about it. */
function found(state: IncidentState, commentId: string): Comment | Decision {
  const closed = closedProblem(state);
  if (closed) return closed;
  const statementId = currentStatement(state.statements)?.statementId;
  const comment = commentsOn(state, statementId).find((one) => one.commentId === commentId);
  return comment ?? no('unknown-comment', 'There is no such comment on these words.');
}

/** Answers a comment; it stays open. */
export const replyToComment: Decide<IncidentCommandOf<'comment.reply'>> = (
  state,
  { commentId, ...command },
) => {
  const comment = found(state, commentId);
  if ('ok' in comment) return comment;
  if (settlingOf(comment)) return no('settled', 'This comment is settled. Reopen it first.');
  const text = command.text.trim();
  return (
    missingText(text, 'Write the reply.') ?? accept({ type: 'comment.replied', data: { commentId, text } })
  );
};

/** Says that what a comment asks for is done, or why it is not taken up. */
export const settleComment: Decide<IncidentCommandOf<'comment.settle'>> = (
  state,
  { commentId, how, ...command },
) => {
  const comment = found(state, commentId);
  if ('ok' in comment) return comment;
  if (settlingOf(comment)) return no('settled', 'This comment is settled already.');
  const text = command.text.trim();
  const missing = how === 'declined' ? missingReason(text, 'this comment is not taken up') : null;
  return missing ?? accept({ type: 'comment.settled', data: { commentId, text, how } });
};

/** Opens a settled comment again. */
export const reopenComment: Decide<IncidentCommandOf<'comment.reopen'>> = (
  state,
  { commentId, ...command },
) => {
  const comment = found(state, commentId);
  if ('ok' in comment) return comment;
  if (!settlingOf(comment)) return no('open', 'This comment is open.');
  const text = command.text.trim();
  return (
    missingReason(text, 'this comment is open again') ??
    accept({ type: 'comment.reopened', data: { commentId, text } })
  );
};
