import { expect, it } from 'vitest';
import type { Json } from '../../../shared/kernel.ts';
import { canonicalJson } from '../../../shared/seal/canonical.ts';
import { asked, expectRefused, honestPacket } from '../../support/packet-reading.ts';

it('says whose words they are and what is still required; a packet of version 1 does not, and still opens', async () => {
  const { sent } = await honestPacket();
  const { required, writers, ...older } = sent.ask;
  expect(sent.ask.v).toBe(2);
  expect(writers?.[0]).toMatchObject({ name: expect.any(String), at: expect.any(Number) });
  expect(required).toEqual([]);
  const read = (ask: object) => asked(canonicalJson(ask as Json));
  expect(read({ ...older, v: 1 }).ok).toBe(true);
  expectRefused(read({ ...older, v: 2 }));
  expectRefused(read({ ...older, v: 2, writers }));
  expectRefused(read({ ...sent.ask, v: 1 }));
  expectRefused(read({ ...sent.ask, v: 3 }));
});

it('says of every objection whether it was answered; a packet of version 1 does not, and still opens', async () => {
  const { sent } = await honestPacket();
  const { required: _, writers: __, ...older } = sent.ask;
  const objection = { by: 'Ines Duarte', reason: 'This is not sure.', at: sent.ask.madeAt, against: null };
  const answer = { by: 'Ada Lind', text: 'It is by now.', at: sent.ask.madeAt };
  const read = (ask: object) => asked(canonicalJson(ask as Json));
  expect(read({ ...older, v: 1, objections: [objection] }).ok).toBe(true);
  for (const said of [answer, null]) {
    expect(read({ ...sent.ask, objections: [{ ...objection, answer: said }] }).ok).toBe(true);
    expectRefused(read({ ...older, v: 1, objections: [{ ...objection, answer: said }] }));
  }
  expectRefused(read({ ...sent.ask, objections: [objection, { ...objection, answer }] }));
});
