import { NOT_REMEMBERED } from '../../shared/ipc/closed-file.ts';
import type { IdleMinutes, KeysReading } from '../../shared/ipc/contract.ts';
import { fail, ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { LockReason } from '../../shared/people/events.ts';
import type { Keys } from '../people/keys.ts';
import type { Handlers } from './serve.ts';

/** What the doors to the keys need. `keys` is null while nothing may be written to the room. */
export type KeyServices = {
  readonly keys: () => Keys | null;
  readonly lock: (why: LockReason) => Awaited<ReturnType<Handlers['lock']>>;
  readonly idle: { readonly get: () => IdleMinutes; readonly set: (minutes: IdleMinutes) => void };
  /** Looks at the clocks, so that a clock that was just moved is in the log before what happens next. */
  readonly lookAtClocks: () => void;
  readonly copy: (text: string) => Promise<void>;
};

type KeyHandlers = Pick<
  Handlers,
  | 'readKeys'
  | 'weighPassphrase'
  | 'foundRoom'
  | 'unlock'
  | 'lock'
  | 'giveKeys'
  | 'enrolKey'
  | 'changePassphrase'
  | 'rekeyLog'
  | 'setIdle'
  | 'copyFingerprint'
>;

/** What the window may know of the keys now. */
export function keysReading({ keys, idle }: Pick<KeyServices, 'keys' | 'idle'>): KeysReading | null {
  const reading = keys()?.reading();
  return reading === undefined ? null : { ...reading, idleMinutes: idle.get() };
}

/** The doors through which passphrases come in. None of them keeps one, sends one on, or writes one down. */
export function createKeyHandlers(services: KeyServices): KeyHandlers {
  const withKeys = async <T>(
    act: (keys: Keys) => Promise<Result<T, Rejection>>,
  ): Promise<Result<T, Rejection>> => {
    const keys = services.keys();
    if (keys === null) return fail(NOT_REMEMBERED);
    services.lookAtClocks();
    return act(keys);
  };
  return {
    readKeys: () => keysReading(services),
    weighPassphrase: ({ passphrase, about }) =>
      withKeys(async (keys) => ok(await keys.weigh(passphrase, about))),
    foundRoom: ({ passphrase, ...founding }) => withKeys((keys) => keys.found(founding, passphrase)),
    unlock: ({ personId, passphrase }) => withKeys((keys) => keys.unlock(personId, passphrase)),
    lock: () => services.lock('shortcut'),
    giveKeys: ({ passphrase }) => withKeys((keys) => keys.giveKeys(passphrase)),
    enrolKey: ({ personId, passphrase, administrators }) =>
      withKeys((keys) => keys.enrol(personId, passphrase, administrators)),
    changePassphrase: ({ personId, from, to }) =>
      withKeys((keys) => keys.changePassphrase(personId, from, to)),
    rekeyLog: ({ passphrase }) => withKeys((keys) => keys.rekey(passphrase)),
    setIdle: ({ minutes }) => {
      services.idle.set(minutes);
      return ok(null);
    },
    copyFingerprint: ({ of }) =>
      withKeys(async (keys) => {
        const { fingerprints, room } = keys.reading();
        const text = of === null ? room : fingerprints[of];
        if (!text) return refuse('no-key', 'There is no fingerprint to copy yet.');
        await services.copy(text);
        return ok(null);
      }),
  };
}
