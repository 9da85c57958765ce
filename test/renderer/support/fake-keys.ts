import type { Replies, Requests } from '../../../shared/ipc/contract.ts';
import { fail, ok } from '../../../shared/kernel.ts';
import { strengthOf } from '../../../shared/passphrase/strength.ts';
import type { RegistryCommand } from '../../../shared/room/events.ts';
import { passphraseOf } from '../../support/passphrases.ts';
import { packetAnswers } from './fake-packets.ts';

/** Public keys of RFC 8032's test vectors, for whoever needs one. */
export const KEYS = [
  '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  'PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=',
  '/FHNjmIYoaONpH7QAjDwWAgW7RO6MwOsXeuRFUiQgCU=',
  'J4EX/BRMcjQPZ9DyMW6Dhs7/vyskKMnFH+98WX8dQm4=',
] as const;

type Decide = (command: RegistryCommand) => Replies['send'];
type NameOf = (personId: string) => string;

const wrong = () => fail({ code: 'passphrase', sentence: 'This is not the passphrase. Type it again.' });

/** What main answers about keys, with the real rules and a passphrase for each sample person. */
export function keyAnswers(decide: Decide, nameOf: NameOf, actor: () => string) {
  let made = 1;
  const nextKey = (): string => {
    made += 1;
    return KEYS[made % KEYS.length] ?? '';
  };
  const isRight = (personId: string, passphrase: string): boolean =>
    passphrase === passphraseOf(nameOf(personId));
  return {
    ...packetAnswers(),
    readKeys: (): Replies['readKeys'] => ({
      signing: true,
      strength: { memory: 65536, passes: 3 },
      keychain: null,
      fingerprints: {},
      room: 'aaaa bbbb cccc dddd',
      idleMinutes: 10,
    }),
    weighPassphrase: ({ passphrase }: Requests['weighPassphrase']) =>
      ok(strengthOf(passphrase.length, { score: 4, weakness: null })),
    foundRoom: ({ passphrase: _, ...founding }: Requests['foundRoom']) =>
      decide({ type: 'room.found', ...founding, logKey: KEYS[0], key: KEYS[1] }),
    unlock: ({ personId, passphrase }: Requests['unlock']) =>
      isRight(personId, passphrase) ? decide({ type: 'keyboard.unlock', personId }) : wrong(),
    lock: () => decide({ type: 'keyboard.lock', why: 'shortcut' }),
    giveKeys: () => decide({ type: 'key.enrol', personId: actor(), key: KEYS[1], logKey: KEYS[0] }),
    enrolKey: ({ personId, administrators }: Requests['enrolKey']) =>
      isRight(actor(), administrators)
        ? decide({ type: 'key.enrol', personId, key: nextKey(), logKey: null })
        : wrong(),
    changePassphrase: ({ personId, from }: Requests['changePassphrase']) =>
      isRight(personId, from) ? decide({ type: 'passphrase.change', personId }) : wrong(),
    rekeyLog: ({ passphrase }: Requests['rekeyLog']) =>
      isRight(actor(), passphrase) ? decide({ type: 'log.rekey', key: nextKey() }) : wrong(),
    setIdle: () => ok(null),
    copyFingerprint: () => ok(null),
    keepFingerprints: ({ how }: Requests['keepFingerprints']) =>
      ok({ done: true, path: how === 'print' ? null : '/tmp/fingerprints.pdf' }),
  };
}
