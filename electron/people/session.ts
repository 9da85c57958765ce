import type { Sent } from '../../shared/ipc/contract.ts';
import { MINUTE_MS, type Rejection, type Result } from '../../shared/kernel.ts';
import type { LockReason } from '../../shared/people/events.ts';
import type { Spine } from '../commands/dispatch.ts';

/** Who is at the keyboard, and for how long without touching it. */
export type Session = {
  /** Somebody used our window: a key, the pointer, the wheel. */
  readonly touched: () => void;
  readonly lock: (why: LockReason) => Result<Sent, Rejection>;
  /** Locks the keyboard once nobody has touched the window for the time set. Call it about once a second. */
  readonly tick: () => void;
};

/** Follows one session. `elapsed` is a steady clock in ms, of the machine and not of the room. */
export function createSession(spine: Spine, elapsed: () => number, idleMinutes: () => number): Session {
  let touchedAt = elapsed();
  const touched = (): void => {
    touchedAt = elapsed();
  };
  const lock: Session['lock'] = (why) => spine.sendToRegistry({ type: 'keyboard.lock', why });
  const tick = (): void => {
    const { people } = spine.room();
    // A room without keys has nothing to lock with: the rule says no, and nothing is written.
    if (people.locked !== null) touched();
    else if (elapsed() - touchedAt >= idleMinutes() * MINUTE_MS) {
      touched();
      lock('idle');
    }
  };
  return { touched, lock, tick };
}
