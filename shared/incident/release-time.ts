import type { Statement } from '../statement/statements.ts';
import { setAsideFor } from './set-aside.ts';
import type { IncidentState } from './state.ts';

/** When words can have gone out, by the clock as it stands now (epoch ms UTC). */
export type ReleaseTimes = {
  /** Not before their signers were asked; where none were, not before anybody wrote them. Null where the log says neither. */
  readonly from: number | null;
  readonly asked: boolean;
  /** Not after they were set aside; null for words that were not. */
  readonly to: number | null;
};

/** When the words of a statement can have gone out. The chart compares on the steady line; people read the clock as it stands. */
export function releaseTimes(state: IncidentState, { statementId, number }: Statement): ReleaseTimes {
  const { clockShiftMs, runs } = state.chart.context;
  const asked = runs.findLast((run) => run.stage === 'approve' && run.cycle === number);
  const begun = asked ?? runs.find((run) => run.stage === 'draft' && run.cycle === number);
  const correction = setAsideFor(state, statementId);
  const aside = correction && runs.find((run) => run.cycle === correction.number);
  return {
    from: begun ? begun.enteredSteady + clockShiftMs : null,
    asked: asked !== undefined,
    to: aside ? aside.enteredSteady + clockShiftMs : null,
  };
}
