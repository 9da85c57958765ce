import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHasher } from '../../electron/log/digest.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { checkpointText } from '../../shared/seal/checkpoint.ts';
import { EMPTY_FRONTIER, leafHash, pushLeaf, rootOf } from '../../shared/seal/merkle.ts';
import { headText } from '../../shared/seal/old-heads.ts';
import { createRoom } from '../support/db.ts';
import { appendAll, createLog, INCIDENT, notes } from '../support/log.ts';
import { check, entriesOf, headsIn, packOf, repacked, textIn, wrongIn } from '../support/pack.ts';
import { logKeys } from '../support/sealed-log.ts';
import { signedRoom } from '../support/signed-room.ts';
import { named, signingKey } from '../support/signing-key.ts';

const PATIENCE = { timeout: 600_000 };

/** A small pack with sealed values, keys and checkpoints. */
function smallPack(): Uint8Array {
  const db = createRoom();
  const keys = logKeys();
  const log = createLog({ signer: keys.signer }, db);
  keys.announce(log);
  appendAll(log, [{ kind: 'person.enrolled', data: { name: 'Ada', contacts: ['+44'] } }], 'registry');
  appendAll(log, notes(3));
  log.seal();
  return Uint8Array.from(packOf(db));
}

const lines = (bytes: Uint8Array | undefined): string[] => textIn(bytes).split('\n').slice(0, -1);
const file = (all: readonly string[]): Buffer => Buffer.from(all.map((line) => `${line}\n`).join(''));
const bySomebody = (line = ''): string => line.replace(/"by":"[^"]+"/, '"by":"somebody"');

/** Gives `head.txt` the true hashes again: what a forger would do who knows the format. */
function withTrueHead(entries: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const head = textIn(entries.get('head.txt')).replaceAll(
    /^([0-9a-f]{64}) {2}(\S+)$/gm,
    (line, _, name: string) => {
      const bytes = entries.get(name);
      return bytes === undefined ? line : `${createHash('sha256').update(bytes).digest('hex')}  ${name}`;
    },
  );
  return entries.set('head.txt', Buffer.from(head));
}

/** Links records anew and says in `head.txt` what they come to: all that can be done without a key. */
function rebuilt(entries: Map<string, Uint8Array>, records: readonly string[]): Map<string, Uint8Array> {
  const origin = (JSON.parse(records[0] ?? '{}') as { log: string }).log;
  let prev = nodeHasher.base64(nodeHasher.ofText(`holdline-log/v1\n${origin}\n`));
  let frontier = EMPTY_FRONTIER;
  const linked = records.map((line, seq) => {
    const body = canonicalJson({ ...JSON.parse(line), prev, seq });
    const leaf = leafHash(nodeHasher, body);
    prev = nodeHasher.base64(leaf);
    frontier = pushLeaf(nodeHasher, frontier, leaf);
    return body;
  });
  const root = nodeHasher.base64(rootOf(nodeHasher, frontier));
  const head = textIn(entries.get('head.txt')).replace(
    /(events\.ndjson\nlog \S+\n)size \d+\nroot \S+/,
    (_, log: string) => `${log}size ${linked.length}\nroot ${root}`,
  );
  return withTrueHead(entries.set('events.ndjson', file(linked)).set('head.txt', Buffer.from(head)));
}

describe('one byte of a pack', () => {
  it('anywhere in the file is found when it is another, and the place is named', PATIENCE, () => {
    const pack = smallPack();
    const missed: number[] = [];
    for (let at = 0; at < pack.length; at++) {
      const before = pack[at] ?? 0;
      pack[at] = before ^ (1 << (at % 8));
      const verdict = check(pack);
      if (verdict.is === 'intact' || wrongIn(verdict) === '') missed.push(at);
      pack[at] = before;
    }
    expect(missed).toEqual([]);
    expect(pack.length).toBeGreaterThan(10_000);
    expect(check(pack).is).toBe('intact');
  });
});

describe('a pack that was mangled', () => {
  it('is never intact and never ends in a crash', PATIENCE, () => {
    const pack = smallPack();
    const place = fc.nat(pack.length - 1);
    const how = fc.constantFrom('cut', 'insert', 'delete', 'copy', 'swap', 'zero');
    const acts = fc.tuple(how, place, place, fc.uint8Array({ minLength: 1, maxLength: 40 }));
    const property = fc.property(acts, ([act, one, other, junk]) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const [head, middle, tail] = [pack.slice(0, from), pack.slice(from, to), pack.slice(to)];
      const parts = {
        cut: [head],
        insert: [head, junk, middle, tail],
        delete: [head, tail],
        copy: [head, middle, middle, tail],
        swap: [middle, head, tail],
        zero: [head, new Uint8Array(middle.length), tail],
      }[act];
      const mangled = Buffer.concat(parts);
      if (Buffer.compare(mangled, pack) === 0) return;
      expect(check(mangled).is).not.toBe('intact');
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('is unreadable when it is no pack at all', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 400 }), (junk) => {
      expect(check(junk).is).toBe('unreadable');
      expect(check(Buffer.concat([Buffer.from('PK\x03\x04'), junk])).is).toBe('unreadable');
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('a forger who knows the format but has no key', () => {
  it('cannot edit, take out, put in, swap or cut records, though every hash is made anew', PATIENCE, () => {
    const pack = Uint8Array.from(packOf(signedRoom().db));
    const whole = lines(entriesOf(pack).get('events.ndjson'));
    const at = fc.nat(whole.length - 1);
    const how = fc.constantFrom('edit', 'remove', 'repeat', 'swap', 'cut', 'time');
    const property = fc.property(fc.tuple(how, at, at), ([act, one, other]) => {
      const [a = '', b = ''] = [whole[one], whole[other]];
      const changed = {
        edit: whole.with(one, bySomebody(a)),
        remove: whole.toSpliced(one, 1),
        repeat: whole.toSpliced(other, 0, a),
        swap: whole.with(one, b).with(other, a),
        cut: whole.slice(0, one),
        time: whole.with(one, a.replace(/"at":"2026/, '"at":"2025')),
      }[act];
      // The last record once more stands behind all that is sealed: whoever writes there needs no key, and is seen unsealed.
      if (act === 'repeat' && Math.min(one, other) === whole.length - 1) return;
      if (changed.join('\n') === whole.join('\n') || changed.length === 0) return;
      const verdict = check(repacked(rebuilt(entriesOf(pack), changed)));
      expect(verdict).toMatchObject({ is: 'altered', fault: { position: expect.any(Number) } });
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('cannot strip the checkpoints from under people’s signatures, nor sign with a key of his own', () => {
    const room = signedRoom();
    const pack = packOf(room.db);
    const kept = headsIn(room.log.checkpoint(INCIDENT) ?? '');
    expect(wrongIn(check(pack, kept))).toBe('intact');
    const whole = lines(entriesOf(pack).get('events.ndjson'));
    const edited = rebuilt(entriesOf(pack), whole.with(5, bySomebody(whole[5])));
    const bare = new Map(edited).set('checkpoints.txt', Buffer.of()).set('checkpoint.txt', Buffer.of());
    const stripped = withTrueHead(bare);
    expect(wrongIn(check(repacked(stripped)))).toContain('the signer had another log before them');
    const key = named(signingKey('thief'), room.log.origin(INCIDENT));
    const said = /events\.ndjson\nlog (\S+)\nsize (\d+)\nroot (\S+)/.exec(textIn(edited.get('head.txt')));
    const [, origin = '', size, root = ''] = said ?? [];
    const note = key.note(checkpointText({ origin, size: Number(size), root }));
    const signed = withTrueHead(new Map(stripped).set('checkpoints.txt', Buffer.from(`${note}\n`)));
    expect(wrongIn(check(repacked(signed)))).toContain('signed by a key that this room never announced');
  });

  it('cannot put another log without signatures in the place of one whose head was kept', () => {
    const db = createRoom();
    const log = createLog({}, db);
    appendAll(log, [{ kind: 'room.created', data: { name: 'x' } }], 'registry');
    appendAll(log, notes(20));
    const pack = packOf(db);
    const whole = lines(entriesOf(pack).get('events.ndjson'));
    const { root, size } = log.head(INCIDENT);
    const kept = headsIn(`${log.origin(INCIDENT)}\n${size}\n${root}\n`);
    expect(headsIn(kept.map(headText).join('\n'))).toEqual(kept);
    const edited = whole.with(7, (whole[7] ?? '').replace('note 7', 'note 8'));
    const forged = repacked(rebuilt(entriesOf(pack), edited));
    const cut = repacked(rebuilt(entriesOf(pack), whole.slice(0, 12)));
    expect(wrongIn(check(pack, kept))).toBe('intact');
    // Nothing is signed here, so without the head nobody could tell: the verdict says that.
    expect(wrongIn(check(forged))).toBe('intact');
    expect(wrongIn(check(forged, kept))).toContain('are not those of the earlier head');
    expect(check(cut, kept)).toMatchObject({ is: 'altered', fault: { file: 'events.ndjson', position: 12 } });
    const elsewhere = headsIn(textIn(entriesOf(pack).get('head.txt')).replaceAll('room-1', 'room-2'));
    expect(check(pack, elsewhere).is).toBe('unreadable');
  });
});
