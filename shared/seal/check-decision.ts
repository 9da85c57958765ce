import type { Request } from './approval-book.ts';
import { type CheckedSignature, checkSigned, type SignedTools } from './check-signed.ts';
import type { Envelope, JsonObject, LogRecord } from './record.ts';
import { DECISIONS, type Seat } from './seats.ts';

/** The payload type of what a person signs when they decide about words (formats, section 4). */
export const APPROVAL_TYPE = 'application/vnd.holdline.approval.v1+json';
const FIELDS = 'app at by channel decision draft inc key lang log nonce rev role seen stage words'.split(' ');

/** How many records the registry had when a decision was signed, which tells the key that counts; NaN where it is not said. */
export function registryOf({ data }: LogRecord): number {
  const { registry } = data;
  return typeof registry === 'number' && registry >= 0 ? registry : Number.NaN;
}

/** What everything says that is signed about the words of a request. */
export function aboutWords({ log, inc, by, at }: LogRecord, request: Request): JsonObject {
  return {
    ...{ log, inc, by, at, stage: 'approve', channel: 'release' },
    draft: request.statementId,
    rev: request.revisionId,
    words: request.words ?? {},
    // Only a manifest that is in the pack says which language its words are in.
    ...(request.lang === undefined ? {} : { lang: request.lang }),
  };
}

/** What the signed payload of a decision must say, but for what only the signer can choose. */
export function expectedOf(record: LogRecord, request: Request, seat: Seat): JsonObject {
  const decision = DECISIONS.get(record.kind) ?? '';
  return { ...aboutWords(record, request), decision, role: seat.role };
}

/** Checks the signature under a decision. The sentence part for a lay person where it does not hold. */
export function checkDecision(
  record: LogRecord & { readonly env: Envelope },
  request: Request,
  seat: Seat,
  tools: SignedTools,
): CheckedSignature | string {
  const expected = expectedOf(record, request, seat);
  const form = { type: APPROVAL_TYPE, fields: FIELDS, expected, called: 'an approval' };
  return checkSigned(record, registryOf(record), form, tools);
}
