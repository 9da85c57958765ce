import type { JsonObject } from '../seal/record.ts';
import type { DecisionPayload } from './signed-decision.ts';

/** What a person signs who breaks the glass, or confirms it: docs/formats.md, section 4.2. */
export const BREAK_GLASS_PAYLOAD = 'application/vnd.holdline.break-glass.v1+json';

/** What each kind of event says in its payload's `decision`. */
export const GLASS_DECISION_OF = { 'breakGlass.opened': 'open', 'breakGlass.confirmed': 'confirm' } as const;

/** The very words that go out without the whole chain, and which break of the glass lets them out. Nobody's seat is in it. */
export type GlassPayload = Omit<DecisionPayload, 'decision' | 'role'> & {
  readonly decision: (typeof GLASS_DECISION_OF)[keyof typeof GLASS_DECISION_OF];
  readonly glass: string;
} & JsonObject;
