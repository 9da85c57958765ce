import { randomBytes } from 'node:crypto';
import { languageOf } from '../../shared/approval/manifest.ts';
import type { DecisionPayload } from '../../shared/approval/signed-decision.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { instantText } from '../../shared/seal/instant.ts';
import type { BlobRef } from '../../shared/seal/record.ts';
import type { EventLog } from '../log/event-log.ts';
import type { Signing } from './dispatch.ts';

const NONCE_BYTES = 16;
const PIECE = 256;

/** A number under which one thing is signed and no other. */
export function freshNonce(): string {
  return base64OfBytes(randomBytes(NONCE_BYTES));
}

/** What the record of a request commits to of its manifest, looked for from the end of the log; undefined without one. */
export function manifestRef(log: EventLog, incidentId: string, requestId: string): BlobRef | undefined {
  for (let to = log.size(incidentId); to > 0; to -= PIECE) {
    const found = log
      .read(incidentId, Math.max(0, to - PIECE), to)
      .findLast((one) => one.kind === 'approval.requested' && one.data['requestId'] === requestId);
    if (!found) continue;
    const sealed = sealedFieldsOf(found.kind).filter((field) => Object.hasOwn(found.data, field));
    return found.refs?.[sealed.indexOf('release')];
  }
  return undefined;
}

/** Where the words are that a decision is about, and which program it was made in. */
export type Deciding = { readonly log: EventLog; readonly state: IncidentState; readonly app: string };

type About = Parameters<Signing>[1];

/** What a signed payload says of the words that somebody was asked about in this room: docs/formats.md, section 4. */
export function askedWords({ log, state, app }: Deciding, requestId: string, { origin, at, head }: About) {
  const request = state.approvals.find((one) => one.requestId === requestId);
  const inc = origin.slice(origin.lastIndexOf('/') + 1);
  const words = manifestRef(log, inc, requestId);
  if (!request?.release || !words) throw new Error('a decision was accepted that nobody can sign');
  return {
    log: origin,
    inc,
    stage: 'approve',
    draft: request.statementId,
    rev: request.revisionId,
    channel: 'release',
    lang: languageOf(request.release),
    words,
    at: instantText(at),
    seen: head,
    nonce: freshNonce(),
    app,
  } as const;
}

type Seat = { readonly requestId: string; readonly signerId: string };

/** What a signed payload says of every decision made in a seat, whoever signs it. */
export function decidedWords(
  deciding: Deciding,
  { requestId, signerId }: Seat,
  decision: DecisionPayload['decision'],
  about: About,
) {
  const request = deciding.state.approvals.find((one) => one.requestId === requestId);
  const seat = request?.signers.find((one) => one.signerId === signerId);
  if (!seat) throw new Error('a decision was accepted in a seat that is not there');
  return { ...askedWords(deciding, requestId, about), decision, role: seat.role } as const;
}
