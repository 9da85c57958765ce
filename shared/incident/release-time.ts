import type { Statement } from '../statement/statements.ts';
import { setAsideFor } from './set-aside.ts';
import type { IncidentState } from './state.ts';

/** When words can have gone out, by the clock as it stands now (epoch ms UTC). */
export type ReleaseTimes = {
  /** Not before exactly these words were first put to signers, or filled in from an envelope. Null where neither was. */
  readonly from: number | null;
  readonly since: 'asked' | 'filled';
  /** Not after they were set aside; null for words that were not. */
  readonly to: number | null;
};

/**
 * When exactly these words can have gone out. An approval that was taken back and given again moves nothing: the words are
 * those that were asked for first.
 */
export function releaseTimes(
  state: IncidentState,
  { statementId }: Pick<Statement, 'statementId'>,
  revisionId: string,
): ReleaseTimes {
  const { clockShiftMs, runs } = state.chart.context;
  const filled = state.envelopes.find((one) => one.revisionId === revisionId);
  const asked = state.approvals.find((one) => one.revisionId === revisionId);
  const correction = setAsideFor(state, statementId);
  const aside = correction && runs.find((run) => run.cycle === correction.number);
  return {
    from: filled?.appliedAt ?? asked?.askedAt ?? null,
    since: filled ? 'filled' : 'asked',
    to: aside ? aside.enteredSteady + clockShiftMs : null,
  };
}
