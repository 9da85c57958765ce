import { personById } from '../../people/people.ts';
import { liveRun } from '../../playbook/chart-context.ts';
import { ROLE_LABEL } from '../../playbook/roles.ts';
import { currentStatement, latestRevision } from '../../statement/statements.ts';
import { logSays } from '../by-the-log.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingText, no } from '../deciding.ts';
import { reliedOnBy } from '../relied-on.ts';

/** A note may tell of something past, never of something to come. */
export const addNote: Decide<IncidentCommandOf<'note.add'>> = (_state, command, facts) => {
  const empty = missingText(command.text, 'Write the note first.');
  if (empty) return empty;
  const happenedAt = command.happenedAt ?? facts.at;
  if (happenedAt > facts.at) return no('future', 'It cannot have happened in the future. Check the time.');
  return accept({ type: 'note.added', data: { noteId: facts.newId(), text: command.text, happenedAt } });
};

export const markPresence: Decide<IncidentCommandOf<'presence.mark'>> = (
  state,
  { role, personId },
  facts,
) => {
  const person = personById(facts.people, personId);
  if (!person || person.retired) return no('unknown-person', 'This person is not in the room.');
  if (!person.roles.includes(role)) {
    return no(
      'not-their-role',
      `${person.name} does not hold the role ${ROLE_LABEL[role]}. Change it in People first.`,
    );
  }
  if (state.seats[role]?.includes(personId)) return no('same', `${person.name} is in the room already.`);
  return accept({ type: 'presence.marked', data: { role, personId } });
};

export const clearPresence: Decide<IncidentCommandOf<'presence.clear'>> = (state, { role, personId }) => {
  if (!state.seats[role]?.includes(personId)) return no('not-here', 'They are not marked as present.');
  return accept({ type: 'presence.cleared', data: { role, personId } });
};

/** What to do about an item that the log speaks for. */
const BY_THE_LOG = {
  proven: ' The log says so itself; nobody has to tick it.',
  pending: ' It ticks itself once the log says so. Waive it with a reason if it has to be left out.',
  contradicted:
    ' The log says otherwise, so it takes no tick. Waive it with a reason if it has to be left out.',
} as const;

export const checkItem: Decide<IncidentCommandOf<'checklist.check' | 'checklist.uncheck'>> = (
  state,
  command,
) => {
  const { stage, itemId } = command;
  const run = liveRun(state.chart.context);
  const item = state.chart.context.playbook?.stages[stage].checklist.find((one) => one.id === itemId);
  if (!item) return no('unknown-item', 'This playbook has no such item.');
  if (run?.stage !== stage) return no('wrong-stage', 'Only the live stage has an open checklist.');
  const checked = run.checked.includes(itemId);
  const says = command.type === 'checklist.check' ? logSays(state, item) : null;
  if (says) return no(says.verdict, says.sentence + BY_THE_LOG[says.verdict]);
  if (checked === (command.type === 'checklist.check'))
    return no('same', checked ? 'It is done already.' : 'It is open.');
  if (stage === 'draft' && item.about === 'words' && !latestRevision(currentStatement(state.statements)))
    return no('no-words', 'This is about the words, and none are saved yet. Save them first.');
  const who = reliedOnBy(state, item);
  if (who) {
    const rest = checked ? 'with this done; it stays ticked.' : 'without it. Waive it with a reason instead.';
    return no('relied-on', `${who} has approved ${rest}`);
  }
  const type = checked ? 'checklist.unchecked' : 'checklist.checked';
  return accept({ type, data: { stage, itemId } });
};

/** A shift of less than this is the ordinary drift of two clocks (design: more than two seconds is logged). */
const SMALLEST_SHIFT_MS = 2000;

/** Two Holdlines on one room see the same change of the same machine's clock: only the first may log it. */
export const adjustClock: Decide<IncidentCommandOf<'clock.adjust'>> = (state, command) => {
  const { shiftMs, asleepMs, since } = command;
  if (since !== undefined && since !== state.chart.context.clockShiftMs)
    return no(
      'logged-already',
      'Another Holdline has logged a change of the clock. Measure again from there.',
    );
  return Math.abs(shiftMs) < SMALLEST_SHIFT_MS && asleepMs < SMALLEST_SHIFT_MS
    ? no('too-small', 'The clocks agree.')
    : accept({ type: 'clock.adjusted', data: { shiftMs, asleepMs } });
};
