import type { ApprovalBook } from './approval-book.ts';
import { textIn } from './fields.ts';
import type { LogRecord } from './record.ts';

function revisionFault({ data }: LogRecord, book: ApprovalBook): string | undefined {
  const statementId = textIn(data, 'statementId');
  if (!book.isStarted(statementId)) return 'it saves words of a statement that nobody started';
  if (book.words(textIn(data, 'revisionId')) !== undefined)
    return 'it saves other words under a revision that was saved before';
  return data['number'] === book.revisions(statementId) + 1
    ? undefined
    : 'its revision does not count on from the one before it';
}

/** Why a statement cannot set aside what it does, or begin with the words that it does. */
function asideFault({ data }: LogRecord, book: ApprovalBook): string | undefined {
  const [setAside, takesUp] = [textIn(data, 'setAside'), textIn(data, 'takesUp')];
  if ('setAside' in data && (setAside !== book.current() || textIn(data, 'kind') !== 'correction'))
    return 'it sets a statement aside that was not under way, or is no correction';
  if ('takesUp' in data && (!book.isAside(takesUp) || book.isTakenUp(takesUp)))
    return 'it begins with words that nobody set aside, or that were taken up before';
  return undefined;
}

/**
 * Why a record cannot stand where it does: an incident is opened once, as its first entry; statements and their revisions
 * count 1, 2, 3; and what was saved once is never saved anew. Undefined where it can.
 */
export function orderFault(record: LogRecord, book: ApprovalBook): string | undefined {
  const { kind, data, seq } = record;
  if (kind === 'incident.opened') return seq === 0 ? undefined : 'it opens an incident that is open already';
  if (kind === 'draft.revised') return revisionFault(record, book);
  if (kind !== 'statement.started') return undefined;
  if (book.isStarted(textIn(data, 'statementId'))) return 'it starts a statement that was started before';
  return data['number'] === book.statements() + 1
    ? asideFault(record, book)
    : 'its statement does not count on from the one before it';
}
