import type { Request } from './approval-book.ts';
import { aboutWords, registryOf } from './check-decision.ts';
import { type CheckedSignature, checkSigned, type SignedTools } from './check-signed.ts';
import { textIn } from './fields.ts';
import type { Envelope, LogRecord } from './record.ts';

/** The payload type of what a person signs who breaks the glass or confirms it (formats, section 4.2). */
const BREAK_GLASS_TYPE = 'application/vnd.holdline.break-glass.v1+json';
const FIELDS = 'app at by channel decision draft glass inc key lang log nonce rev seen stage words'.split(
  ' ',
);

/** What each kind of record about a break of the glass says in its payload's `decision`. */
export const GLASS_KINDS: ReadonlyMap<string, 'open' | 'confirm'> = new Map([
  ['breakGlass.opened', 'open'],
  ['breakGlass.confirmed', 'confirm'],
]);

/** Checks the signature of one of the two who break the glass. The sentence part for a lay person where it does not hold. */
export function checkGlass(
  record: LogRecord & { readonly env: Envelope },
  request: Request,
  tools: SignedTools,
): CheckedSignature | string {
  const decision = GLASS_KINDS.get(record.kind) ?? '';
  const glass = textIn(record.data, 'glassId');
  const expected = { ...aboutWords(record, request), decision, glass };
  const form = { type: BREAK_GLASS_TYPE, fields: FIELDS, expected, called: 'a break of the glass' };
  return checkSigned(record, registryOf(record), form, tools);
}
