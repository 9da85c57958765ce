import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { waitMs, waitSentence } from '../../shared/passphrase/tries.ts';
import { type Person, personById } from '../../shared/people/people.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Content } from '../log/content.ts';
import type { Stationery } from './announce.ts';
import { workOf } from './argon.ts';
import type { Boxes } from './boxes.ts';
import { type OpenKey, openKeyOf } from './key-pair.ts';
import { type Keybox, parseBox } from './keybox.ts';
import type { Keychain } from './keychain.ts';
import type { LogKeyHolder } from './log-key.ts';
import { createQueue } from './queue.ts';
import type { Opened, Wrapping } from './wrapping.ts';

export type VaultParts = {
  readonly spine: Spine;
  readonly boxes: Boxes;
  readonly wrapping: Wrapping;
  readonly logKey: LogKeyHolder;
  readonly content: Content;
  readonly keychain: Keychain;
  readonly stationery: Stationery;
  /** Wall clock, epoch ms UTC. */
  readonly now: () => number;
  readonly report: (error: unknown) => void;
};

/** A person's key and the secret that lay with it, for as long as one piece of work takes; and the box that they came from. */
export type Unsealed = { readonly key: OpenKey; readonly opened: Opened; readonly box: Keybox };

/** The same, and whether this very file says that the secret is its own: no other is to be given to anybody else. */
export type Proven = Unsealed & { readonly isOurs: boolean };

export type Vault = {
  /**
   * Opens a person's key with their passphrase for `work`, and wipes what it can afterwards. A wrong passphrase is a
   * refusal and stands in the log; after three in a row there is a wait. One at a time, so that nobody tries many at once.
   */
  readonly withKey: <T>(
    personId: string,
    passphrase: string,
    work: (unsealed: Proven) => Promise<Result<T, Rejection>> | Result<T, Rejection>,
  ) => Promise<Result<T, Rejection>>;
  /**
   * Opens content and log key with the secret of the room, where they are not open yet, and seals all logs. `unknown` where
   * nothing in this file says that it is its secret, `other` where what was written is encrypted with another one: neither
   * is taken.
   */
  readonly openRoom: (secret: Buffer) => 'ours' | 'unknown' | 'other';
};

const NO_BOX =
  'The room file does not hold the key of this person any more. An administrator can give them a new one under People.';

const OTHER_SECRET =
  'The passphrase is right, but the key that it opens belongs to another copy of this room: what is written here stays locked. Open the last good copy of the room; or have somebody who can unlock it give this person a new key under People.';

function wipe({ pkcs8, secret }: Opened): void {
  pkcs8.fill(0);
  secret.fill(0);
}

/** Why a person's passphrase is not looked at now, or who they are. */
function tryable({ spine, now }: VaultParts, personId: string): Result<Person & { key: string }, Rejection> {
  const { people, tries } = spine.room();
  const person = personById(people, personId);
  if (!person || person.retired) return refuse('unknown-person', 'This person is not in the room.');
  const { key } = person;
  if (key === null) return refuse('no-key', `${person.name} has no key yet. Enrol one under People.`);
  const wait = waitSentence(person.name, waitMs(tries[personId], now()));
  return wait === null ? ok({ ...person, key }) : refuse('wait', wait);
}

/**
 * Wraps a key anew where this computer stretches passphrases harder than its box was made with, or it cannot travel yet;
 * the box that it lies in then.
 */
async function rewrap(
  { wrapping, boxes }: VaultParts,
  { key, opened, box }: Unsealed,
  words: string,
): Promise<Keybox> {
  const { by, alone } = box;
  const today = await wrapping.argon();
  if (by.with !== 'argon2id' || (alone !== undefined && workOf(today) <= workOf(by))) return box;
  const harder = await wrapping.wrapPerson(key, opened, words);
  // Another process may have changed the passphrase while this one was stretching it: its box stays.
  const swapped = boxes.swap(key.name, box, harder);
  if (!swapped.ok) throw new Error(swapped.error.sentence);
  return parseBox(harder) ?? box;
}

/** Opens what the secret of the room opens. */
function createOpener({ spine, boxes, wrapping, logKey, content, report }: VaultParts): Vault['openRoom'] {
  /** Whether the secret opens the box of the log key in force, which is held from then on. */
  const openLogKey = (secret: Buffer): boolean => {
    const name = spine.room().logKey;
    const box = name === null ? null : boxes.get(name);
    const pkcs8 = box && wrapping.unwrapLog(box, secret);
    if (!pkcs8) return false;
    if (logKey.key()?.name !== name) {
      logKey.hold(openKeyOf(pkcs8));
      spine.log.seal();
    }
    pkcs8.fill(0);
    return true;
  };
  return (secret) => {
    // First, so that what the clock logs as soon as it can read is sealed.
    const isProven = openLogKey(secret);
    if (!isProven) report(new Error('The log key of the room could not be opened: nothing is sealed.'));
    // Without a mark, only the log key tells this room's secret from that of another copy with the same name.
    if (isProven ? content.begin(secret) : content.take(secret)) return 'ours';
    if (content.state() === 'clear') return 'unknown';
    report(new Error('The content of the room is encrypted with another secret: it stays locked.'));
    return 'other';
  };
}

/** Opens keys for those who know their passphrase. */
export function createVault(parts: VaultParts): Vault {
  const { spine, boxes, wrapping, keychain, report } = parts;
  const inTurn = createQueue();
  const openRoom = createOpener(parts);

  const unseal = async (personId: string, words: string): Promise<Result<Unsealed, Rejection>> => {
    const person = tryable(parts, personId);
    if (!person.ok) return person;
    const box = boxes.get(person.value.key);
    if (box?.key !== person.value.key) return refuse('no-box', NO_BOX);
    const opened = await wrapping.unwrapPerson(box, words);
    if (opened === null) {
      const told = spine.sendToRegistry({ type: 'passphrase.refuse', personId });
      if (!told.ok) return told;
      const sentence = `This is not the passphrase of ${person.value.name}. Type it again; the try is in the log of the room.`;
      return refuse('passphrase', sentence);
    }
    if (spine.room().tries[personId]) spine.sendToRegistry({ type: 'passphrase.accept', personId });
    const unsealed = { key: openKeyOf(opened.pkcs8), opened, box };
    const now = await rewrap(parts, unsealed, words).catch(report);
    return ok({ ...unsealed, box: now ?? box });
  };
  const withKey: Vault['withKey'] = (personId, passphrase, work) =>
    inTurn(async () => {
      const unsealed = await unseal(personId, passphrase.normalize('NFC'));
      if (!unsealed.ok) return unsealed;
      const { opened } = unsealed.value;
      try {
        const room = openRoom(opened.secret);
        if (room === 'other') return refuse('other-secret', OTHER_SECRET);
        const done = await work({ ...unsealed.value, isOurs: room === 'ours' });
        if (room === 'ours') await keychain.keep(spine.log.origin('registry'), opened.secret).catch(report);
        return done;
      } finally {
        wipe(opened);
      }
    });
  return { withKey, openRoom };
}
