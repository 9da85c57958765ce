import type { KeysReading, Sent } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result } from '../../shared/kernel.ts';
import { administeringRefusal } from '../../shared/people/permissions.ts';
import { fingerprintOfKey, fingerprintOfRoom } from '../../shared/seal/fingerprint.ts';
import { partsOfOrigin } from '../../shared/seal/origin.ts';
import type { Spine } from '../commands/dispatch.ts';
import { nodeHasher } from '../log/digest.ts';
import { type Argon, workOf } from './argon.ts';
import { createEnrolment, type Enrolment, type EnrolmentParts } from './enrolment.ts';
import { boxToCarry, type Keybox } from './keybox.ts';
import type { PersonKey } from './person-key.ts';
import { isOfAnEarlierDay, rotateLogKey } from './rotation.ts';
import { sweepBoxes } from './sweep-boxes.ts';
import { createVault, type VaultParts } from './vault.ts';

/** Everything that can be asked of the keys of one open room. Passphrases come in, and never go out. */
export type Keys = Enrolment & {
  /** Opens a person's key to sign with, once. A wrong passphrase is a refusal, and logged. */
  readonly openKey: (personId: string, passphrase: string) => Promise<Result<PersonKey, Rejection>>;
  /** The box with a person's private key alone, still under their passphrase; null where there is none to carry yet. */
  readonly boxToCarry: (key: string) => Keybox | null;
  /** Seats a person by their passphrase, and unlocks the keyboard. The first time on a day changes the log key. */
  readonly unlock: (personId: string, passphrase: string) => Promise<Result<Sent, Rejection>>;
  /** Changes the log key now; the administrator at the keyboard types their passphrase. */
  readonly rekey: (passphrase: string) => Promise<Result<Sent, Rejection>>;
  /** Opens content and log key at once where the keychain of this computer has the secret of the room. */
  readonly wake: () => Promise<void>;
  /** Whether nothing is left of keys that are not in force any more. Sees to it: call it often. */
  readonly sweep: () => boolean;
  /** What the window may know. */
  readonly reading: () => Omit<KeysReading, 'idleMinutes'>;
};

type Parts = VaultParts & Pick<EnrolmentParts, 'thread'>;

/** The fingerprints of every person's key in force, and of the room. */
function fingerprints(spine: Spine): Pick<KeysReading, 'fingerprints' | 'room'> {
  const list = spine
    .room()
    .people.list.flatMap(({ personId, key }) =>
      key === null ? [] : [[personId, fingerprintOfKey(nodeHasher, key)] as const],
    );
  const events = spine.registryEvents();
  const keyed = events.find((event) => event.type === 'log.keyed');
  const enrolled = events.find((event) => event.type === 'identity.enrolled');
  const { roomId = '' } = partsOfOrigin(spine.log.origin('registry')) ?? {};
  const room =
    keyed?.type === 'log.keyed' && enrolled?.type === 'identity.enrolled'
      ? fingerprintOfRoom(nodeHasher, { roomId, logKey: keyed.data.key, key: enrolled.data.key })
      : null;
  return { fingerprints: Object.fromEntries(list), room };
}

/** What the weakest passphrase of the room is stretched with; null while there is none. */
function weakest({ spine, boxes }: Parts): KeysReading['strength'] {
  const strengths = spine.room().people.list.flatMap(({ key }): readonly Argon[] => {
    const by = key === null ? undefined : boxes.get(key)?.by;
    return by?.with === 'argon2id' ? [{ memory: by.memory, passes: by.passes }] : [];
  });
  return strengths.toSorted((one, other) => workOf(one) - workOf(other))[0] ?? null;
}

/** Makes the keys of one open room. */
export function createKeys(parts: Parts): Keys {
  const { spine, logKey, keychain, report, now } = parts;
  const vault = createVault(parts);
  const actor = (): string => spine.room().people.atKeyboard ?? '';
  const unlock: Keys['unlock'] = (personId, passphrase) =>
    vault.withKey(personId, passphrase, ({ opened }) => {
      const sent = spine.sendToRegistry({ type: 'keyboard.unlock', personId });
      if (!sent.ok || !isOfAnEarlierDay(spine, now())) return sent;
      const changed = rotateLogKey(parts, opened.secret);
      if (!changed.ok) report(new Error(changed.error.sentence));
      return sent;
    });
  const rekey: Keys['rekey'] = async (passphrase) => {
    const { people, logKey: key } = spine.room();
    return (
      administeringRefusal(people, key !== null, actor()) ??
      vault.withKey(actor(), passphrase, ({ opened }) => rotateLogKey(parts, opened.secret))
    );
  };
  return {
    ...createEnrolment({ ...parts, vault }),
    openKey: (personId, passphrase) =>
      vault.withKey(personId, passphrase, ({ key }) =>
        ok({ personId, publicKey: key.publicKey, sign: key.sign }),
      ),
    boxToCarry: (key) => {
      const box = parts.boxes.get(key);
      return box?.key === key ? boxToCarry(box) : null;
    },
    unlock,
    rekey,
    wake: async () => {
      const secret = await keychain.recall(spine.log.origin('registry'));
      if (secret === null) return;
      vault.openRoom(secret);
      secret.fill(0);
    },
    sweep: () => sweepBoxes(parts, report),
    reading: () => ({
      signing: logKey.signer() !== null,
      strength: weakest(parts),
      keychain: keychain.backend(),
      ...fingerprints(spine),
    }),
  };
}
