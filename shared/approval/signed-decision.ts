import type { OwnPayload } from '../seal/payload.ts';
import type { JsonObject } from '../seal/record.ts';

/** What a person signs when they decide about words: docs/formats.md, section 4. */
export const APPROVAL_PAYLOAD = 'application/vnd.holdline.approval.v1+json';

/** What each kind of event says in its payload's `decision`. No other kind carries such an envelope. */
export const DECISION_OF = {
  'approval.approved': 'approve',
  'approval.rejected': 'reject',
  'approval.withdrawn': 'withdraw',
} as const;

export type SignedKind = keyof typeof DECISION_OF;

/** Everything the signature binds. Moved to another place, words or log, it fits no longer. */
export type DecisionPayload = OwnPayload & {
  readonly inc: string;
  readonly stage: 'approve';
  readonly draft: string;
  readonly rev: string;
  /** `release`: the words are the manifest of all channels. */
  readonly channel: 'release';
  readonly lang: string;
  /** The reference of the manifest's bytes, as the record of the request has it. */
  readonly words: { readonly h: string; readonly n: number; readonly media: string };
  readonly decision: (typeof DECISION_OF)[SignedKind];
  readonly role: string;
} & JsonObject;
