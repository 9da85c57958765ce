import type { Rejection } from '../kernel.ts';
import { heard, namedIn } from '../people/named-in.ts';
import type { Role } from '../playbook/roles.ts';
import type { Figure, FigureOf } from './events.ts';

const no = (code: string, sentence: string): Rejection => ({ code, sentence });

function budgetProblem({ minutes }: FigureOf<'budget'>): Rejection | null {
  if (minutes.draftComplex < minutes.draftSimple)
    return no('complex', 'A complex draft gets no less time than a simple one. Mend one of the two.');
  return minutes.firstWordsComplex < minutes.firstWordsSimple
    ? no('complex', 'First words of a complex case get no less time than those of a simple one.')
    : null;
}

function thresholdsProblem({ warnAtPercent }: FigureOf<'thresholds'>): Rejection | null {
  const rising = warnAtPercent.every((one, index) => index === 0 || one > (warnAtPercent[index - 1] ?? 0));
  return rising
    ? null
    : no('not-rising', 'Each warning comes after the one before: name the percentages in rising order.');
}

/** Those who look on or look after the room sign nothing in that role. */
const NO_SIGNERS: readonly Role[] = ['observer', 'administrator'];

function chainProblem(chain: FigureOf<'chain'>, names: readonly string[]): Rejection | null {
  const { blocking, nudgeAtPercent, backupAtPercent } = chain;
  if (blocking.some((seat) => NO_SIGNERS.includes(seat.role)))
    return no('no-signer', 'An observer or administrator signs nothing. Give the seat another role.');
  const labels = blocking.map((seat) => heard(seat.label));
  if (new Set(labels).size !== labels.length)
    return no(
      'same-seat',
      'Two seats have the same name. Give each its own, so that people know which is meant.',
    );
  const named = namedIn(
    blocking.map((seat) => seat.label),
    names,
  );
  if (named !== undefined)
    return no(
      'person',
      `A seat is named after what it answers for, not after a person: every incident keeps its name for good. Take ${named} out.`,
    );
  return nudgeAtPercent !== null && backupAtPercent !== null && nudgeAtPercent >= backupAtPercent
    ? no(
        'nudge-late',
        'A silent signer is nudged before the backup takes the seat. Nudge earlier, or hand over later.',
      )
    : null;
}

/** What is wrong with a figure that has the right shape; null if nothing. `names`: of everybody in the room. */
export function figureProblem(figure: Figure, names: readonly string[]): Rejection | null {
  switch (figure.block) {
    case 'budget':
      return budgetProblem(figure);
    case 'thresholds':
      return thresholdsProblem(figure);
    case 'chain':
      return chainProblem(figure, names);
    case 'matrix':
    case 'channels':
    case 'channel':
      return null;
  }
}
