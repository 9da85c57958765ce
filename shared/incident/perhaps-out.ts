import { goesOutOn } from '../statement/channel-words.ts';
import type { Revision, Statement } from '../statement/statements.ts';
import { channelsOut } from './channels-out.ts';
import { type LateWords, lateWords } from './late-words.ts';
import type { IncidentState } from './state.ts';

/** One version of words that go out no more, and the channels on which it may have been out before, by their ids. */
export type VersionOut = LateWords & { readonly channels: readonly string[] };

/** The newest version of words that go out no more, and those that were saved before it, the newest of them first. */
export type PerhapsOut = VersionOut & { readonly older: readonly VersionOut[] };

function version(state: IncidentState, revision: Revision, out: ReadonlySet<string>): VersionOut | undefined {
  const late = (state.chart.context.playbook?.channels ?? []).flatMap(({ id: channel }) => {
    const words = lateWords(state, { revisionId: revision.revisionId, channel });
    return words && goesOutOn(revision, channel) && !out.has(channel) ? [{ words, channel }] : [];
  });
  const [first] = late;
  return first && { ...first.words, channels: late.map(({ channel }) => channel) };
}

/** Where words that go out no more may have been out before; null where they can have been nowhere else. */
export function perhapsOutOf(state: IncidentState, { statementId, revisions }: Statement): PerhapsOut | null {
  const out = channelsOut(state, statementId);
  const [newest, ...older] = revisions.toReversed().map((one) => version(state, one, out));
  return newest ? { ...newest, older: older.filter((one) => one !== undefined) } : null;
}

/**
 * Every statement that was set aside, let go since or not, or ended as a correction on some channels, the oldest first, with
 * where it may have been out by then. Of words that were taken up nothing is written down any more.
 */
export function perhapsOut(state: IncidentState): readonly PerhapsOut[] {
  const taken = new Set(state.statements.map((one) => one.takesUp));
  return state.statements
    .filter(({ statementId }) => !taken.has(statementId))
    .flatMap((one) => perhapsOutOf(state, one) ?? []);
}
