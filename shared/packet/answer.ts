import { z } from 'zod';
import { base64Of, packetNonce } from '../approval/packet-events.ts';
import { APPROVAL_PAYLOAD } from '../approval/signed-decision.ts';
import { freeText, id, line } from '../fields.ts';
import { keyText } from '../identity/events.ts';
import { type Json, ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { bytesOfBase64 } from '../seal/bytes.ts';
import { canonicalJson, parseCanonical } from '../seal/canonical.ts';
import { openEnvelope } from '../seal/dsse.ts';
import type { PackTools } from '../seal/examine.ts';
import { instantOf } from '../seal/instant.ts';
import type { Envelope } from '../seal/record.ts';

/** What the signer signs around their decision: the reason, and the very file that they answer. */
export const ANSWER_PAYLOAD = 'application/vnd.holdline.answer.v1+json';

/** The largest file that is read: a long reason fits. */
export const LARGEST_ANSWER = 1024 * 1024;

const envelope = z.strictObject({
  payloadType: z.string().max(200),
  payload: z.string().max(LARGEST_ANSWER),
  signatures: z.tuple([z.strictObject({ keyid: z.string().max(64), sig: base64Of(64) })]),
});

const outer = z.strictObject({
  v: z.literal(1),
  app: line,
  packet: base64Of(32),
  reason: freeText,
  decision: envelope,
});

/** The decision itself, as section 4 of docs/formats.md has it. What else it binds is compared in the room. */
const inner = z.strictObject({
  log: z.string().max(300),
  inc: id,
  stage: z.literal('approve'),
  draft: id,
  rev: id,
  channel: z.literal('release'),
  lang: z.string(),
  words: z.strictObject({ h: base64Of(32), n: z.int().min(0), media: z.string() }),
  decision: z.enum(['approve', 'reject']),
  role: z.string().max(64),
  by: id,
  key: keyText,
  at: z.string().refine((text) => instantOf(text) !== undefined),
  seen: z.strictObject({ size: z.int().min(0), root: base64Of(32) }),
  nonce: packetNonce,
  app: line,
});

/** An answer whose signatures hold. What it is about is for the room to compare. */
export type Answer = {
  /** Base64 of the SHA-256 of the packet's file. */
  readonly packet: string;
  readonly reason: string;
  readonly signed: Readonly<z.infer<typeof inner>>;
  /** The decision as it goes into the log. */
  readonly env: Envelope;
};

function schemaOf<S extends z.ZodType>(schema: S, text: string | undefined): z.infer<S> | undefined {
  const parsed = schema.safeParse(text === undefined ? undefined : parseCanonical(text));
  return parsed.success && canonicalJson(parsed.data as Json) === text ? parsed.data : undefined;
}

const NO_ANSWER = refuse(
  'no-answer',
  'This file is no signing answer, or it was changed on its way. Nothing was taken in; ask the signer to send it again.',
);

/** Reads an answer without believing it: both signatures must be by the one key that it names. */
export function readAnswer(file: Uint8Array, { textOf, verify }: PackTools): Result<Answer, Rejection> {
  if (file.length > LARGEST_ANSWER) return NO_ANSWER;
  const around = schemaOf(envelope, textOf(file));
  const said = around && schemaOf(outer, textOf(bytesOfBase64(around.payload) ?? new Uint8Array()));
  const signed = said && schemaOf(inner, textOf(bytesOfBase64(said.decision.payload) ?? new Uint8Array()));
  if (!around || !said || !signed) return NO_ANSWER;
  const keys = [bytesOfBase64(signed.key) ?? new Uint8Array()];
  const holds =
    openEnvelope(around, ANSWER_PAYLOAD, keys, verify) !== undefined &&
    openEnvelope(said.decision, APPROVAL_PAYLOAD, keys, verify) !== undefined;
  return holds ? ok({ packet: said.packet, reason: said.reason, signed, env: said.decision }) : NO_ANSWER;
}
