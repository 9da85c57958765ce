import { goesOutOn } from '../statement/channel-words.ts';
import { latestRevision, type Statement } from '../statement/statements.ts';
import { channelsOut } from './channels-out.ts';
import { type LateWords, lateWords } from './late-words.ts';
import type { IncidentState } from './state.ts';

/** Words that go out no more, and the channels on which they may have been out before, by their ids. */
export type PerhapsOut = LateWords & { readonly channels: readonly string[] };

function perhaps(state: IncidentState, statement: Statement): readonly PerhapsOut[] {
  const revision = latestRevision(statement);
  if (!revision) return [];
  const out = channelsOut(state, statement.statementId);
  const late = (state.chart.context.playbook?.channels ?? []).flatMap(({ id: channel }) => {
    const words = lateWords(state, { revisionId: revision.revisionId, channel });
    return words && goesOutOn(revision, channel) && !out.has(channel) ? [{ words, channel }] : [];
  });
  const [first] = late;
  return first ? [{ ...first.words, channels: late.map(({ channel }) => channel) }] : [];
}

/**
 * Every statement that was set aside, let go since or not, or ended as a correction on some channels, the oldest first, with
 * where it may have been out by then. Of words that were taken up nothing is written down any more.
 */
export function perhapsOut(state: IncidentState): readonly PerhapsOut[] {
  const taken = new Set(state.statements.map((one) => one.takesUp));
  return state.statements
    .filter(({ statementId }) => !taken.has(statementId))
    .flatMap((one) => perhaps(state, one));
}
