import type { Sha256Hex } from '../approval/manifest.ts';
import { cutShortOf } from '../correction/corrections.ts';
import type { Rejection, Result } from '../kernel.ts';
import { isLower, type Severity } from '../playbook/stages.ts';
import type { ChannelWords } from '../statement/channel-words.ts';
import {
  currentStatement,
  findRevision,
  latestRevision,
  type Revision,
  type Statement,
} from '../statement/statements.ts';
import {
  type ApprovedWords,
  type Basis,
  basisFrom,
  basisOf,
  onChannel,
  type Which,
  wasLetOut,
  wordsToRelease,
} from './approved-words.ts';
import { setAsideFor } from './set-aside.ts';
import { consentTo } from './standing-consent.ts';
import { goesOut, type IncidentState } from './state.ts';

/** Words that can be written down as out: with what let them out, or with null where nothing did when they were set aside. */
export type WordsOut = Omit<ApprovedWords, 'basis'> & { readonly basis: Basis | null };

/** Words that go out no more on a channel, and that may have been out there before. */
export type LateWords = WordsOut & {
  /** What ended them there: they were set aside for a correction, ended as one, the next statement was begun, or newer words of theirs were saved. */
  readonly ended: 'setAside' | 'cutShort' | 'overtaken' | 'savedOver';
};

/** The severity that was in force when a correction began. */
function severityAt({ situation, chart }: IncidentState, correction: Statement): Severity {
  const first = correction.revisions[0]?.revisionId;
  const began = situation.savings.find((one) => one.revisionId === first)?.position ?? 0;
  for (const { position, event } of situation.moves)
    if (position > began && event.type === 'severity.changed') return event.data.from;
  return chart.context.severity;
}

/** What let words out when a correction set them aside; null where nothing had. */
function basisThen(state: IncidentState, revision: Revision, correction: Statement): Basis | null {
  const { revisionId } = revision;
  if (wasLetOut(state, revisionId)) return basisOf(state, revisionId);
  const severity = severityAt(state, correction);
  const covers = (request: { readonly severity: Severity }) => !isLower(severity, request.severity);
  return basisFrom(state, revisionId, covers, () => consentTo(state, revision, severity));
}

/** Whether a statement ended as a correction on a channel. */
function endedOn({ corrections }: IncidentState, { statementId }: Statement, channel: string): boolean {
  return cutShortOf(corrections, statementId)?.channels.includes(channel) ?? false;
}

/** Whether a correction was ended on a channel, and words of before that can be written down there now. */
function isCutOn(state: IncidentState, statement: Statement, channel: string): boolean {
  const isTime = goesOut(state) || currentStatement(state.statements)?.statementId !== statement.statementId;
  return isTime && endedOn(state, statement, channel);
}

/** Whether a later statement was begun. */
const isOvertaken = ({ statements }: IncidentState, { statementId }: Statement): boolean =>
  currentStatement(statements)?.statementId !== statementId;

/** Words that newer ones of the same statement took the place of, from when these go out on, or from when the statement was ended. */
function savedOver(state: IncidentState, statement: Statement, revision: Revision): LateWords | null {
  const words = { request: null, basis: null, statement, revision } as const;
  if (setAsideFor(state, statement.statementId)) return { ...words, ended: 'setAside' };
  if (!goesOut(state) && !isOvertaken(state, statement)) return null;
  const basis = wasLetOut(state, revision.revisionId) ? basisOf(state, revision.revisionId) : null;
  const request = basis === null || basis.kind === 'envelope' ? null : basis.request;
  return { ...words, request, basis, ended: 'savedOver' };
}

/**
 * Words that go out no more on a channel, with what had let them out: those of a statement that was set aside, also where
 * nothing had, those of a correction where it was ended, and those that were let out before a later statement was begun. Words that
 * were saved over may have been out, too, also while the newer ones go out: nothing lets them out any more, unless they are out
 * already with something that did. Null for all others.
 */
export function lateWords(state: IncidentState, { revisionId, channel }: Which): LateWords | null {
  const found = findRevision(state.statements, revisionId);
  if (!found) return null;
  const { statement, revision } = found;
  const correction = setAsideFor(state, statement.statementId);
  if (latestRevision(statement) !== revision) return savedOver(state, statement, revision);
  const basis = correction ? basisThen(state, revision, correction) : basisOf(state, revisionId);
  const request = basis === null || basis.kind === 'envelope' ? null : basis.request;
  const words = { request, basis, statement, revision };
  if (correction) return { ...words, ended: endedOn(state, statement, channel) ? 'cutShort' : 'setAside' };
  if (basis && isCutOn(state, statement, channel)) return { ...words, ended: 'cutShort' };
  return basis && isOvertaken(state, statement) ? { ...words, ended: 'overtaken' } : null;
}

/** Words that went out, also before they were set aside or ended: what can be written down as released. */
export function wordsToRecord(
  state: IncidentState,
  which: Which,
  sha256Hex: Sha256Hex,
): Result<WordsOut & { readonly words: ChannelWords }, Rejection> {
  const late = lateWords(state, which);
  return late ? onChannel(state, late, which.channel, sha256Hex) : wordsToRelease(state, which, sha256Hex);
}
