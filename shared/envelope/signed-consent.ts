import type { JsonObject } from '../seal/record.ts';

/** What a person signs who consents to an envelope: docs/formats.md, section 4.3. */
export const CONSENT_PAYLOAD = 'application/vnd.holdline.consent.v1+json';

/** What each kind of event says in its payload's `decision`. */
export const CONSENT_DECISION_OF = {
  'envelope.proposed': 'propose',
  'envelope.consented': 'consent',
} as const;

export type ConsentKind = keyof typeof CONSENT_DECISION_OF;

/** Everything that a consent binds: the proposal as the registry has it, and so its words and where they may be used. */
export type ConsentPayload = {
  /** Origin of the registry. */
  readonly log: string;
  readonly envelope: string;
  /** Lower-case hexadecimal SHA-256 of the canonical JSON of the proposal's `data`. */
  readonly scope: string;
  readonly decision: (typeof CONSENT_DECISION_OF)[ConsentKind];
  readonly by: string;
  /** Base64 of the public key that signs. */
  readonly key: string;
  readonly at: string;
  /** The registry as the signer's Holdline had it. */
  readonly seen: { readonly size: number; readonly root: string };
  readonly nonce: string;
  readonly app: string;
} & JsonObject;
