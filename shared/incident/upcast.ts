import { z } from 'zod';
import { ERASED } from '../erasure/erasures.ts';
import type { EventKind } from '../event-kind.ts';
import { fail, ok, type Result } from '../kernel.ts';
import { REVIEW_EVENTS, type ReviewEvent, type ReviewEventType } from '../review/events.ts';
import { REGISTRY_EVENTS, type RegistryEvent, type RegistryEventType } from '../room/events.ts';
import type { JsonObject } from '../seal/record.ts';
import { INCIDENT_EVENTS, type IncidentEvent, type IncidentEventType } from './events.ts';

/** An event as the log gives it back: sealed fields are in `data` again. */
export type LoggedEvent = {
  readonly kind: string;
  readonly position: number;
  readonly at: number;
  readonly by: string;
  readonly data: unknown;
};

/** A record that this version cannot read, and what to do about it. */
export type UnreadableEvent = { readonly position: number; readonly kind: string; readonly sentence: string };

function unreadable(
  { position, kind }: LoggedEvent,
  why: string,
): { readonly ok: false; readonly error: UnreadableEvent } {
  return fail({ position, kind, sentence: `Record ${position} ("${kind}") ${why}` });
}

const UNKNOWN =
  'is of a kind this version of Holdline does not know. Open the room with a newer version; nothing was changed.';

/** The payload with what stands for erased content that was no text. */
function withoutErased(data: unknown, { erasedAs }: EventKind): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const gone = Object.entries(erasedAs).filter(([field]) => (data as JsonObject)[field] === ERASED);
  return gone.length === 0 ? data : { ...data, ...Object.fromEntries(gone) };
}

/** Reads a stored record as today's incident event. Old payloads are brought up to date here, one step a version. */
export function readIncidentEvent(logged: LoggedEvent): Result<IncidentEvent, UnreadableEvent> {
  if (!Object.hasOwn(INCIDENT_EVENTS, logged.kind)) return unreadable(logged, UNKNOWN);
  const type = logged.kind as IncidentEventType;
  const kind: EventKind = INCIDENT_EVENTS[type];
  const data = kind.payload.safeParse(withoutErased(logged.data, kind));
  if (!data.success)
    return unreadable(logged, `does not have the shape it must have: ${data.error.issues[0]?.message ?? ''}`);
  return ok({ type, at: logged.at, by: logged.by, data: data.data } as IncidentEvent);
}

/** An incident's event without what people wrote: the fields of its kind that are never sealed. */
export type BareEvent = {
  readonly type: IncidentEventType;
  readonly at: number;
  readonly by: string;
  readonly data: JsonObject;
};

const clearSchemas = new Map<string, z.ZodType>();

/** The schema of a kind without its sealed fields. */
function clearSchema(type: IncidentEventType): z.ZodType {
  const { payload, sealed }: EventKind = INCIDENT_EVENTS[type];
  const { shape } = payload as z.ZodObject;
  const clear = Object.entries(shape).filter(([field]) => !sealed.includes(field));
  const schema = clearSchemas.get(type) ?? z.strictObject(Object.fromEntries(clear));
  clearSchemas.set(type, schema);
  return schema;
}

/** Reads the clear fields of a stored record, whatever stands in the place of its sealed ones. */
export function readBareEvent(logged: LoggedEvent): Result<BareEvent, UnreadableEvent> {
  if (!Object.hasOwn(INCIDENT_EVENTS, logged.kind)) return unreadable(logged, UNKNOWN);
  const type = logged.kind as IncidentEventType;
  const { sealed }: EventKind = INCIDENT_EVENTS[type];
  const clear = Object.entries(logged.data as JsonObject).filter(([field]) => !sealed.includes(field));
  const data = clearSchema(type).safeParse(Object.fromEntries(clear));
  if (!data.success)
    return unreadable(logged, `does not have the shape it must have: ${data.error.issues[0]?.message ?? ''}`);
  return ok({ type, at: logged.at, by: logged.by, data: data.data as JsonObject });
}

/** Reads a stored record as today's registry event. */
export function readRegistryEvent(logged: LoggedEvent): Result<RegistryEvent, UnreadableEvent> {
  if (!Object.hasOwn(REGISTRY_EVENTS, logged.kind)) return unreadable(logged, UNKNOWN);
  const type = logged.kind as RegistryEventType;
  const data = REGISTRY_EVENTS[type].payload.safeParse(logged.data);
  if (!data.success)
    return unreadable(logged, `does not have the shape it must have: ${data.error.issues[0]?.message ?? ''}`);
  return ok({ type, at: logged.at, by: logged.by, data: data.data } as RegistryEvent);
}

/** Reads a stored record as today's event of the log of reviews. */
export function readReviewEvent(logged: LoggedEvent): Result<ReviewEvent, UnreadableEvent> {
  if (!Object.hasOwn(REVIEW_EVENTS, logged.kind)) return unreadable(logged, UNKNOWN);
  const type = logged.kind as ReviewEventType;
  const data = REVIEW_EVENTS[type].payload.safeParse(logged.data);
  if (!data.success)
    return unreadable(logged, `does not have the shape it must have: ${data.error.issues[0]?.message ?? ''}`);
  return ok({ type, at: logged.at, by: logged.by, data: data.data } as ReviewEvent);
}

/** The fields of a kind of event that are kept as erasable blobs. Unknown kinds have none. */
export function sealedFieldsOf(kind: string): readonly string[] {
  const kinds: Readonly<Record<string, { readonly sealed: readonly string[] }>> = {
    ...INCIDENT_EVENTS,
    ...REGISTRY_EVENTS,
    ...REVIEW_EVENTS,
  };
  return kinds[kind]?.sealed ?? [];
}
