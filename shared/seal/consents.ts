import { canonicalJson } from './canonical.ts';
import { checkSigned, type SignedTools } from './check-signed.ts';
import { textIn } from './fields.ts';
import type { Hasher } from './hasher.ts';
import { instantOf } from './instant.ts';
import { hexOfLatin1 } from './pack.ts';
import type { JsonObject, LogRecord } from './record.ts';

/** The payload type of what a person signs who consents to an envelope (formats, section 4.3). */
const CONSENT_TYPE = 'application/vnd.holdline.consent.v1+json';
const FIELDS = 'app at by decision envelope key log nonce scope seen'.split(' ');
const DECISION: ReadonlyMap<string, string> = new Map([
  ['envelope.proposed', 'propose'],
  ['envelope.consented', 'consent'],
]);

export type ConsentTools = SignedTools & {
  readonly hasher: Hasher;
  /** Where the registry gave the first person of the room a key; undefined where nobody ever had one. */
  readonly keyedFrom: number | undefined;
};

/** A person's consent to an envelope, and when it was given. */
type Consent = { readonly personId: string; readonly at: number };

/** A pre-approved envelope that two people stand behind: what they consented to, and who they are. */
export type StandingConsent = {
  readonly scope: JsonObject;
  readonly consents: readonly [Consent, Consent];
  /** How many of the two signed it. */
  readonly signatures: number;
};

type Given = { readonly position: number; readonly consent: Consent; readonly signed: boolean };
type Envelope = {
  readonly scope: JsonObject;
  readonly proposed: Given;
  readonly consented: Given | null;
  readonly withdrawnAt: number | null;
};

export type ConsentBook = {
  /** Takes the next record of the registry; what it returns is wrong with a consent. */
  readonly add: (record: LogRecord) => string | undefined;
  /** The consent to an envelope that stood when the registry had `size` records; undefined where none did. */
  readonly standing: (envelopeId: string, size: number) => StandingConsent | undefined;
};

/** Why nobody answers for a consent to this proposal; undefined where its person signed it, or nobody had keys then. */
function unanswered(record: LogRecord, proposed: JsonObject, tools: ConsentTools): string | undefined {
  const { kind, data, by, log, at, seq, env } = record;
  if (env === undefined)
    return tools.keyedFrom !== undefined && tools.keyedFrom < seq
      ? 'nobody signed this consent, in a room whose people had keys by then'
      : undefined;
  const decision = DECISION.get(kind) ?? '';
  const scope = hexOfLatin1(tools.hasher.ofText(canonicalJson(proposed)));
  const expected = { log, at, by, decision, scope, envelope: textIn(data, 'envelopeId') };
  const form = { type: CONSENT_TYPE, fields: FIELDS, expected, called: 'a consent' };
  const checked = checkSigned({ ...record, env }, seq, form, tools);
  return typeof checked === 'string' ? checked : undefined;
}

/** Follows which envelopes two people consented to, by position and never by the clock, and checks who signed that. */
export function createConsentBook(tools: ConsentTools): ConsentBook {
  const envelopes = new Map<string, Envelope>();
  const add = (record: LogRecord): string | undefined => {
    const { kind, data, by, seq: position } = record;
    const envelopeId = textIn(data, 'envelopeId');
    const consent = { personId: by, at: instantOf(record.at) ?? 0 };
    const given = { position, consent, signed: record.env !== undefined };
    const known = envelopes.get(envelopeId);
    if (kind === 'envelope.proposed' && known === undefined)
      envelopes.set(envelopeId, { scope: data, proposed: given, consented: null, withdrawnAt: null });
    else if (kind === 'envelope.consented' && known?.consented === null)
      envelopes.set(envelopeId, { ...known, consented: given });
    else if (kind === 'envelope.withdrawn' && known?.withdrawnAt === null)
      envelopes.set(envelopeId, { ...known, withdrawnAt: position });
    const about = envelopes.get(envelopeId);
    return DECISION.has(kind) && about ? unanswered(record, about.scope, tools) : undefined;
  };
  const standing: ConsentBook['standing'] = (envelopeId, size) => {
    const known = envelopes.get(envelopeId);
    if (!known?.consented || known.consented.position >= size) return undefined;
    if (known.withdrawnAt !== null && known.withdrawnAt < size) return undefined;
    const both = [known.proposed, known.consented] as const;
    const signatures = both.filter(({ signed }) => signed).length;
    return { scope: known.scope, consents: [both[0].consent, both[1].consent], signatures };
  };
  return { add, standing };
}
