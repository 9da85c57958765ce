import { nextPromise } from '../../promise/promises.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingReason, no } from '../deciding.ts';
import { unmetSentence } from '../relied-on.ts';
import { phaseOf } from '../state.ts';
import { openAskRefusal } from './ask.ts';
import { halfCorrectedRefusal } from './correction.ts';
import { waitingRefusal } from './let-go.ts';

/**
 * Closes an incident from follow-up, once nothing is owed to anyone: no promise, no answer, no requirement is open. Each
 * is let go one by one with its own reason, so the log never ends on one reason for many things.
 */
export const close: Decide<IncidentCommandOf<'incident.close'>> = (state, command, facts) => {
  if (phaseOf(state) !== 'followUp') {
    return no(
      'not-follow-up',
      'An incident is closed from follow-up. Before words are out you can stand it down.',
    );
  }
  if (nextPromise(state.promises)) {
    return no(
      'promise-open',
      'A next word is still promised. Keep it with an update, or drop it with a reason.',
    );
  }
  const waiting = halfCorrectedRefusal(state) ?? waitingRefusal(state);
  if (waiting) return waiting;
  const asked = openAskRefusal(state, facts.people);
  if (asked) return asked;
  const still = unmetSentence(state);
  if (still !== null) return no('unmet', still);
  const reason = missingReason(command.reason, 'it can be closed');
  return reason ?? accept({ type: 'incident.closed', data: { reason: command.reason } });
};

/** Ends a false alarm, as long as no words are out. Whoever was asked is not left to answer into a closed log. */
export const standDown: Decide<IncidentCommandOf<'incident.standDown'>> = (state, command, facts) => {
  if (state.releases.length > 0) {
    return no(
      'words-out',
      'Words are out, so this cannot be undone silently. Correct them, then close from follow-up.',
    );
  }
  const asked = openAskRefusal(state, facts.people);
  if (asked) return asked;
  const reason = missingReason(command.reason, 'this is a false alarm');
  return reason ?? accept({ type: 'incident.stoodDown', data: { reason: command.reason } });
};
