import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NODE_TOOLS } from '../../electron/export/pack.ts';
import type { Json } from '../../shared/kernel.ts';
import { LARGEST_ANSWER, readAnswer } from '../../shared/packet/answer.ts';
import { type Ask, askSchema } from '../../shared/packet/ask.ts';
import { askText, LARGEST_PACKET, readAsk } from '../../shared/packet/read-ask.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { asked, bytes, expectRefused, honestPacket } from '../support/packet-reading.ts';
import type { Sent } from '../support/packets.ts';

let sent: Sent;
let answer: Uint8Array;

/** One honest packet and its answer, made by the first test that needs them. */
async function honest(): Promise<void> {
  if (sent === undefined) ({ sent, answer } = await honestPacket());
}

/** The packet with something else in it, spelled as it must be. */
const changed = (change: (ask: Ask) => object): string => canonicalJson(change(sent.ask) as Json);

describe('a hostile packet', () => {
  it('is refused whatever single byte of it was changed, or the signature is about what is shown all the same', async () => {
    await honest();
    fc.assert(
      fc.property(fc.nat(sent.file.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const file = sent.file.slice();
        file[at] = byte;
        const read = readAsk(file, NODE_TOOLS);
        if (!read.ok) return expectRefused(read);
        expect(askText(read.value)).toBe(Buffer.from(file).toString('utf8'));
        const bytesOf = (ask: Ask) => ask.words.map(({ channel, lang, text }) => [channel, lang, text]);
        expect(bytesOf(read.value)).toEqual(bytesOf(sent.ask));
        expect(read.value.release).toEqual(sent.ask.release);
      }),
      { numRuns: 400 },
    );
  });

  it('is refused when cut, empty, nested without end, of bad UTF-8 or far too large', async () => {
    await honest();
    for (const at of [0, 1, 10, sent.file.length - 1])
      expectRefused(readAsk(sent.file.slice(0, at), NODE_TOOLS));
    for (const text of ['null', '[]', '"a"', '{}', `${'['.repeat(200_000)}`, '1e400'])
      expectRefused(asked(text));
    expectRefused(readAsk(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), NODE_TOOLS));
    expectRefused(readAsk(new Uint8Array(LARGEST_PACKET + 1), NODE_TOOLS));
    expectRefused(readAnswer(new Uint8Array(LARGEST_ANSWER + 1), NODE_TOOLS));
  });

  it('is refused with a key twice, a field too many, another spelling or huge numbers', async () => {
    await honest();
    const text = Buffer.from(sent.file).toString('utf8');
    expect(asked(text).ok).toBe(true);
    expectRefused(asked(text.replace('{"app":', '{"app":"x","app":')));
    expectRefused(asked(text.replace('{"app"', '{ "app"')));
    expectRefused(asked(changed((ask) => ({ ...ask, zz: 1 }))));
    expectRefused(asked(changed((ask) => ({ ...ask, box: { ...ask.box, zz: 1 } }))));
    expectRefused(asked(text.replace(`"madeAt":${sent.ask.madeAt}`, '"madeAt":1e999')));
    expectRefused(
      asked(changed((ask) => ({ ...ask, facts: Array.from({ length: 501 }, () => ask.facts[0]) }))),
    );
    expectRefused(asked(changed((ask) => ({ ...ask, room: { ...ask.room, zone: 'Mars/Olympus' } }))));
  });

  it('never shows other words than those that the signature is about', async () => {
    await honest();
    const [word, ...others] = sent.ask.words;
    const words = [{ ...word, text: `${word?.text} ` }, ...others];
    expectRefused(asked(changed((ask) => ({ ...ask, words }))));
    expectRefused(asked(changed((ask) => ({ ...ask, words: others }))));
    expectRefused(asked(changed((ask) => ({ ...ask, words: [...others, word] }))));
    const h = `${'A'.repeat(43)}=`;
    expectRefused(asked(changed((ask) => ({ ...ask, release: { ...ask.release, h } }))));
    expectRefused(asked(changed((ask) => ({ ...ask, request: { ...ask.request, rev: 'another' } }))));
    expectRefused(asked(changed((ask) => ({ ...ask, log: 'holdline/room-2/inc-1' }))));
    expectRefused(asked(changed((ask) => ({ ...ask, head: { ...ask.head, size: ask.head.size + 1 } }))));
    const box = { ...sent.ask.box, room: 'holdline/room-2/registry' };
    expectRefused(asked(changed((ask) => ({ ...ask, box }))));
    expect(askSchema.safeParse(sent.ask).success).toBe(true);
  });
});

describe('a hostile answer', () => {
  it('is refused whatever byte of it was changed, but for the hints that nothing goes by', async () => {
    await honest();
    const text = Buffer.from(answer).toString('utf8');
    expect(readAnswer(answer, NODE_TOOLS).ok).toBe(true);
    const from = text.indexOf('"keyid":"') + 9;
    const isHint = (at: number): boolean => at >= from && at < from + 44;
    fc.assert(
      fc.property(fc.nat(answer.length - 1), fc.integer({ min: 32, max: 126 }), (at, byte) => {
        const file = answer.slice();
        file[at] = byte;
        const read = readAnswer(file, NODE_TOOLS);
        if (byte === answer[at] || (read.ok && isHint(at))) return;
        expectRefused(read);
      }),
      { numRuns: 400 },
    );
  });

  it('is refused when it is anything else', async () => {
    await honest();
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expectRefused(readAnswer(bytes(JSON.stringify(value)), NODE_TOOLS)),
      ),
      { numRuns: 200 },
    );
    expectRefused(readAnswer(sent.file, NODE_TOOLS));
  });
});
