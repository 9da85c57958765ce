import { signConsent } from '../../electron/commands/sign-consent.ts';
import { signDecision } from '../../electron/commands/sign-decision.ts';
import { signReadBack } from '../../electron/commands/sign-read-back.ts';
import type { PersonKey } from '../../electron/people/person-key.ts';
import type { PhoneCommand, SignedCommand } from '../../shared/incident/commands.ts';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { ok, refuse } from '../../shared/kernel.ts';
import type { ConsentCommand } from '../../shared/room/events.ts';
import type { Envelope } from '../../shared/seal/record.ts';
import { SAMPLE_PEOPLE, type Story } from './given.ts';
import { enrolledEvent } from './signed-envelopes.ts';
import { type SigningKey, signingKey } from './signing-key.ts';
import { type Bench, openSpine } from './spine.ts';

export const INCIDENT = 'inc-1';
export const PASSPHRASE = 'correct horse battery staple';

/** A room on a real file in which the sample people have keys, with an incident that is in draft. */
export type SigningRoom = Bench & {
  readonly keys: ReadonlyMap<string, SigningKey>;
  /** Sits down at the keyboard. */
  readonly sit: (personId: string) => void;
  /** Sends a command as a person without signing. */
  readonly send: (
    command: Parameters<Bench['spine']['sendToIncident']>[1],
    by?: string,
  ) => ReturnType<Bench['spine']['sendToIncident']>;
  /** Signs a command as whoever is at the keyboard. */
  readonly sign: (command: SignedCommand, passphrase?: string) => ReturnType<typeof signDecision>;
  /** Signs a consent to an envelope as whoever is at the keyboard. */
  readonly consent: (command: ConsentCommand, passphrase?: string) => ReturnType<typeof signConsent>;
  /** Signs what a signer said by phone, as whoever is at the keyboard and whoever listened. */
  readonly attest: (
    command: PhoneCommand,
    passphrases?: { readonly caller?: string; readonly listener?: string },
  ) => ReturnType<typeof signReadBack>;
};

function append(
  { log, clocks }: Bench,
  logId: string,
  kind: string,
  data: object,
  by: string,
  at = clocks.wall,
  env?: Envelope,
) {
  const stamp = { at, mono: clocks.steady, by };
  const plain = JSON.parse(JSON.stringify(data));
  const appended = log.append(logId, log.size(logId), [{ kind, data: plain, ...(env && { env }) }], stamp);
  if (!appended.ok) throw new Error(appended.error.sentence);
}

function keyOf(personId: string, key: SigningKey): PersonKey {
  return { personId, publicKey: key.publicKey, sign: key.sign };
}

/** Opens the room with the events of a story, told by the sample people. */
export function signingRoom(story: Story): SigningRoom {
  const bench = openSpine();
  const keys = new Map<string, SigningKey>();
  append(bench, 'registry', 'room.created', { name: 'Comms', zone: 'Europe/London' }, 'system');
  for (const { retired: _, key: __, absence: ___, ...person } of SAMPLE_PEOPLE.list) {
    const key = signingKey(person.personId);
    keys.set(person.personId, key);
    append(bench, 'registry', 'person.added', person, 'system');
    const [first] = keys;
    const about = { at: bench.clocks.wall, by: first?.[0] ?? '', log: bench.log.origin('registry') };
    const administrator = keys.size > 1 && first ? { administrator: first[1] } : {};
    const event = enrolledEvent(person.personId, key, { ...about, ...administrator });
    append(bench, 'registry', event.kind, event.data, about.by, about.at, event.env);
  }
  append(bench, 'registry', 'keyboard.taken', { personId: 'lead' }, 'system');
  for (const { type, data, by, at } of story.events satisfies readonly IncidentEvent[])
    append(bench, INCIDENT, type, data, by, at);
  bench.clocks.wall = story.at + 1000;
  const openKey = async (personId: string, passphrase: string) => {
    const key = keys.get(personId);
    return key && passphrase === PASSPHRASE
      ? ok(keyOf(personId, key))
      : refuse('wrong-passphrase', 'This is not your passphrase. Try again.');
  };
  return {
    ...bench,
    keys,
    sit: (personId) => {
      if (bench.spine.room().people.atKeyboard === personId) return;
      const sent = bench.spine.sendToRegistry({ type: 'keyboard.unlock', personId });
      if (!sent.ok) throw new Error(sent.error.sentence);
    },
    send: (command, by) => bench.spine.sendToIncident(INCIDENT, command, by),
    sign: (command, passphrase = PASSPHRASE) =>
      signDecision(
        bench.spine,
        { openKey, app: 'Holdline 0.1.0' },
        { incidentId: INCIDENT, command, passphrase },
      ),
    consent: (command, passphrase = PASSPHRASE) =>
      signConsent(bench.spine, { openKey, app: 'Holdline 0.1.0' }, { command, passphrase }),
    attest: (command, { caller = PASSPHRASE, listener = PASSPHRASE } = {}) =>
      signReadBack(
        bench.spine,
        { openKey, app: 'Holdline 0.1.0' },
        { incidentId: INCIDENT, command, passphrases: { caller, listener } },
      ),
  };
}
