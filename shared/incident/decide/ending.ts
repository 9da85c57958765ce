import { nextPromise } from '../../promise/promises.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingReason, no } from '../deciding.ts';
import { bare, unmet } from '../requirements.ts';
import { phaseOf } from '../state.ts';

/** Closes an incident from follow-up, once nothing is owed to anyone. */
export const close: Decide<IncidentCommandOf<'incident.close'>> = (state, command) => {
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
  const [first] = unmet(state);
  if (first) return no('unmet', `Still open: ${bare(first.text)}. Do it, or waive it with a reason.`);
  const reason = missingReason(command.reason, 'it can be closed');
  return reason ?? accept({ type: 'incident.closed', data: { reason: command.reason } });
};

/** Ends a false alarm, as long as no words are out. */
export const standDown: Decide<IncidentCommandOf<'incident.standDown'>> = (state, command) => {
  if (state.chart.context.firstWordsAt !== null) {
    return no(
      'words-out',
      'Words are out, so this cannot be undone silently. Correct them, then close from follow-up.',
    );
  }
  const reason = missingReason(command.reason, 'this is a false alarm');
  return reason ?? accept({ type: 'incident.stoodDown', data: { reason: command.reason } });
};
