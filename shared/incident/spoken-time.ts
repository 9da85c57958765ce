import { MINUTE_MS } from '../kernel.ts';
import { answers, nextPromise } from '../promise/promises.ts';
import type { Statement } from '../statement/statements.ts';
import { saidTime } from '../template/slot-time.ts';
import { instantMeant } from './promised-words.ts';
import type { IncidentState } from './state.ts';

/**
 * What is wrong at `now` with a time that words of a statement say for the next word: it has been, or another is promised
 * which these words do not answer. Null where nothing is, or where no time can be read.
 */
export function spokenTime(
  { promises, zone }: Pick<IncidentState, 'promises' | 'zone'>,
  statement: Pick<Statement, 'number' | 'kind'>,
  now: number,
): (said: string) => string | null {
  const promise = nextPromise(promises);
  const here = { now, zone };
  return (said) => {
    const at = instantMeant(said, now, zone);
    if (at === null) return null;
    if (at <= now) return `That has been: it is ${saidTime(now, here)}.`;
    if (!promise || answers(statement, promise) || Math.abs(at - promise.dueAt) < MINUTE_MS) return null;
    return `The next word is promised for ${saidTime(promise.dueAt, here)}.`;
  };
}
