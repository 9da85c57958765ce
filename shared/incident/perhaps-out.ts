import { goesOutOn, openSlotsOf, wordsOn } from '../statement/channel-words.ts';
import { latestRevision, type Revision, type Statement } from '../statement/statements.ts';
import { channelsOut, wordsOutOn } from './channels-out.ts';
import { type LateWords, lateWords } from './late-words.ts';
import type { IncidentState } from './state.ts';

/** One version of words that go out no more, and the channels on which it may have been out before, by their ids. */
export type VersionOut = LateWords & { readonly channels: readonly string[] };

/** The newest version of words that go out no more on some channel, and those that were saved before it, the newest of them first. */
export type PerhapsOut = VersionOut & { readonly older: readonly VersionOut[] };

/** Whether words are whole, and say something else on a channel than the newest of their statement, which are asked about first. */
function isOwnVersion(revision: Revision, newest: Revision | null, channel: string): boolean {
  if (!newest || revision === newest) return true;
  if (openSlotsOf(revision).length > 0) return false;
  return !goesOutOn(newest, channel) || wordsOn(revision, channel).text !== wordsOn(newest, channel).text;
}

/** A version, where it may have been out: of the newest not where any is out, of one before it not where that is. */
function version(state: IncidentState, statement: Statement, revision: Revision): VersionOut | undefined {
  const newest = latestRevision(statement);
  const out =
    revision === newest ? channelsOut(state, statement.statementId) : wordsOutOn(state, revision.revisionId);
  const late = (state.chart.context.playbook?.channels ?? []).flatMap(({ id: channel }) => {
    const isAsked =
      goesOutOn(revision, channel) && !out.has(channel) && isOwnVersion(revision, newest, channel);
    const words = isAsked ? lateWords(state, { revisionId: revision.revisionId, channel }) : null;
    return words ? [{ words, channel }] : [];
  });
  const [first] = late;
  return first && { ...first.words, channels: late.map(({ channel }) => channel) };
}

/** Where words that go out no more may have been out before; null where they can have been nowhere else. */
export function perhapsOutOf(state: IncidentState, statement: Statement): PerhapsOut | null {
  const [newest, ...older] = statement.revisions
    .toReversed()
    .flatMap((one) => version(state, statement, one) ?? []);
  return newest ? { ...newest, older } : null;
}

/**
 * Every statement that was set aside, let go since or not, ended as a correction on some channels, or saved over, the oldest first,
 * with where it may have been out by then. Of words that were taken up nothing is written down any more.
 */
export function perhapsOut(state: IncidentState): readonly PerhapsOut[] {
  const taken = new Set(state.statements.map((one) => one.takesUp));
  return state.statements
    .filter(({ statementId }) => !taken.has(statementId))
    .flatMap((one) => perhapsOutOf(state, one) ?? []);
}
