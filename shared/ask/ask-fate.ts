import type { Ask } from './asks.ts';

/**
 * What came of a question. One that was withdrawn after it was due was not answered in its time, and stays never answered:
 * whoever tidies up before closing takes nothing off the record. `open`: nobody knows yet.
 */
export type AskFate = 'inTime' | 'late' | 'never' | 'withdrawnAfter' | 'withdrawn' | 'open';

/** What came of a question; one that is open when its incident ends is never answered. */
export function askFate({ end, dueAt }: Pick<Ask, 'end' | 'dueAt'>, ended: boolean): AskFate {
  if (end === null) return ended ? 'never' : 'open';
  const inTime = end.at <= dueAt;
  if (end.kind === 'answered') return inTime ? 'inTime' : 'late';
  return inTime ? 'withdrawn' : 'withdrawnAfter';
}

/** Questions by what came of them: `answered`, `never`, `withdrawn` and `open` add up to `asked`. */
export type AskCounts = {
  readonly asked: number;
  readonly answered: number;
  /** Of those answered, how many after they were due. */
  readonly late: number;
  readonly never: number;
  /** Of those never answered, how many were withdrawn after they were due. */
  readonly withdrawnAfter: number;
  /** Withdrawn while there was time to answer. */
  readonly withdrawn: number;
  readonly open: number;
};

/** Counts what came of questions. */
export function countFates(fates: readonly AskFate[]): AskCounts {
  const of = (...some: readonly AskFate[]) => fates.filter((fate) => some.includes(fate)).length;
  return {
    asked: fates.length,
    answered: of('inTime', 'late'),
    late: of('late'),
    never: of('never', 'withdrawnAfter'),
    withdrawnAfter: of('withdrawnAfter'),
    withdrawn: of('withdrawn'),
    open: of('open'),
  };
}

/** Counts the questions of an incident. */
export function askCounts(asks: readonly Ask[], ended: boolean): AskCounts {
  return countFates(asks.map((ask) => askFate(ask, ended)));
}

const some = (count: number, text: string): readonly string[] => (count > 0 ? [`${count} ${text}`] : []);
const ofThem = (count: number, text: string): string => (count > 0 ? ` (${count} of them ${text})` : '');

/** What came of questions, for the end of a sentence: the numbers add up to how many were asked. */
export function askCountsText(counts: AskCounts): string {
  const { answered, late, never, withdrawnAfter, withdrawn, open } = counts;
  return [
    ...some(answered, `answered${ofThem(late, 'late')}`),
    ...some(never, `never answered${ofThem(withdrawnAfter, 'withdrawn after the time was up')}`),
    ...some(withdrawn, 'withdrawn in time'),
    ...some(open, 'still open'),
  ].join(', ');
}
