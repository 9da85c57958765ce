import { expect, it } from 'vitest';
import { createSession } from '../../../electron/people/session.ts';
import { FOUNDING, foundedRoom, openKeyedRoom } from '../../support/keyed-room.ts';

const MINUTE = 60_000;

it('locks once nobody has touched the window for the time that this computer is set to, and once', async () => {
  const room = await foundedRoom();
  let elapsed = 0;
  let minutes = 10;
  const session = createSession(
    room.spine,
    () => elapsed,
    () => minutes,
  );
  const pass = (ms: number): string | null => {
    elapsed += ms;
    session.tick();
    return room.spine.room().people.locked;
  };
  expect(pass(9 * MINUTE)).toBe(null);
  session.touched();
  expect(pass(9 * MINUTE)).toBe(null);
  minutes = 5;
  expect(pass(0)).toBe('idle');
  const size = room.log.size('registry');
  expect([pass(60 * MINUTE), room.log.size('registry')]).toEqual(['idle', size]);
  expect(session.lock('sleep')).toMatchObject({ ok: false, error: { code: 'already' } });
});

it('writes nothing in a room that has no keys to unlock it with', () => {
  const room = openKeyedRoom();
  room.spine.sendToRegistry({ type: 'room.create', ...FOUNDING });
  const size = room.log.size('registry');
  let elapsed = 0;
  const session = createSession(
    room.spine,
    () => elapsed,
    () => 5,
  );
  elapsed = 60 * MINUTE;
  session.tick();
  expect(session.lock('start')).toMatchObject({ ok: false, error: { code: 'no-keys' } });
  expect(room.log.size('registry')).toBe(size);
});
