import { type Ask, askedName, openAsks, passedAsks } from '../../ask/asks.ts';
import { MINUTE_MS } from '../../kernel.ts';
import { type People, personById } from '../../people/people.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, missingText, no } from '../deciding.ts';
import type { IncidentState } from '../state.ts';

const NOT_OPEN = no('not-open', 'This question is not open.');

function openAsk(state: IncidentState, askId: string): Ask | null {
  return openAsks(state.asks).find((one) => one.askId === askId) ?? null;
}

/** Why nobody is asked like this, or null: a person of the room, or a desk by its name. */
function unknownWhom(
  { personId, desk = '' }: IncidentCommandOf<'ask.raise'>,
  people: People,
): Decision | null {
  if (personId === null) return missingText(desk, 'Name the desk you ask.');
  const person = personById(people, personId);
  return !person || person.retired ? no('unknown-person', 'Choose whom you ask.') : null;
}

/** Asks a person or a desk something, with a deadline. */
export const raiseAsk: Decide<IncidentCommandOf<'ask.raise'>> = (_state, command, facts) => {
  const unknown = unknownWhom(command, facts.people);
  if (unknown) return unknown;
  const empty = missingText(command.question, 'Write the question.');
  if (empty) return empty;
  if (command.withinMs < MINUTE_MS) return no('too-soon', 'Give at least one minute to answer.');
  const { personId, desk, question, withinMs } = command;
  const whom = personId === null ? { personId, desk: desk?.trim() ?? '' } : { personId };
  const data = { askId: facts.newId(), ...whom, question, dueAt: facts.at + withinMs };
  return accept({ type: 'ask.raised', data });
};

/** Asks once more. */
export const nudgeAsk: Decide<IncidentCommandOf<'ask.nudge'>> = (state, { askId }) =>
  openAsk(state, askId) ? accept({ type: 'ask.nudged', data: { askId } }) : NOT_OPEN;

/** Writes down what came back. An answer that came too late is an answer all the same. */
export const answerAsk: Decide<IncidentCommandOf<'ask.answer'>> = (state, { askId, answer }) => {
  if (!openAsk(state, askId)) return NOT_OPEN;
  const empty = missingText(answer, 'Write the answer.');
  return empty ?? accept({ type: 'ask.answered', data: { askId, answer } });
};

/** Takes a question back, with a reason: nobody waits for it any more. */
export const withdrawAsk: Decide<IncidentCommandOf<'ask.withdraw'>> = (state, { askId, reason }) => {
  if (!openAsk(state, askId)) return NOT_OPEN;
  const missing = missingReason(reason, 'nobody needs to answer this any more');
  return missing ?? accept({ type: 'ask.withdrawn', data: { askId, reason } });
};

/** Holdline's clock noticed that the deadline of a question passed. */
export const expireAsk: Decide<IncidentCommandOf<'ask.expire'>> = (state, { askId }, facts) => {
  const ask = passedAsks(state.asks, facts.at).find((one) => one.askId === askId);
  if (!ask) return no('not-due', 'This question is answered, not due, or the log says so already.');
  const { personId, dueAt } = ask;
  return accept({ type: 'ask.expired', data: { askId, personId, dueAt, noticedAt: facts.at } });
};

/** Refuses to end an incident while somebody still owes an answer: after the end nothing could be written down. */
export function openAskRefusal({ asks }: IncidentState, people: People): Decision | null {
  const [first, ...others] = openAsks(asks);
  if (!first) return null;
  const name = askedName(first, people);
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return no(
    'ask-open',
    `${name} has not answered “${first.question}”${more}. Write down the answer, or withdraw the question with a reason.`,
  );
}
