import { answersPromise } from '../incident/answering.ts';
import type { ClockState } from '../incident/clock-state.ts';
import { publicReleases } from '../incident/public-words.ts';
import { isLive } from '../incident/state.ts';
import type { ChartContext } from '../playbook/chart-context.ts';
import { type Countdown, countdownOf, firstWarning } from '../playbook/countdown.ts';
import type { NextWord } from '../promise/promises.ts';

/** True if words of a statement begun after the promise was made are out: late words, but the public has heard. */
function isAnswered(state: ClockState, promise: ClockState['promises'][number]): boolean {
  const releases = publicReleases(state);
  return state.statements.some(
    (statement) =>
      answersPromise(state, statement, promise) &&
      releases.some((release) => release.statementId === statement.statementId),
  );
}

/**
 * The next word the public still waits for: the last one promised, open, or missed with nothing said since. A promise
 * that was missed is owed until words go out, another time is promised, or the incident ends.
 */
export function owedWord<S extends ClockState>(state: S): S['promises'][number] | null {
  const last: S['promises'][number] | undefined = state.promises.at(-1);
  if (!last || !isLive(state)) return null;
  if (last.state === 'open') return last;
  return last.state === 'missed' && !isAnswered(state, last) ? last : null;
}

/** The clock of a promise, from when it was made to when it falls due. It is the public's: it goes by the wall clock. */
export function nextWordCountdown(
  context: ChartContext,
  { at, dueAt }: Pick<NextWord, 'at' | 'dueAt'>,
  now: number,
): Countdown {
  return countdownOf({ from: at, to: now }, dueAt - at, firstWarning(context));
}
