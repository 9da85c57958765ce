import { beforeEach, describe, expect, it } from 'vitest';
import { NODE_TOOLS } from '../../electron/export/pack.ts';
import { APPROVAL_PAYLOAD } from '../../shared/approval/signed-decision.ts';
import type { Json } from '../../shared/kernel.ts';
import { ANSWER_PAYLOAD, readAnswer } from '../../shared/packet/answer.ts';
import { askText, readAsk } from '../../shared/packet/read-ask.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { signedBy } from '../../shared/seal/dsse.ts';
import { asked, bytes, expectRefused, honestPacket } from '../support/packet-reading.ts';
import { keyIn, type Sent } from '../support/packets.ts';

let sent: Sent;
let answer: Uint8Array;

/** One honest packet and its answer, made by the first test that needs them. */
beforeEach(async () => {
  if (sent === undefined) ({ sent, answer } = await honestPacket());
});

/** Every field of a value, however deep, as the way to it. */
function waysIn(
  value: unknown,
  way: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [
    ...(way.length > 0 ? [way] : []),
    ...Object.entries(value).flatMap(([key, one]) => waysIn(one, [...way, key])),
  ];
}

/** A value with another one at the end of a way. */
function replaced(value: unknown, [key, ...way]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  copy[key] = replaced(copy[key], way, by);
  return copy;
}

describe('a packet with anything in any field', () => {
  const STRANGE: readonly Json[] = [
    ...['', 'x'.repeat(100_001), '\u0000', '\u202e', '__proto__', 'e\u0301', 'a\r\nb'],
    ...[-1, 0.5, Number.MAX_SAFE_INTEGER, 1e21, true, null, [], {}, [[[[[[]]]]]], { ref: 0 }],
  ];

  it('is refused, or reads as exactly what its file says', () => {
    const ways = waysIn(sent.ask);
    expect(ways.length).toBeGreaterThan(80);
    for (const way of [
      ['release', 'value'],
      ['box', 'sealed'],
    ])
      expectRefused(asked(canonicalJson(replaced(sent.ask, way, 'A'.repeat(4_000_004)) as Json)));
    for (const way of ways)
      for (const strange of STRANGE) {
        let text: string;
        try {
          text = canonicalJson(replaced(sent.ask, way, strange) as Json);
        } catch {
          continue; // What has no canonical spelling cannot be in such a file.
        }
        const read = asked(text);
        if (!read.ok) expectRefused(read);
        else expect(askText(read.value)).toBe(text);
      }
  });

  it('is refused with any list longer than an incident makes by hand, and with any object one field short', async () => {
    for (const way of waysIn(sent.ask)) {
      const inner = way.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], sent.ask);
      if (typeof inner !== 'object' || inner === null) continue;
      if (Array.isArray(inner)) {
        // Words may have more sentences than people can make of anything else.
        const most = way.join() === 'leans' ? 5000 : 500;
        const long = Array.from({ length: most + 1 }, () => inner[0] ?? 'a');
        expectRefused(asked(canonicalJson(replaced(sent.ask, way, long) as Json)));
        continue;
      }
      for (const field of Object.keys(inner)) {
        const { [field]: _, ...short } = inner as Record<string, unknown>;
        expectRefused(asked(canonicalJson(replaced(sent.ask, way, short) as Json)));
      }
    }
  });

  it('is refused in any other spelling: a key twice and deep inside, numbers and escapes spelled otherwise, a mark in front', async () => {
    const text = Buffer.from(sent.file).toString('utf8');
    const { madeAt } = sent.ask;
    const other = [
      text.replace('"seat":{', '"seat":{"key":"x",'),
      text.replace('"head":{', '"head":{"__proto__":{},'),
      text.replace(`"madeAt":${madeAt}`, `"madeAt":${madeAt}.0`),
      text.replace(`"madeAt":${madeAt}`, `"madeAt":0${madeAt}`),
      text.replace(`"madeAt":${madeAt}`, `"madeAt":${madeAt}e0`),
      text.replace(`"madeAt":${madeAt}`, `"madeAt":${'9'.repeat(5000)}`),
      text.replace('"what":"h', '"what":"\\u0068'),
      `\ufeff${text}`,
      `${text}\n`,
      `${text}${text}`,
      `[${text}]`,
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    ];
    for (const one of other) {
      expect(one).not.toBe(text);
      expectRefused(asked(one));
    }
    for (const bad of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80]]) {
      const at = text.indexOf('"name":"') + 8;
      const bytesBad = [...sent.file.slice(0, at), ...bad, ...sent.file.slice(at)];
      expectRefused(readAsk(Uint8Array.from(bytesBad), NODE_TOOLS));
    }
  });
});

describe('an answer with anything in any field', () => {
  it('is refused with anything else in its envelope, in what is signed around the decision, and in the decision', async () => {
    const strange: readonly Json[] = [
      '',
      'x'.repeat(300_000),
      -1,
      Number.MAX_SAFE_INTEGER,
      null,
      [],
      {},
      true,
    ];
    const around = JSON.parse(Buffer.from(answer).toString('utf8')) as {
      payload: string;
      signatures: object[];
    };
    const outer = JSON.parse(Buffer.from(around.payload, 'base64').toString('utf8')) as {
      decision: { payload: string };
    };
    const inner = JSON.parse(Buffer.from(outer.decision.payload, 'base64').toString('utf8')) as object;
    const packed = (value: unknown): string =>
      Buffer.from(canonicalJson(value as Json), 'utf8').toString('base64');
    const answerWith = (said: unknown): string =>
      canonicalJson({ ...around, payload: packed(said) } as never);
    const key = await keyIn(sent);
    if (key === null) throw new Error('the key did not open');
    for (const one of strange) {
      for (const way of waysIn(around).filter((at) => at.at(-1) !== 'keyid' || one !== ''))
        expectRefused(readAnswer(bytes(canonicalJson(replaced(around, way, one) as Json)), NODE_TOOLS));
      // An approval has no reason already.
      for (const way of waysIn(outer).filter((at) => at[0] !== 'reason' || one !== ''))
        expectRefused(readAnswer(bytes(answerWith(replaced(outer, way, one))), NODE_TOOLS));
      // Signed anew by the very key: what is wrong is what it says.
      for (const way of waysIn(inner)) {
        const env = signedBy(APPROVAL_PAYLOAD, replaced(inner, way, one) as never, [key]);
        const whole = signedBy(ANSWER_PAYLOAD, { ...outer, decision: env } as never, [key]);
        const read = readAnswer(bytes(canonicalJson(whole as unknown as Json)), NODE_TOOLS);
        if (!read.ok) expectRefused(read);
        else expect(read.value.signed).toEqual(replaced(inner, way, one));
      }
    }
  });
});
