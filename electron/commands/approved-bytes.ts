import { ERASED, isErasedText } from '../../shared/erasure/erasures.ts';
import { approvedWords, wordsToRelease } from '../../shared/incident/approved-words.ts';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { sha256Hex } from '../log/digest.ts';
import type { Spine } from './dispatch.ts';

/** Which words, of which channel. */
export type WhichWords = {
  readonly incidentId: string;
  readonly revisionId: string;
  readonly channel: string;
};

/** Writes down that words were kept back because their bytes are not those that were approved. */
function keepBack(spine: Spine, { incidentId, revisionId, channel }: WhichWords, why: Rejection): void {
  if (why.code === 'other-bytes')
    spine.sendToIncident(incidentId, { type: 'release.refuse', revisionId, channel });
}

/** The very bytes that were approved for a channel, compared once more; a difference is refused and written down. */
export function approvedBytes(spine: Spine, which: WhichWords): Result<Uint8Array, Rejection> {
  const state = spine.incidents.state(which.incidentId);
  if (!state.ok) return state;
  const words = approvedWords(state.value);
  const text = words?.revision.revisionId === which.revisionId ? words.revision.text : '';
  // Text that is gone and that nobody erased in writing is another matter: the bytes are not those approved.
  if (text !== ERASED && isErasedText(text))
    return refuse('erased', 'The content of these words was erased, so there is nothing to copy.');
  const found = wordsToRelease(state.value, which, sha256Hex);
  if (!found.ok) keepBack(spine, which, found.error);
  return found.ok ? ok(Buffer.from(found.value.words.text, 'utf8')) : found;
}

/** Sends a command; a release that is refused because of its bytes leaves an entry. */
export function sendNotingRefusals(
  spine: Spine,
  incidentId: string | null,
  command: IncidentCommand,
): Result<Sent, Rejection> {
  const sent = spine.sendToIncident(incidentId, command);
  if (!sent.ok && incidentId !== null && command.type === 'release.record')
    keepBack(spine, { incidentId, ...command }, sent.error);
  return sent;
}
