import type { Statement } from '../statement/statements.ts';
import { lateWords } from './late-words.ts';
import { setAsideFor } from './set-aside.ts';
import type { IncidentState } from './state.ts';

/** When words can have gone out, by the clock as it stands now (epoch ms UTC). */
export type ReleaseTimes = {
  /**
   * Not before exactly these words were first put to signers, or filled in from an envelope; where nothing ever let them
   * out, not before they were saved. Null where none of it was.
   */
  readonly from: number | null;
  readonly since: 'asked' | 'filled' | 'saved';
  /** Not after they were set aside, or ended there as a correction; null for words that were neither. */
  readonly to: number | null;
  readonly until: 'setAside' | 'cutShort';
};

/** Since when these words can be out. */
function fromWhen(
  state: IncidentState,
  statement: Pick<Statement, 'revisions'>,
  which: { readonly revisionId: string; readonly channel: string },
): Pick<ReleaseTimes, 'from' | 'since'> {
  const { revisionId } = which;
  if (lateWords(state, which)?.basis === null) {
    const saved = statement.revisions.find((one) => one.revisionId === revisionId);
    return { from: saved?.savedAt ?? null, since: 'saved' };
  }
  const filled = state.envelopes.find((one) => one.revisionId === revisionId);
  const asked = state.approvals.find((one) => one.revisionId === revisionId);
  return { from: filled?.appliedAt ?? asked?.askedAt ?? null, since: filled ? 'filled' : 'asked' };
}

/** When these words could be out no more on a channel: the earlier of the two ends that a statement can have there. */
function toWhen(
  { chart, ...state }: IncidentState,
  statementId: string,
  channel: string,
): Pick<ReleaseTimes, 'to' | 'until'> {
  const { clockShiftMs, runs } = chart.context;
  const correction = setAsideFor(state, statementId);
  const run = correction && runs.find((one) => one.cycle === correction.number);
  const aside = run ? run.enteredSteady + clockShiftMs : null;
  const cut = state.corrections.find((one) => one.statementId === statementId)?.cutShort;
  if (!cut?.channels.includes(channel)) return { to: aside, until: 'setAside' };
  return aside !== null && aside < cut.endedAt
    ? { to: aside, until: 'setAside' }
    : { to: cut.endedAt, until: 'cutShort' };
}

/**
 * When exactly these words can have gone out on a channel; without one, as far as that is the same for all. An approval that
 * was taken back and given again moves nothing: the words are those that were asked for first.
 */
export function releaseTimes(
  state: IncidentState,
  statement: Pick<Statement, 'statementId' | 'revisions'>,
  revisionId: string,
  channel = '',
): ReleaseTimes {
  return {
    ...fromWhen(state, statement, { revisionId, channel }),
    ...toWhen(state, statement.statementId, channel),
  };
}
