import { expect, it } from 'vitest';
import type { Json } from '../../../shared/kernel.ts';
import type { Ask } from '../../../shared/packet/ask.ts';
import { canonicalJson } from '../../../shared/seal/canonical.ts';
import { asked, expectRefused, honestPacket } from '../../support/packet-reading.ts';

/** A packet without what version 5 brought. */
function ofVersion4({ outdated: _outdated, untied: _untied, ...older }: Ask) {
  return { ...older, v: 4 as const };
}

/** A packet without what version 4 brought. */
function ofVersion3(ask: Ask) {
  const { since: _since, reading: _reading, ...older } = ofVersion4(ask);
  return { ...older, v: 3 as const };
}

/** A packet without what version 3 brought. */
function ofVersion2(ask: Ask) {
  const { leans: _leans, stale: _stale, comments: _comments, queues: _queues, ...rest } = ofVersion3(ask);
  const { corrects: _corrects, ...older } = rest;
  return older;
}

it('says whose words they are and what is still required; a packet of version 1 does not, and still opens', async () => {
  const { sent } = await honestPacket();
  const { required, writers, ...older } = ofVersion2(sent.ask);
  const second = { ...older, required, writers, v: 2 };
  expect(writers?.[0]).toMatchObject({ name: expect.any(String), at: expect.any(Number) });
  expect(required).toEqual([]);
  const read = (ask: object) => asked(canonicalJson(ask as Json));
  expect(read({ ...older, v: 1 }).ok).toBe(true);
  expectRefused(read({ ...older, v: 2 }));
  expectRefused(read({ ...older, v: 2, writers }));
  expect(read(second).ok).toBe(true);
  expectRefused(read({ ...second, v: 1 }));
  expectRefused(read({ ...second, v: 3 }));
});

it('says what the sentences lean on, what happened since, what was said of them and what may still go out', async () => {
  const { sent } = await honestPacket();
  const read = (ask: object) => asked(canonicalJson(ask as Json));
  expect(read(ofVersion3(sent.ask)).ok).toBe(true);
  expect(sent.ask.leans?.[0]).toMatchObject({ number: 1, where: '', as: null, facts: [] });
  for (const field of ['leans', 'stale', 'comments', 'queues'] as const) {
    const { [field]: gone, ...without } = ofVersion3(sent.ask);
    expect(Array.isArray(gone)).toBe(true);
    expectRefused(read(without));
    expectRefused(read({ ...ofVersion2(sent.ask), [field]: gone, v: 2 }));
  }
  expect(sent.ask.corrects).toBeNull();
  const { corrects: _, ...without } = ofVersion3(sent.ask);
  expectRefused(read(without));
  expectRefused(read({ ...ofVersion2(sent.ask), corrects: null, v: 2 }));
});

it('says what came after the words and in which order they are read, since version 4', async () => {
  const { sent } = await honestPacket();
  const read = (ask: object) => asked(canonicalJson(ask as Json));
  const fourth = ofVersion4(sent.ask);
  expect(sent.ask.since).toEqual([]);
  expect(sent.ask.reading?.toSorted()).toEqual(sent.ask.words.map(({ channel }) => channel).toSorted());
  const about = 'Did anybody open it?';
  const answer = { kind: 'answered', by: 'Ada Lind', at: sent.ask.madeAt, text: 'Two did.', about };
  expect(read({ ...fourth, since: [answer] }).ok).toBe(true);
  expectRefused(read({ ...ofVersion3(sent.ask), since: [answer] }));
  expectRefused(read({ ...ofVersion3(sent.ask), v: 4 }));
  expectRefused(read({ ...fourth, v: 3 }));
});

it('says what has changed since it was said and what may say the same, since version 5', async () => {
  const { sent } = await honestPacket();
  const read = (ask: object) => asked(canonicalJson(ask as Json));
  expect(sent.ask).toMatchObject({ v: 5, outdated: [], untied: null });
  const sentences = [{ words: 'There are 300.', channels: ['X'] }];
  const changed = {
    ...{ text: 'There are 300.', heldUntil: sent.ask.madeAt, at: sent.ask.madeAt, now: null, reason: null },
    ...{ sentences, notOn: ['X'], unsaidOn: [] },
  };
  const told = { outdated: [changed], untied: { of: 'changed', rows: sentences } };
  expect(read({ ...sent.ask, ...told }).ok).toBe(true);
  const { notOn: _, ...less } = changed;
  expectRefused(read({ ...sent.ask, ...told, outdated: [less] }));
  expectRefused(read({ ...sent.ask, ...told, untied: { of: 'wrong', rows: [] } }));
  for (const field of ['outdated', 'untied'] as const) {
    const { [field]: gone, ...without } = sent.ask;
    expectRefused(read(without));
    expectRefused(read({ ...ofVersion4(sent.ask), [field]: gone }));
  }
  expect(read(ofVersion4(sent.ask)).ok).toBe(true);
  expectRefused(read({ ...ofVersion4(sent.ask), v: 5 }));
  expectRefused(read({ ...sent.ask, v: 6 }));
});

it('says of every objection whether it was answered; a packet of version 1 does not, and still opens', async () => {
  const { sent } = await honestPacket();
  const { required: _, writers: __, ...older } = ofVersion2(sent.ask);
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
