import { expect } from 'vitest';
import { NODE_TOOLS } from '../../electron/export/pack.ts';
import type { readAnswer } from '../../shared/packet/answer.ts';
import { readAsk } from '../../shared/packet/read-ask.ts';
import { keyedAndAsked } from './keyed-story.ts';
import { answerOf, packetThatIsMade, type Sent } from './packets.ts';

/** One honest packet and its answer, as files that may be changed at will. */
export type Honest = { readonly sent: Sent; readonly answer: Uint8Array };

/** Makes an honest packet and its answer. */
export async function honestPacket(): Promise<Honest> {
  const sent = packetThatIsMade(await keyedAndAsked(), 'Femi Adeyemi');
  // A copy: a slice of a Buffer is the same bytes, and changing it would change the honest answer for good.
  return { sent, answer: new Uint8Array(await answerOf(sent)) };
}

export const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
export const asked = (text: string) => readAsk(bytes(text), NODE_TOOLS);

/** Reading refuses with a sentence, and never throws. */
export function expectRefused(read: ReturnType<typeof readAsk> | ReturnType<typeof readAnswer>): void {
  expect(read).toMatchObject({ ok: false });
  if (!read.ok) expect(read.error.sentence).toMatch(/^[A-Z].{10,}\.$/s);
}
