import { CONTENT_LOCKED } from '../../shared/content/content-state.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import { fail, ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { type Strength, strengthOf } from '../../shared/passphrase/strength.ts';
import { personById } from '../../shared/people/people.ts';
import type { RegistryCommand } from '../../shared/room/events.ts';
import type { Signing } from '../commands/dispatch.ts';
import { announcing } from './announce.ts';
import type { Boxes } from './boxes.ts';
import { makeKey } from './key-pair.ts';
import type { KeyThread } from './key-thread.ts';
import { missingLogBox } from './log-box.ts';
import type { Vault, VaultParts } from './vault.ts';
import { type Opened, SECRET_BYTES } from './wrapping.ts';

type Founding = Omit<Extract<RegistryCommand, { type: 'room.create' }>, 'type'>;
const UNPROVEN =
  'Nothing in this file says that the key of this administrator belongs to it, so nobody else gets one from it. Open the last good copy of the room file; keep this one as it is.';

const HAS_KEYS = 'This room has its keys already. An administrator gives people theirs under People.';

type Answer = Promise<Result<Sent, Rejection>>;

export type Enrolment = {
  /** Judges a passphrase against well-known words, the people of the room, and `about`. */
  readonly weigh: (passphrase: string, about: readonly string[]) => Promise<Strength>;
  /** Makes the room with its log key and the key of its first person, in one append. */
  readonly found: (founding: Founding, passphrase: string) => Answer;
  /** Gives a room without keys its log key and the key of the administrator at the keyboard. */
  readonly giveKeys: (passphrase: string) => Answer;
  /** Gives a person a key, or a new one for the one they lost; the administrator at the keyboard signs for it. */
  readonly enrol: (personId: string, passphrase: string, administrators: string) => Answer;
  readonly changePassphrase: (personId: string, from: string, to: string) => Answer;
};

export type EnrolmentParts = VaultParts & { readonly thread: KeyThread; readonly vault: Vault };

function namesIn({ spine }: EnrolmentParts): readonly string[] {
  const { name, people } = spine.room();
  return [name ?? '', ...people.list.flatMap((one) => [one.name, one.title])];
}

/** Makes keys for people, in a room that has an administrator to stand for them. */
export function createEnrolment(parts: EnrolmentParts): Enrolment {
  const { spine, thread, vault } = parts;
  const weigh: Enrolment['weigh'] = async (passphrase, about) => {
    const words = passphrase.normalize('NFC');
    return strengthOf([...words].length, await thread.weigh(words, [...namesIn(parts), ...about]));
  };
  const ifGood = async (passphrase: string, about: readonly string[], act: () => Answer): Answer => {
    const { good, sentence } = await weigh(passphrase, about);
    return good ? act() : refuse('weak', sentence);
  };
  const actor = (): string => spine.room().people.atKeyboard ?? '';
  return {
    weigh,
    found: (founding, passphrase) =>
      ifGood(passphrase, [founding.name, ...founding.people.map(({ name }) => name)], () =>
        firstKeys(parts, passphrase, (keys) => ({ type: 'room.found', ...founding, ...keys })),
      ),
    giveKeys: (passphrase) =>
      ifGood(passphrase, [], () =>
        firstKeys(parts, passphrase, (keys) => ({ type: 'key.enrol', personId: actor(), ...keys })),
      ),
    enrol: (personId, passphrase, administrators) =>
      ifGood(passphrase, [], () =>
        vault.withKey(actor(), administrators, async ({ key: administrator, opened, isOurs }) => {
          if (!isOurs) return unproven(parts);
          const { key, pkcs8 } = makeKey();
          const box = await parts.wrapping.wrapPerson(key, { pkcs8, secret: opened.secret }, nfc(passphrase));
          pkcs8.fill(0);
          const command = { type: 'key.enrol', personId, key: key.name, logKey: null } as const;
          const sign = announcing(parts.stationery, { person: [key, administrator] });
          return announce(parts, command, sign, [[key.name, box]]);
        }),
      ),
    changePassphrase: (personId, from, to) =>
      ifGood(to, [], () =>
        vault.withKey(personId, from, async ({ key, opened, box }) => {
          const next = await parts.wrapping.wrapPerson(key, opened, nfc(to));
          const swapped = parts.boxes.swap(key.name, box, next);
          if (!swapped.ok) return swapped;
          const sent = spine.sendToRegistry({ type: 'passphrase.change', personId });
          if (!sent.ok) parts.boxes.put(key.name, JSON.stringify(box));
          return sent;
        }),
      ),
  };
}

/** Why a secret is passed on to nobody: nothing in this file says that it is the room's. */
function unproven({ spine, boxes }: EnrolmentParts): Result<never, Rejection> {
  const { logKey } = spine.room();
  return (logKey === null ? null : missingLogBox(boxes, logKey)) ?? refuse('unknown-secret', UNPROVEN);
}

const nfc = (text: string): string => text.normalize('NFC');

type Made = readonly (readonly [key: string, box: string])[];

/** Puts boxes into the file up to the first that is refused. */
function putAll(boxes: Boxes, made: Made): Result<null, Rejection> {
  for (const [key, box] of made) {
    const put = boxes.put(key, box);
    if (!put.ok) return put;
  }
  return ok(null);
}

/** Announces keys whose boxes lie in the file by then, and drops those of keys that it replaces. */
function announce(
  { spine, boxes }: EnrolmentParts,
  command: RegistryCommand,
  sign: Signing,
  made: Made,
): Result<Sent, Rejection> {
  const replaced =
    command.type === 'key.enrol' ? personById(spine.room().people, command.personId)?.key : null;
  const put = putAll(boxes, made);
  const sent = put.ok ? spine.sendToRegistry(command, sign) : put;
  const useless = sent.ok ? [replaced ?? null] : made.map(([key]) => key);
  for (const key of useless) if (key !== null) boxes.drop(key);
  return sent;
}

/** The first two keys of a room: the log's, and that of its first person. */
async function firstKeys(
  parts: EnrolmentParts,
  passphrase: string,
  toCommand: (keys: { readonly logKey: string; readonly key: string }) => RegistryCommand,
): Answer {
  const { wrapping, logKey, stationery, spine, content, keychain, report } = parts;
  const known = spine.room().logKey;
  if (known !== null) return missingLogBox(parts.boxes, known) ?? refuse('has-keys', HAS_KEYS);
  const [log, person] = [makeKey(), makeKey()];
  const opened: Opened = {
    pkcs8: person.pkcs8,
    secret: Buffer.from(stationery.randomBytes(SECRET_BYTES)),
  };
  const boxes = [
    [log.key.name, wrapping.wrapLog(log.key, log.pkcs8, opened.secret)],
    [person.key.name, await wrapping.wrapPerson(person.key, opened, nfc(passphrase))],
  ] as const;
  log.pkcs8.fill(0);
  const command = toCommand({ logKey: log.key.name, key: person.key.name });
  const sign = announcing(stationery, { log: [log.key], person: [person.key] });
  // Before the announcement, which may bring the first names: they are never written in the clear.
  if (content.state() !== 'clear' || !content.begin(opened.secret)) return fail(CONTENT_LOCKED);
  let isAnnounced = false;
  try {
    const sent = announce(parts, command, sign, boxes);
    isAnnounced = sent.ok;
    if (!sent.ok) return sent;
    logKey.hold(log.key);
    spine.log.seal();
    await keychain.keep(spine.log.origin('registry'), opened.secret).catch(report);
    return sent;
  } finally {
    // A secret that no box holds encrypts nothing: whatever went wrong, it is let go.
    if (!isAnnounced) content.drop();
    opened.pkcs8.fill(0);
    opened.secret.fill(0);
  }
}
