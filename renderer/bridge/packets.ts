import type { OpenedPacket, PacketAnswered } from '../../shared/ipc/packet-requests.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import { api } from './api.ts';

type Saved = { readonly path: string | null };

/** Saves the packet of a seat where the system's dialog asks. */
export function exportPacket(incidentId: string, signerId: string): Promise<Result<Saved, Rejection>> {
  return api.request('exportPacket', { incidentId, signerId });
}

/** Opens the packet that the system's dialog asks for; null if the person thought better of it. */
export function openPacket(): Promise<Result<OpenedPacket | null, Rejection>> {
  return api.request('openPacket', {});
}

/** Signs the packet in front. The passphrase goes to main in this request alone. */
export function answerPacket(
  nonce: string,
  decided: { readonly decision: 'approve' | 'reject'; readonly reason: string },
  passphrase: string,
): Promise<Result<Saved, Rejection>> {
  return api.request('answerPacket', { nonce, ...decided, passphrase });
}

/** Has main let go of the packet, whether it was answered or not. */
export function closePacket(nonce: string): void {
  void api.request('closePacket', { nonce });
}

/** Takes in the answer that the system's dialog asks for; null if the person thought better of it. */
export function bringBack(): Promise<Result<PacketAnswered | null, Rejection>> {
  return api.request('bringBack', {});
}
