import { textIn } from './fields.ts';
import { instantOf } from './instant.ts';
import type { JsonObject, LogRecord } from './record.ts';

/** A person's consent to an envelope, and when it was given. */
type Consent = { readonly personId: string; readonly at: number };

/** A pre-approved envelope that two people stand behind: what they consented to, and who they are. */
export type StandingConsent = {
  readonly scope: JsonObject;
  readonly consents: readonly [Consent, Consent];
};

type Given = { readonly position: number; readonly consent: Consent };
type Envelope = {
  readonly scope: JsonObject;
  readonly proposed: Given;
  readonly consented: Given | null;
  readonly withdrawnAt: number | null;
};

export type ConsentBook = {
  /** Takes the next record of the registry. */
  readonly add: (record: LogRecord) => void;
  /** The consent to an envelope that stood when the registry had `size` records; undefined where none did. */
  readonly standing: (envelopeId: string, size: number) => StandingConsent | undefined;
};

/** Follows which envelopes two people consented to, by position and never by the clock. */
export function createConsentBook(): ConsentBook {
  const envelopes = new Map<string, Envelope>();
  const add = (record: LogRecord): void => {
    const { kind, data, by, seq: position } = record;
    const envelopeId = textIn(data, 'envelopeId');
    const given = { position, consent: { personId: by, at: instantOf(record.at) ?? 0 } };
    const known = envelopes.get(envelopeId);
    if (kind === 'envelope.proposed' && known === undefined)
      envelopes.set(envelopeId, { scope: data, proposed: given, consented: null, withdrawnAt: null });
    else if (kind === 'envelope.consented' && known?.consented === null)
      envelopes.set(envelopeId, { ...known, consented: given });
    else if (kind === 'envelope.withdrawn' && known?.withdrawnAt === null)
      envelopes.set(envelopeId, { ...known, withdrawnAt: position });
  };
  const standing: ConsentBook['standing'] = (envelopeId, size) => {
    const known = envelopes.get(envelopeId);
    if (!known?.consented || known.consented.position >= size) return undefined;
    if (known.withdrawnAt !== null && known.withdrawnAt < size) return undefined;
    return { scope: known.scope, consents: [known.proposed.consent, known.consented.consent] };
  };
  return { add, standing };
}
