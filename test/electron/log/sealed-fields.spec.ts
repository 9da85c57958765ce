import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../electron/log/events.ts';
import { ERASED } from '../../../shared/erasure/erasures.ts';
import { createRoom, rows } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes, STAMP } from '../../support/log.ts';

const PERSON: NewEvent = {
  kind: 'person.enrolled',
  data: { name: 'Zo\u0065\u0308 \ud83d\ude00\u0000', contacts: { phone: ['1'] }, role: 'lead' },
};

describe('personal data', () => {
  it('is kept beside the record, which commits to it by a salted hash', () => {
    const db = createRoom();
    const log = createLog({ randomBytes: (n) => new Uint8Array(n).fill(9) }, db);
    appendAll(log, [PERSON]);
    const [row] = rows(db, 'event');
    const record = JSON.parse(String(row?.['body']));
    const commitment = (bytes: string): string =>
      createHash('sha256')
        .update(Buffer.of(2))
        .update(Buffer.alloc(16, 9))
        .update(bytes, 'utf8')
        .digest('base64');
    const [name, contacts] = [String(PERSON.data['name']), '{"phone":["1"]}'];
    expect(record.data).toEqual({ name: { ref: 0 }, contacts: { ref: 1 }, role: 'lead' });
    expect(record.refs).toEqual([
      { h: commitment(name), n: Buffer.byteLength(name), media: 'text/plain; charset=utf-8' },
      { h: commitment(contacts), n: contacts.length, media: 'application/json' },
    ]);
    expect(
      rows(db, 'blob')
        .map(({ bytes }) => String(bytes))
        .sort(),
    ).toEqual([contacts, name].sort());
  });

  it('is put back on reading, also by another process', () => {
    const db = createRoom();
    const stored = appendAll(createLog({}, db), [...notes(1), PERSON]);
    expect(stored[1]?.data).toEqual(PERSON.data);
    expect(createLog({ sealedFieldsOf: () => [] }, db).read(INCIDENT)).toEqual(stored);
  });

  it('reads as erased when its blob is gone', () => {
    const db = createRoom();
    const log = createLog({}, db);
    appendAll(log, [PERSON]);
    db.exec('DELETE FROM blob');
    expect(log.read(INCIDENT)[0]?.data).toEqual({ name: ERASED, contacts: ERASED, role: 'lead' });
  });

  it('cannot be confused with a plain field, and is refused when it has no bytes', () => {
    const log = createLog();
    const refused = (event: NewEvent): unknown => log.append(INCIDENT, 0, [event], STAMP);
    const notEncodable = { ok: false, error: { code: 'not-encodable' } };
    expect(refused({ kind: 'note.added', data: { text: { ref: 0 } } })).toMatchObject(notEncodable);
    expect(refused({ kind: 'person.enrolled', data: { name: '\ud800' } })).toMatchObject(notEncodable);
    expect(refused({ kind: 'person.enrolled', data: { name: { x: 0.5 } } })).toMatchObject(notEncodable);
  });
});
