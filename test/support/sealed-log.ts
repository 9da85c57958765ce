import type { EventLog } from '../../electron/log/event-log.ts';
import type { NewEvent } from '../../electron/log/events.ts';
import type { LogSigner } from '../../electron/log/sealer.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { envelopeOf, preAuthEncoding } from '../../shared/seal/dsse.ts';
import { instantText } from '../../shared/seal/instant.ts';
import { LOG_KEYED } from '../../shared/seal/log-keys.ts';
import { originOf } from '../../shared/seal/origin.ts';
import { appendAll, ROOM, STAMP } from './log.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

const TYPE = 'application/vnd.holdline.log-key.v1+json';
export const REGISTRY_ORIGIN = originOf(ROOM, 'registry');

/** What announces a log key, signed by it and by the one before. */
export function keyedEvent(key: SigningKey, before: SigningKey | null = null): NewEvent {
  const data = {
    key: base64OfBytes(key.publicKey),
    previous: before === null ? null : base64OfBytes(before.publicKey),
  };
  const nonce = base64OfBytes(new Uint8Array(16));
  const said = { ...data, app: 'Holdline 0.1.0', at: instantText(STAMP.at), log: REGISTRY_ORIGIN, nonce };
  const payload = Buffer.from(canonicalJson(said), 'utf8');
  const message = preAuthEncoding(TYPE, payload);
  const signatures = [key, ...(before === null ? [] : [before])].map((one) => ({
    keyid: base64OfBytes(one.publicKey),
    signature: one.sign(message),
  }));
  return { kind: LOG_KEYED, data, env: envelopeOf(TYPE, payload, signatures) };
}

/** A log key in a test's hands: nobody signs until it is announced. */
export function logKeys(): {
  readonly signer: () => LogSigner | null;
  readonly announce: (log: EventLog) => SigningKey;
} {
  let current: SigningKey | null = null;
  return {
    signer: () => current,
    announce: (log) => {
      const next = signingKey(REGISTRY_ORIGIN);
      appendAll(log, [keyedEvent(next, current)], 'registry');
      current = next;
      return next;
    },
  };
}

/** Resolves when a checkpoint of a log, of at least so many records, is durable. */
export function whenSealed(log: EventLog, logId: string, size: number): Promise<string> {
  return new Promise((resolve) => {
    const leave = log.onSealed((sealed) => {
      if (sealed.logId !== logId || sealed.size < size) return;
      leave();
      resolve(sealed.note);
    });
  });
}
