import type { ApprovalBook } from './approval-book.ts';
import { canonicalJson } from './canonical.ts';
import { isObject, textIn } from './fields.ts';
import type { JsonObject, LogRecord } from './record.ts';

function revisionFault({ data }: LogRecord, book: ApprovalBook): string | undefined {
  const statementId = textIn(data, 'statementId');
  const statement = book.told.started(statementId);
  if (statement === undefined) return 'it saves words of a statement that nobody started';
  if (book.words(textIn(data, 'revisionId')) !== undefined)
    return 'it saves other words under a revision that was saved before';
  if (
    (statement.takesUp || statement.setAside) &&
    statement.kind === 'correction' &&
    !book.told.opening(statementId)
  )
    return 'it saves words of a correction that does not say what it takes back';
  return data['number'] === book.revisions(statementId) + 1
    ? undefined
    : 'its revision does not count on from the one before it';
}

/** Why a statement cannot set aside what it does, or begin with the words that it does. */
function asideFault({ data }: LogRecord, { told }: ApprovalBook): string | undefined {
  const [setAside, takesUp, kind] = [textIn(data, 'setAside'), textIn(data, 'takesUp'), textIn(data, 'kind')];
  if ('setAside' in data && (setAside !== told.current() || kind !== 'correction' || told.isFollowUp()))
    return 'it sets a statement aside that was not under way, or is no correction';
  if (!('takesUp' in data)) return undefined;
  if (!told.isWaiting(takesUp))
    return 'it begins with words that nobody set aside, or that were taken up or let go before';
  return kind === told.takenUpAs(takesUp)
    ? undefined
    : 'it begins with words that were set aside, and is not what they were';
}

/** Why a correction that was taken up cannot take back what it does: it is what it took back before. */
function openingFault({ data }: LogRecord, { told }: ApprovalBook): string | undefined {
  const takesUp = told.started(textIn(data, 'statementId'))?.takesUp ?? '';
  const before = told.opening(takesUp);
  if (takesUp === '' || before === undefined) return undefined;
  const about = ({ releaseIds = null, factId = null }: JsonObject) => canonicalJson({ releaseIds, factId });
  return about(data) === about(before)
    ? undefined
    : 'it takes back something else than the correction that was set aside';
}

/** Why a channel cannot come in: it has no id, or the incident has it. */
function channelFault({ data }: LogRecord, book: ApprovalBook): string | undefined {
  const { channel = null } = data;
  const added = isObject(channel) ? textIn(channel, 'id') : '';
  if (added === '') return 'it adds a channel that has no id';
  return book.channels().includes(added) ? 'it adds a channel that the incident has already' : undefined;
}

/**
 * Why a record cannot stand where it does: an incident is opened once, as its first entry; statements and their revisions
 * count 1, 2, 3; and what was saved once is never saved anew. Undefined where it can.
 */
export function orderFault(record: LogRecord, book: ApprovalBook): string | undefined {
  const { kind, data, seq } = record;
  const statementId = textIn(data, 'statementId');
  if (kind === 'incident.opened') return seq === 0 ? undefined : 'it opens an incident that is open already';
  if (kind === 'channel.added') return channelFault(record, book);
  if (kind === 'draft.revised') return revisionFault(record, book);
  if (kind === 'correction.opened') return openingFault(record, book);
  if (kind === 'statement.letGo')
    return book.told.isWaiting(statementId) ? undefined : 'it lets words go that do not wait';
  if (kind !== 'statement.started') return undefined;
  if (book.told.started(statementId)) return 'it starts a statement that was started before';
  return data['number'] === book.told.count() + 1
    ? asideFault(record, book)
    : 'its statement does not count on from the one before it';
}
