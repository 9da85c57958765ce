import { notInChain, type WordsEnvelope } from '../envelope/envelopes.ts';
import { undescribedSlots } from '../envelope/slots.ts';
import { DAY_MS, ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { personById } from '../people/people.ts';
import { unsignedRefusal } from '../people/unsigned.ts';
import type { Playbook } from '../playbook/schema.ts';
import type { Severity } from '../playbook/stages.ts';
import type { NewRegistryEvent, RegistryCommand } from './events.ts';
import type { RoomState } from './room.ts';
import type { RoomFacts } from './room-facts.ts';

type Decision = Result<readonly NewRegistryEvent[], Rejection>;
type EnvelopeCommand = Extract<RegistryCommand, { readonly type: `envelope.${string}` }>;

/** Only people of the chain can consent in its place, at every severity of the scope. */
function chainProblem(
  room: RoomState,
  actor: string,
  playbook: Playbook,
  severities: readonly Severity[],
): Decision | null {
  const missing = notInChain(room.people, actor, playbook.chains, severities);
  if (missing.length === 0) return null;
  const name = personById(room.people, actor)?.name ?? 'Nobody';
  return refuse(
    'not-in-chain',
    `${name} does not sign at ${missing.join(' and ')}. A standing consent is given by those who would sign: choose other severities, or switch the person.`,
  );
}

function propose(
  room: RoomState,
  command: Extract<EnvelopeCommand, { type: 'envelope.propose' }>,
  facts: RoomFacts,
): Decision {
  const playbook = facts.playbook(command.playbookId);
  if (!playbook) return refuse('no-playbook', 'Choose a playbook.');
  const severities = [...new Set(command.severities)].toSorted();
  const problem = chainProblem(room, facts.actor, playbook, severities);
  if (problem) return problem;
  const { template, slots } = playbook.holdingStatement;
  const [unknown] = undescribedSlots(template, slots);
  if (unknown !== undefined)
    return refuse(
      'no-slot',
      `The template uses “${unknown}”, which the playbook does not describe. Mend the playbook first.`,
    );
  const about = { envelopeId: facts.newId(), playbookId: playbook.id, playbookVersion: playbook.version };
  const expiresAt = facts.at + command.days * DAY_MS;
  const missing = unsignedRefusal({ ...facts, people: room.people });
  if (missing) return missing;
  const data = { ...about, title: playbook.title, severities, template, slots: [...slots], expiresAt };
  return ok([{ type: 'envelope.proposed', data }]);
}

function consent(room: RoomState, envelope: WordsEnvelope, facts: RoomFacts): Decision {
  if (envelope.withdrawn) return refuse('withdrawn', 'This envelope was withdrawn. Propose another.');
  if (envelope.consented) return refuse('consented', 'Two people have consented to this envelope already.');
  if (facts.at >= envelope.expiresAt) return refuse('expired', 'This envelope has expired. Propose it anew.');
  if (envelope.proposed.personId === facts.actor)
    return refuse('second-person', 'You proposed this envelope. A second person must consent to it.');
  const playbook = facts.playbook(envelope.playbookId);
  if (!playbook) return refuse('no-playbook', 'The playbook of this envelope is not there any more.');
  if (playbook.holdingStatement.template !== envelope.template)
    return refuse('template-changed', 'The playbook’s words have changed since. Propose them anew.');
  const problem =
    chainProblem(room, facts.actor, playbook, envelope.severities) ??
    unsignedRefusal({ ...facts, people: room.people });
  return problem ?? ok([{ type: 'envelope.consented', data: { envelopeId: envelope.envelopeId } }]);
}

function withdraw(envelope: WordsEnvelope, reason: string, { actor }: RoomFacts): Decision {
  if (envelope.withdrawn) return refuse('withdrawn', 'This envelope was withdrawn already.');
  if (actor !== envelope.proposed.personId && actor !== envelope.consented?.personId)
    return refuse(
      'not-yours',
      'A consent is withdrawn by one of those who gave it. Switch the person at the keyboard.',
    );
  if (reason.trim() === '')
    return refuse('no-reason', 'Say why it is withdrawn. One line is enough; it goes into the log.');
  return ok([{ type: 'envelope.withdrawn', data: { envelopeId: envelope.envelopeId, reason } }]);
}

/** Decides a command about envelopes. */
export function decideEnvelope(room: RoomState, command: EnvelopeCommand, facts: RoomFacts): Decision {
  if (!personById(room.people, facts.actor))
    return refuse('nobody', 'Nobody is at the keyboard. Say who you are first.');
  if (command.type === 'envelope.propose') return propose(room, command, facts);
  const envelope = room.envelopes.find((one) => one.envelopeId === command.envelopeId);
  if (!envelope) return refuse('no-envelope', 'There is no such envelope in this room.');
  return command.type === 'envelope.consent'
    ? consent(room, envelope, facts)
    : withdraw(envelope, command.reason, facts);
}
