import { MINUTE_MS } from '../../kernel.ts';
import { nextPromise } from '../../promise/promises.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingReason, missingText, no } from '../deciding.ts';
import { goesOut } from '../state.ts';
import { notNoticed } from './noticed.ts';

/** Promises the next word. One promise is open at a time: the public hears one time, not two. */
export const makePromise: Decide<IncidentCommandOf<'promise.make'>> = (state, command, facts) => {
  if (!goesOut(state)) {
    return no('wrong-stage', 'A next word is promised when words go out: in publish or follow-up.');
  }
  if (nextPromise(state.promises)) return no('one-at-a-time', 'A next word is promised already.');
  if (command.dueAt - facts.at < MINUTE_MS) return no('too-soon', 'Promise at least one minute ahead.');
  const empty = missingText(command.text, 'Say what was promised, in the words the public heard.');
  if (empty) return empty;
  const data = { promiseId: facts.newId(), dueAt: command.dueAt, text: command.text };
  return accept({ type: 'promise.made', data });
};

/** Drops an open promise, with a reason. */
export const dropPromise: Decide<IncidentCommandOf<'promise.drop'>> = (state, command) => {
  const promise = state.promises.find((one) => one.promiseId === command.promiseId && one.state === 'open');
  if (!promise) return no('not-open', 'No next word is promised, so there is none to drop.');
  const reason = missingReason(command.reason, 'the promise is dropped');
  const { promiseId } = command;
  return reason ?? accept({ type: 'promise.dropped', data: { promiseId, reason: command.reason } });
};

/** Holdline's clock noticed that a promise's time passed. */
export const missPromise: Decide<IncidentCommandOf<'promise.miss'>> = (state, command, facts) => {
  const promise = state.promises.find((one) => one.promiseId === command.promiseId && one.state === 'open');
  if (!promise || promise.dueAt > facts.at) return no('not-due', 'This promise is not due.');
  const { promiseId, dueAt } = promise;
  const { noticedAt = facts.at } = command;
  return (
    notNoticed(command, dueAt, facts.at) ??
    accept({ type: 'promise.missed', data: { promiseId, dueAt, noticedAt } })
  );
};
