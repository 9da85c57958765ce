import { sha256 } from '@noble/hashes/sha2.js';
import type { IncidentCommand, PhoneCommand, SignedCommand } from '../../shared/incident/commands.ts';
import type { Facts } from '../../shared/incident/facts.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import type { Signature } from '../../shared/people/unsigned.ts';
import type { ConsentCommand, RegistryCommand } from '../../shared/room/events.ts';
import { channelsInForce } from '../../shared/room/in-force.ts';
import { hasKeys } from '../../shared/room/room.ts';
import type { RoomFacts } from '../../shared/room/room-facts.ts';
import { hexOfBytes } from '../../shared/seal/bytes.ts';
import { utf8Bytes } from '../../shared/seal/utf8.ts';
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

/** Signs a decision as the person at the keyboard. The passphrase goes to main in this request alone. */
export function signDecision(
  incidentId: string,
  command: SignedCommand,
  passphrase: string,
): Promise<Result<Sent, Rejection>> {
  return api.request('signDecision', { incidentId, command, passphrase });
}

/** Signs what a signer said by phone, as the person at the keyboard and whoever listened. Both passphrases go to main here. */
export function signReadBack(
  incidentId: string,
  command: PhoneCommand,
  passphrases: { readonly caller: string; readonly listener: string },
): Promise<Result<Sent, Rejection>> {
  return api.request('signReadBack', { incidentId, command, passphrases });
}

/** Signs a standing consent as the person at the keyboard. The passphrase goes to main in this request alone. */
export function signConsent(command: ConsentCommand, passphrase: string): Promise<Result<Sent, Rejection>> {
  return api.request('signConsent', { command, passphrase });
}

/** Sends a command about the room or its people. */
export function sendToRegistry(command: RegistryCommand): Promise<Result<Sent, Rejection>> {
  return api.request('send', { to: 'registry', command });
}

/** An id for asking "would this be accepted?". It is never stored. */
const previewId = () => 'preview';

/** What `sha256sum` says of a file with this text. */
export const sha256Hex = (text: string): string => hexOfBytes(sha256(utf8Bytes(text)));

/**
 * The facts main would stamp now, for asking `decide` whether a control is enabled. With `given`, the command is one that
 * the person at the keyboard is about to sign.
 */
export function previewFacts(view: RoomView, board: BoardView, signature?: Signature): Facts & RoomFacts {
  return {
    at: nowMs(),
    actor: view.room.people.atKeyboard ?? '',
    newId: previewId,
    people: view.room.people,
    zone: view.room.zone,
    playbook: (playbookId) => view.playbooks.find((one) => one.id === playbookId) ?? null,
    channels: () => channelsInForce(view.library, view.room),
    library: view.library,
    envelopes: view.room.envelopes,
    nextNumber: () => nextIncidentNumber(board),
    sha256Hex,
    origin: 'preview',
    signature: hasKeys(view.room) ? (signature ?? 'needed') : 'none',
    registrySize: view.room.position,
    registryRoot: null,
    record: recordInWindow,
  };
}
