import { expect, it } from 'vitest';
import { LogDamaged } from '../../../electron/log/reader.ts';
import { ERASED } from '../../../shared/erasure/erasures.ts';
import { createRoom } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'person.enrolled',
    data: { personId: `p-${i}`, name: `Zoë ${i} \u{1F469}`, contacts: [`+44 ${i}`, null] },
  }));

it('reads many records at once as it reads them one by one, erased fields among them', () => {
  const db = createRoom();
  const log = createLog({}, db);
  appendAll(log, people(400));
  appendAll(log, people(3), 'inc-2');
  appendAll(log, people(300));
  db.prepare('DELETE FROM blob WHERE rowid % 50 = 7').run();
  const whole = log.read(INCIDENT);
  const single = whole.map((_, position) => log.read(INCIDENT, position, position + 1)[0]);
  expect(whole).toEqual(single);
  expect(whole.length).toBe(700);
  expect(whole.filter(({ data }) => data['name'] === ERASED).length).toBeGreaterThan(10);
  expect(whole[699]?.data).toEqual(people(300)[299]?.data);
});

it.each([0, 1023, 1024, 2000])('does not step over position %i of a long log that is missing', (missing) => {
  const db = createRoom();
  const log = createLog({}, db);
  appendAll(log, notes(2050));
  db.exec('DROP TRIGGER event_d');
  db.prepare('DELETE FROM event WHERE (id & 4294967295) = ?').run(missing);
  expect(() => log.read(INCIDENT)).toThrow(
    expect.objectContaining({ name: LogDamaged.name, position: missing }),
  );
});
