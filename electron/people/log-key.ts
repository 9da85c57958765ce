import type { LogSigner } from '../log/sealer.ts';
import type { OpenKey } from './key-pair.ts';

/** Holds the room's log key while it is open. It is made before the log, which asks it for every checkpoint. */
export type LogKeyHolder = {
  /** Null unless the key held is the one that the registry announced last: another process may have changed it. */
  readonly signer: () => LogSigner | null;
  readonly key: () => OpenKey | null;
  readonly hold: (key: OpenKey) => void;
};

/** An empty holder: nothing is sealed until it holds the key that `announced` names. */
export function createLogKeyHolder(announced: () => string | null): LogKeyHolder {
  let held: OpenKey | null = null;
  return {
    signer: () => (held !== null && held.name === announced() ? held : null),
    key: () => held,
    hold: (key) => {
      held = key;
    },
  };
}
