import { canonicalJson } from '../seal/canonical.ts';
import { CODE_PREFIX, codeOf } from '../seal/code-words.ts';
import type { JsonObject } from '../seal/record.ts';
import type { ApprovalRequest, Decision } from './approvals.ts';
import type { ReleaseManifest, Sha256Hex } from './manifest.ts';
import type { DecisionPayload } from './signed-decision.ts';

/** What two people sign who attest what a signer said by phone: docs/formats.md, section 4.1. */
export const READ_BACK_PAYLOAD = 'application/vnd.holdline.read-back.v1+json';

/** What they sign. It never passes for the signer's own decision: it is another type, and says whose word it carries. */
export type ReadBackPayload = Omit<DecisionPayload, 'by' | 'key'> & {
  readonly method: 'readBack';
  /** What the signer read back; null where they said no. */
  readonly code: string | null;
  readonly signer: string;
  readonly caller: string;
  readonly callerKey: string;
  readonly listener: string;
  readonly listenerKey: string;
} & JsonObject;

/** The code of exactly these words: whoever has the same manifest before them has the same code. */
export function readBackCode(manifest: ReleaseManifest, sha256Hex: Sha256Hex): string {
  return codeOf(sha256Hex(`${CODE_PREFIX}${canonicalJson(manifest as unknown as JsonObject)}`));
}

/** Whether what was heard is the code, however it was typed. */
export function isCode(heard: string, code: string): boolean {
  const words = heard.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.join(' ') === code;
}

/** The texts of a manifest, equal ones once: each as the channels that carry it. */
export function textsOf({ variants }: ReleaseManifest): readonly (readonly string[])[] {
  const texts = new Map<string, string[]>();
  for (const { channel, lang, sha256 } of variants) {
    const key = `${lang} ${sha256}`;
    texts.set(key, [...(texts.get(key) ?? []), channel]);
  }
  return [...texts.values()];
}

/** The two who attest a decision given by phone; nobody for one given otherwise. */
export function attestersOf(decision: Decision | null): readonly string[] {
  return decision?.readBack ? [decision.readBack.callerId, decision.readBack.listenerId] : [];
}

/** The label of the seat of a request whose decision by phone this person attested; null if there is none. */
export function attestedSeat({ signers }: ApprovalRequest, personId: string): string | null {
  return signers.find((one) => attestersOf(one.decision).includes(personId))?.label ?? null;
}
