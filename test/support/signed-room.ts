import type { WritableDb } from '../../electron/db/brands.ts';
import { sha256Hex } from '../../electron/log/digest.ts';
import type { EventLog } from '../../electron/log/event-log.ts';
import type { NewEvent } from '../../electron/log/events.ts';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import type { Json } from '../../shared/kernel.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { instantText } from '../../shared/seal/instant.ts';
import type { Envelope } from '../../shared/seal/record.ts';
import { createRoom } from './db.ts';
import { followingUp, type Story } from './given.ts';
import { createLog, INCIDENT } from './log.ts';
import { logKeys } from './sealed-log.ts';
import { consentEnvelope, decisionEnvelope, glassEnvelope, readBackEnvelope } from './signed-envelopes.ts';
import { append, registryOf } from './signed-registry.ts';
import type { SigningKey } from './signing-key.ts';

type Fields = { readonly [field: string]: Json };

/** A record of the registry about an envelope. */
export type Consenting = {
  readonly kind: string;
  readonly data: Fields;
  readonly by: string;
  readonly at: number;
};

/** What is changed of a story while it is written down: everything stays validly chained and sealed. */
export type Forgery = {
  /** Of the data of an event. */
  readonly data?: (kind: string, data: Fields) => Fields;
  /** Of what a decision says, and which key signs it. */
  readonly said?: (said: Fields) => Fields;
  readonly key?: (personId: string, keys: ReadonlyMap<string, SigningKey>) => SigningKey | null | undefined;
  /** Of how many records the registry had when a decision by phone was signed. */
  readonly registryAt?: (size: number) => number;
  /** Of who an event is by. */
  readonly by?: (kind: string, by: string) => string;
  /** Of when an event was. */
  readonly at?: (kind: string, at: number) => number;
  /** Of the consents to an envelope that the registry has. */
  readonly consents?: (given: readonly Consenting[]) => readonly Consenting[];
  /** Of what a consent says. */
  readonly consentSaid?: (said: Fields) => Fields;
};

/** A room on a real file with a log key, people with keys, and a story in which every decision is signed. */
export type SignedRoom = {
  readonly db: WritableDb;
  readonly log: EventLog;
  readonly keys: ReadonlyMap<string, SigningKey>;
};

const DECISION: ReadonlyMap<string, string> = new Map([
  ['approval.approved', 'approve'],
  ['approval.rejected', 'reject'],
  ['approval.withdrawn', 'withdraw'],
]);

const GLASS: ReadonlyMap<string, string> = new Map([
  ['breakGlass.opened', 'open'],
  ['breakGlass.confirmed', 'confirm'],
]);

const CONSENT: ReadonlyMap<string, string> = new Map([
  ['envelope.proposed', 'propose'],
  ['envelope.consented', 'consent'],
]);

type Told = { readonly room: SignedRoom; readonly forgery: Forgery };

const plainOf = (data: unknown): Fields => JSON.parse(JSON.stringify(data)) as Fields;

/** The two consents to an envelope, in the registry, as its use in a story says they were given. */
function consented(told: Told, { data }: Extract<IncidentEvent, { type: 'envelope.applied' }>) {
  const { forgery } = told;
  const { log } = told.room;
  const { envelopeId, playbookId, playbookVersion, severities, template, slots, expiresAt } = data;
  const scope = { envelopeId, playbookId, playbookVersion, severities, template, slots, expiresAt };
  const [one, other] = data.consents;
  const given: readonly Consenting[] = [
    {
      kind: 'envelope.proposed',
      data: plainOf({ ...scope, title: 'Data breach' }),
      by: one?.personId ?? '',
      at: one?.at ?? 0,
    },
    { kind: 'envelope.consented', data: { envelopeId }, by: other?.personId ?? '', at: other?.at ?? 0 },
  ];
  const written = forgery.consents?.(given) ?? given;
  const proposed = written.find(({ kind }) => kind === 'envelope.proposed')?.data ?? {};
  for (const one of written) append(log, 'registry', consent(told, one, proposed), one.at, one.by);
}

/** A record about an envelope, signed by whoever it is by where a person of this room consents. */
function consent({ room, forgery }: Told, { kind, data, at, by }: Consenting, proposed: Fields): NewEvent {
  const key = forgery.key ? forgery.key(by, room.keys) : room.keys.get(by);
  const decision = CONSENT.get(kind);
  if (!key || decision === undefined) return { kind, data };
  const said = {
    ...{ at: instantText(at), by, decision, envelope: data['envelopeId'] ?? '' },
    ...{ log: room.log.origin('registry'), seen: room.log.head('registry') },
    scope: sha256Hex(canonicalJson(kind === 'envelope.proposed' ? data : proposed)),
  };
  return { kind, data, env: consentEnvelope(forgery.consentSaid?.(said) ?? said, key) };
}

/** One of the two who break the glass, with their signature. */
function brokenGlass(told: Told, event: IncidentEvent, data: Fields): NewEvent {
  const { room, forgery } = told;
  const { type, by } = event;
  const key = forgery.key ? forgery.key(by, room.keys) : room.keys.get(by);
  if (!key) return { kind: type, data };
  const { role: _, ...words } = saidOf(told, event, data);
  const said = { ...words, by, decision: GLASS.get(type) ?? '', glass: data['glassId'] ?? '' };
  const registry = room.log.size('registry');
  return {
    kind: type,
    data: { ...data, registry },
    env: glassEnvelope(forgery.said?.(said) ?? said, key),
  };
}

/** What every decision says of the log and of its request. */
function saidOf({ room: { log } }: Told, { type, at }: IncidentEvent, data: Fields): Fields {
  const asked = log
    .read(INCIDENT)
    .findLast((one) => one.kind === 'approval.requested' && one.data['requestId'] === data['requestId']);
  const seats = (asked?.data['signers'] ?? []) as readonly { signerId: string; role: string }[];
  return {
    at: instantText(at),
    decision: DECISION.get(type) ?? '',
    draft: asked?.data['statementId'] ?? '',
    inc: INCIDENT,
    log: log.origin(INCIDENT),
    rev: String(data['revisionId']),
    role: seats.find(({ signerId }) => signerId === data['signerId'])?.role ?? '',
    seen: log.head(INCIDENT),
    words: (asked?.refs?.[0] ?? {}) as unknown as Json,
  };
}

type Heard = { readonly personId: string; readonly listenerId: string; readonly code?: string };

/** What the two signed who heard a decision by phone. */
function attested(told: Told, event: IncidentEvent, data: Fields, heard: Heard): Envelope {
  const { keys } = told.room;
  const { by: caller } = event;
  const { personId: signer, listenerId: listener, code = null } = heard;
  const keyText = (personId: string): string =>
    base64OfBytes(keys.get(personId)?.publicKey ?? new Uint8Array());
  const pair = { signer, caller, listener, callerKey: keyText(caller), listenerKey: keyText(listener) };
  const said = { ...saidOf(told, event, data), ...pair, code };
  const { forgery } = told;
  const signers = [caller, listener].flatMap(
    (one) => (forgery.key ? forgery.key(one, keys) : keys.get(one)) ?? [],
  );
  return readBackEnvelope(forgery.said?.(said) ?? said, signers);
}

/** The decision with its signature, over what the log says of its request. */
function signed(told: Told, event: IncidentEvent, data: Fields): NewEvent {
  const { room, forgery } = told;
  const { type, by } = event;
  const registry = room.log.size('registry');
  const heard = data['readBack'] as unknown as Heard | undefined;
  if (heard) {
    const placed = { ...data, registry: forgery.registryAt?.(registry) ?? registry };
    return { kind: type, data: placed, env: attested(told, event, data, heard) };
  }
  const key = forgery.key ? forgery.key(by, room.keys) : room.keys.get(by);
  if (!key) return { kind: type, data };
  const said = { ...saidOf(told, event, data), by };
  return {
    kind: type,
    data: { ...data, registry },
    env: decisionEnvelope(forgery.said?.(said) ?? said, key),
  };
}

function wholeOf(told: Told, event: IncidentEvent, data: Fields): NewEvent {
  if (DECISION.has(event.type)) return signed(told, event, data);
  return GLASS.has(event.type) ? brokenGlass(told, event, data) : { kind: event.type, data };
}

function tell(told: Told, event: IncidentEvent): void {
  const { log } = told.room;
  const { forgery } = told;
  const plain = plainOf(event.data);
  const size = log.size('registry');
  const seen = 'keysAt' in plain ? { ...plain, keysAt: size } : plain;
  const placed = event.type === 'envelope.applied' ? { ...seen, registry: size } : seen;
  const data = forgery.data?.(event.type, placed) ?? placed;
  const by = forgery.by?.(event.type, event.by) ?? event.by;
  const at = forgery.at?.(event.type, event.at) ?? event.at;
  const whole = wholeOf(told, { ...event, by, at } as IncidentEvent, data);
  append(log, INCIDENT, whole, at, by);
}

/** Writes a story down in a room whose people sign, by default one that went out and is followed up. Sealed to its end. */
export function signedRoom(story: Story = followingUp(), forgery: Forgery = {}, path?: string): SignedRoom {
  const db = createRoom(path);
  const { signer, announce } = logKeys();
  const log = createLog(
    { signer, sealedFieldsOf, sealedAtOnce: ['approval.approved', 'release.recorded'] },
    db,
  );
  const room = { db, log, keys: registryOf(log, announce) };
  const told = { room, forgery };
  // They consented long before the incident, so every entry of its log counts that.
  for (const event of story.events) if (event.type === 'envelope.applied') consented(told, event);
  for (const event of story.events) tell(told, event);
  log.seal();
  return room;
}
