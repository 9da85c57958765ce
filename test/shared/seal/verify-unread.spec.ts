import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHasher } from '../../../electron/log/digest.ts';
import { leafHash } from '../../../shared/seal/merkle.ts';
import { genesisPrev } from '../../../shared/seal/origin.ts';
import { encodeRecord, type LogRecord } from '../../../shared/seal/record.ts';
import { createVerifier, type VerifyOptions } from '../../../shared/seal/verify.ts';
import { asBlock } from '../../support/as-block.ts';

const ORIGIN = 'holdline/room-1/inc-1';
const RECORD: Omit<LogRecord, 'seq' | 'prev' | 'data'> = {
  v: 1,
  log: ORIGIN,
  at: '2026-11-22T09:30:00.000Z',
  mono: 12,
  sess: 's-1',
  by: 'u-1',
  kind: 'note.added',
  inc: 'inc-1',
};

describe('verification that leaves records unread', () => {
  const bodies: string[] = [];
  let last = genesisPrev(nodeHasher, ORIGIN);
  for (let seq = 0; seq < 40; seq++) {
    const text = seq % 9 === 4 ? 'with an — in it' : `note ${seq}`;
    const body = encodeRecord({ ...RECORD, seq, prev: nodeHasher.base64(last), data: { text } });
    bodies.push(body);
    last = leafHash(nodeHasher, body);
  }

  function verdictOf(texts: readonly string[], unread: boolean, options: Partial<VerifyOptions> = {}) {
    let skipped = 0;
    const verifier = createVerifier({ hasher: nodeHasher, origin: ORIGIN, ...options });
    for (const body of texts) {
      const { bytes, from, to } = asBlock(body);
      const leaf = leafHash(nodeHasher, body);
      if (unread && verifier.addUnread(bytes, from, to, leaf)) skipped++;
      else {
        const fault = verifier.add({ body, leaf });
        if (fault !== undefined) return { verdict: fault, skipped };
      }
    }
    return { verdict: verifier.finish(), skipped };
  }

  it('skips what is in order, and nothing where every record has to be looked at', () => {
    expect(verdictOf(bodies, true)).toMatchObject({ verdict: { ok: true, size: 40 }, skipped: 35 });
    expect(verdictOf(bodies, true, { onRecord: () => undefined }).skipped).toBe(0);
  });

  it('comes to the very verdict of reading everything, whatever was edited', () => {
    const whole = verdictOf(bodies, false).verdict;
    const edit = fc.constantFrom('drop', 'double', 'move', 'change', 'number', 'cut', 'link');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(edit, fc.nat(39), fc.nat(39)), { maxLength: 3 }),
        fc.boolean(),
        (edits, known) => {
          const texts = [...bodies];
          for (const [how, one, other] of edits) edited(texts, how, one, other);
          const remembered = known && whole.ok ? [whole] : [];
          expect(verdictOf(texts, true, { remembered }).verdict).toEqual(
            verdictOf(texts, false, { remembered }).verdict,
          );
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function edited(texts: string[], how: string, one: number, other: number): void {
  const body = texts[one] ?? '';
  if (how === 'drop') texts.splice(one, 1);
  if (how === 'double') texts.splice(other, 0, body);
  if (how === 'move') texts.splice(other, 0, ...texts.splice(one, 1));
  if (how === 'change') texts[one] = body.replace('note', 'mote');
  if (how === 'number') texts[one] = body.replace(/"seq":\d+/, `"seq":${other}`);
  if (how === 'cut') texts.length = Math.max(one, 1);
  if (how === 'link') texts[one] = body.replace(/"prev":".../, '"prev":"AAA');
}
