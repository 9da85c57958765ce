import type { IncidentCommand } from '../../shared/incident/commands.ts';
import type { Facts } from '../../shared/incident/facts.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import type { RoomFacts } from '../../shared/room/decide-room.ts';
import type { RegistryCommand } from '../../shared/room/events.ts';
import { api } from './api.ts';
import type { BoardView } from './board-store.ts';
import { nextIncidentNumber } from './board-store.ts';
import { recordInWindow } from './record-in-window.ts';
import type { RoomView } from './room-store.ts';
import { nowMs } from './use-now.ts';

/** Sends a command about an incident; `incidentId` null opens a new one. */
export function sendToIncident(
  incidentId: string | null,
  command: IncidentCommand,
): Promise<Result<Sent, Rejection>> {
  return api.request('send', { to: 'incident', incidentId, command });
}

/** Sends a command about the room or its people. */
export function sendToRegistry(command: RegistryCommand): Promise<Result<Sent, Rejection>> {
  return api.request('send', { to: 'registry', command });
}

/** An id for asking "would this be accepted?". It is never stored. */
const previewId = () => 'preview';

/** The facts main would stamp now, for asking `decide` whether a control is enabled. */
export function previewFacts(view: RoomView, board: BoardView): Facts & RoomFacts {
  return {
    at: nowMs(),
    actor: view.room.people.atKeyboard ?? '',
    newId: previewId,
    people: view.room.people,
    zone: view.room.zone,
    playbook: (playbookId) => view.playbooks.find((one) => one.id === playbookId) ?? null,
    nextNumber: () => nextIncidentNumber(board),
    record: recordInWindow,
  };
}
