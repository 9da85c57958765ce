import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { samplePlaybook } from './sample-playbook.ts';
import { type Bench, createRoom, raiseAlarm } from './spine.ts';

/** The id of a person of the room by name. */
export function personNamed({ spine }: Bench, name: string): string {
  return spine.room().people.list.find((one) => one.name === name)?.personId ?? '';
}

/** Sends to an incident of a real file, and throws what is refused. */
export function sendTo(bench: Bench, incidentId: string, command: IncidentCommand, actor?: string): void {
  const sent = bench.spine.sendToIncident(incidentId, command, actor);
  if (!sent.ok) throw new Error(`${command.type}: ${sent.error.sentence}`);
}

/** Does or waives what a stage asks for, and goes on. */
export function leaveTo(
  bench: Bench,
  incidentId: string,
  stage: 'detect' | 'brief' | 'draft',
  to: 'brief' | 'draft' | 'approve',
): void {
  const { checklist, mustBePresent } = samplePlaybook.stages[stage];
  for (const { id, required } of checklist)
    if (required) sendTo(bench, incidentId, { type: 'checklist.check', stage, itemId: id });
  for (const role of mustBePresent)
    sendTo(bench, incidentId, { type: 'stage.waive', requirement: `role:${role}`, reason: 'On the way.' });
  sendTo(bench, incidentId, { type: 'stage.advance', to });
}

/** A room with the sample people on a real file, and an incident in draft. */
export function inDraft(bench: Bench): string {
  createRoom(bench);
  const incidentId = raiseAlarm(bench);
  leaveTo(bench, incidentId, 'detect', 'brief');
  sendTo(bench, incidentId, { type: 'brief.add', column: 'known', text: 'A file was posted at 09:52.' });
  sendTo(bench, incidentId, { type: 'incident.classify', complex: false, reason: 'One system.' });
  leaveTo(bench, incidentId, 'brief', 'draft');
  return incidentId;
}
