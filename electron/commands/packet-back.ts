import type { PacketAnswered } from '../../shared/ipc/packet-requests.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { type Answer, readAnswer } from '../../shared/packet/answer.ts';
import { actorName } from '../../shared/people/people.ts';
import type { PackTools } from '../../shared/seal/examine.ts';
import { instantOf } from '../../shared/seal/instant.ts';
import { partsOfOrigin } from '../../shared/seal/origin.ts';
import { isSeenInTime } from '../../shared/seal/packet-book.ts';
import type { LookBack } from '../log/look-back.ts';
import { manifestRef } from './decided-words.ts';
import type { Signing, Spine } from './dispatch.ts';

/** The refusals that are about the answer itself. */
const LEAVES_ENTRY: ReadonlySet<string> = new Set([
  ...['unknown-packet', 'answered', 'stale', 'asked-anew', 'wrong-stage', 'seat-moved', 'decided'],
  ...['other-person', 'other-key', 'other-words', 'other-log', 'no-reason', 'own-words', 'other-bytes'],
  'would-not-hold',
]);

const roomOf = (origin: string): string | undefined => partsOfOrigin(origin)?.roomId;

/** The request that a packet was made for; undefined if this incident made no such packet. */
function requestOf(spine: Spine, incidentId: string, nonce: string): string | undefined {
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return undefined;
  return state.value.approvals.find((request) =>
    request.signers.some(({ packets }) => packets.some((one) => one.nonce === nonce)),
  )?.requestId;
}

/** How many records the log had before the one that says a packet was made; -1 where none says so. */
function madeAfter({ log }: Spine, incidentId: string, nonce: string): number {
  const made = log
    .read(incidentId)
    .find((one) => one.kind === 'approval.packetExported' && one.data['nonce'] === nonce);
  return made?.position ?? -1;
}

/** Whether what was signed commits to the very words of the request, and to this very log as the packet had it. */
function fits(spine: Spine, { signed }: Answer, lookBack: LookBack): { words: boolean; log: boolean } {
  const { inc, nonce, words, seen, log } = signed;
  const requestId = requestOf(spine, inc, nonce);
  const ref = requestId === undefined ? undefined : manifestRef(spine.log, inc, requestId);
  return {
    words: ref?.h === words.h && ref.n === words.n && ref.media === words.media,
    log:
      log === spine.log.origin(inc) &&
      isSeenInTime(seen.size, madeAfter(spine, inc, nonce)) &&
      lookBack.rootAt(inc, seen.size) === seen.root,
  };
}

/** Why an answer is none of this room, or null. Nothing of it is written into the room then. */
function strange(spine: Spine, { signed }: Answer): Result<never, Rejection> | null {
  const { log, inc } = signed;
  if (roomOf(log) !== roomOf(spine.log.origin('registry')))
    return refuse('other-room', 'This answer belongs to another room, so it counts for nothing here.');
  return spine.incidents.ids().includes(inc) && spine.log.origin(inc) === log
    ? null
    : refuse('other-incident', 'This answer is about an incident that this room does not have.');
}

/**
 * Takes in an answer that was brought back: its signatures hold, and `decide` accepts it now, or it is refused with the
 * reason. A refusal about an incident of this room leaves an entry there.
 */
export function packetBack(
  spine: Spine,
  file: Uint8Array,
  tools: PackTools & { readonly lookBack: LookBack },
): Result<PacketAnswered, Rejection> {
  const answer = readAnswer(file, tools);
  if (!answer.ok) return answer;
  const problem = strange(spine, answer.value);
  if (problem) return problem;
  const { signed, packet, reason, env } = answer.value;
  const { inc, nonce, decision, by, key, draft, rev, role, at } = signed;
  const about = { nonce, packet, decision, reason, by, key, draft, rev, role };
  const command = {
    type: 'approval.bringBack',
    ...about,
    signedAt: instantOf(at) ?? 0,
    fits: fits(spine, answer.value, tools.lookBack),
  } as const;
  const carry: Signing = ({ type }) =>
    type === 'approval.approved' || type === 'approval.rejected' ? env : undefined;
  const sent = spine.sendToIncident(inc, command, undefined, carry);
  if (!sent.ok) {
    // What only could not be written now may be brought back again: that is no refusal of the answer.
    if (LEAVES_ENTRY.has(sent.error.code))
      spine.sendToIncident(inc, { type: 'approval.refusePacket', nonce, why: sent.error.sentence });
    return sent;
  }
  const who = actorName(spine.room().people, by);
  return ok({ incidentId: inc, who, decision, signedAt: command.signedAt });
}
