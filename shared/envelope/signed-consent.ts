import type { OwnPayload } from '../seal/payload.ts';
import type { JsonObject } from '../seal/record.ts';

/** What a person signs who consents to an envelope: docs/formats.md, section 4.3. */
export const CONSENT_PAYLOAD = 'application/vnd.holdline.consent.v1+json';

/** What each kind of event says in its payload's `decision`. */
export const CONSENT_DECISION_OF = {
  'envelope.proposed': 'propose',
  'envelope.consented': 'consent',
} as const;

/** Everything that a consent binds: the proposal as the registry has it, and so its words and where they may be used. */
export type ConsentPayload = OwnPayload & {
  readonly envelope: string;
  /** Lower-case hexadecimal SHA-256 of the canonical JSON of the proposal's `data`. */
  readonly scope: string;
  readonly decision: (typeof CONSENT_DECISION_OF)[keyof typeof CONSENT_DECISION_OF];
} & JsonObject;
