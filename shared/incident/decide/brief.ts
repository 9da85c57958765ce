import { BRIEF_COLUMN_LABEL } from '../../brief/brief.ts';
import type { BriefColumn } from '../../brief/events.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, missingText, no } from '../deciding.ts';
import type { IncidentState } from '../state.ts';
import { changeFact, recordFact } from './fact.ts';

type Add = IncidentCommandOf<'brief.add'>;
type AddOwn = Add & { readonly column: Exclude<BriefColumn, 'known'> };

function isOwn(command: Add): command is AddOwn {
  return command.column !== 'known';
}

/** Why this line cannot be taken from that answer, or null. */
function sourceProblem({ asks, brief }: IncidentState, { askId, column, text }: AddOwn): Decision | null {
  if (askId === undefined) return null;
  if (asks.find((one) => one.askId === askId)?.end?.kind !== 'answered')
    return no('no-answer', 'This question has no answer to take over.');
  const stands = brief.items.some(
    (one) => one.askId === askId && one.column === column && one.struck === null && one.text === text.trim(),
  );
  return stands ? no('same', `It stands under ${BRIEF_COLUMN_LABEL[column]} already.`) : null;
}

/**
 * Adds a line to the brief, written by hand or taken from an answer; then it keeps where it came from. A line of what is known
 * is a fact that whoever writes it confirms.
 */
export const addBriefItem: Decide<Add> = (state, command, facts) => {
  const { text, askId, wasAll } = command;
  if (!isOwn(command)) {
    const fact = { status: 'confirmed', text, happenedAt: null, learntAt: null, askId, wasAll } as const;
    return recordFact(state, { type: 'fact.record', ...fact }, facts);
  }
  const { column } = command;
  const problem = missingText(text, 'Write the line first.') ?? sourceProblem(state, command);
  if (problem) return problem;
  const data = { itemId: facts.newId(), column, text };
  return accept({
    type: 'brief.added',
    data: askId === undefined ? data : { ...data, text: text.trim(), askId, ...(wasAll ? { wasAll } : {}) },
  });
};

/** Strikes a line that no longer holds. What is known is withdrawn like any fact. */
export const strikeBriefItem: Decide<IncidentCommandOf<'brief.strike'>> = (state, command, facts) => {
  const { itemId, reason } = command;
  if (state.facts.some((one) => one.factId === itemId)) {
    const change = { factId: itemId, to: 'withdrawn', reason, learntAt: null } as const;
    return changeFact(state, { type: 'fact.change', ...change }, facts);
  }
  const item = state.brief.items.find((one) => one.itemId === itemId);
  if (!item || item.struck) return no('not-open', 'This line does not stand any more.');
  return (
    missingReason(reason, 'this no longer holds') ??
    accept({ type: 'brief.struck', data: { itemId, reason } })
  );
};

/** Names people who have to hear from us, and what. */
export const addAudience: Decide<IncidentCommandOf<'audience.add'>> = (_state, { name, needs }, facts) =>
  missingText(name, 'Say who they are.') ??
  missingText(needs, 'Say what they need to hear.') ??
  accept({ type: 'audience.added', data: { audienceId: facts.newId(), name, needs } });

/** Takes an audience off the list. */
export const removeAudience: Decide<IncidentCommandOf<'audience.remove'>> = (state, { audienceId }) =>
  state.brief.audiences.some((one) => one.audienceId === audienceId)
    ? accept({ type: 'audience.removed', data: { audienceId } })
    : no('unknown-audience', 'There is no such audience.');
