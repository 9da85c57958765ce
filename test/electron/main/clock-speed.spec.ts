import { describe, expect, it } from 'vitest';
import { otherSpeed } from '../../../electron/main/clock-speed.ts';
import { readRegistryEvent } from '../../../shared/incident/upcast.ts';
import type { RegistryEvent } from '../../../shared/room/events.ts';

const RUNTIME = { app: '0.1.0', electron: '45', chrome: '1', node: '24', sqlite: '3', platform: 'linux' };

/** As the log gives it back: an older log does not say how fast its clock ran. */
function opened(runtime: object): RegistryEvent {
  const read = readRegistryEvent({ kind: 'room.opened', position: 0, at: 1, by: 'u', data: { runtime } });
  if (!read.ok) throw new Error(read.error.sentence);
  return read.value;
}
const created: RegistryEvent = { type: 'room.created', at: 1, by: 'u', data: { name: 'Room', zone: 'UTC' } };

describe('the speed of a room', () => {
  it('is free in a new room, and the same ever after', () => {
    expect(otherSpeed([], 60)).toBeNull();
    const events = [created, opened({ ...RUNTIME, clockSpeed: 60 })];
    expect(otherSpeed(events, 60)).toBeNull();
    const { sentence } = otherSpeed(events, 20) ?? {};
    expect(sentence).toMatch(/60 times as fast, and .* 20 times as fast\. One log cannot hold both\.$/);
    expect(otherSpeed(events, 1)?.remedy).toContain('with --clock-speed=60');
  });

  it('is real time in a room that does not say, also before its first opening was recorded', () => {
    for (const events of [[created], [created, opened(RUNTIME)]]) {
      expect(otherSpeed(events, 1)).toBeNull();
      expect(otherSpeed(events, 60)?.remedy).toContain('without --clock-speed');
    }
  });
});
