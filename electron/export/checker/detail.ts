import { personById } from '../../../shared/people/people.ts';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { fingerprintOfKey } from '../../../shared/seal/fingerprint.ts';
import type { Hasher } from '../../../shared/seal/hasher.ts';
import { roomFingerprint } from '../../../shared/seal/keys-file.ts';
import { hexOfLatin1, PACK } from '../../../shared/seal/pack.ts';
import type { IntactPack } from '../../../shared/seal/pack-verdict.ts';
import type { LogContent } from '../../../shared/seal/read-log.ts';
import type { Section } from './page.ts';
import type { Story } from './story.ts';
import { nameThen } from './words-section.ts';

type Facts = readonly (readonly [name: string, value: string])[];

function logFacts(file: string, { origin, size, root, sealed, notes }: LogContent): Facts {
  return [
    [file, origin],
    ['records', String(size)],
    ['root', root],
    ['checkpoints', `${notes.length}, the newest over ${sealed} records`],
  ];
}

type Told = { readonly story: Story; readonly hasher: Hasher };

/** Whose key it is: the name at the time when it came; the id where the pack has no name. */
function holder(story: Story, personId: string, position: number): string {
  const isKnown = personById(story.room.people, personId) !== null;
  return isKnown ? nameThen(story, personId, position + 1) : personId;
}

function keyFacts({ examined: { keys, registry } }: IntactPack, { story, hasher }: Told): Facts {
  const shown = (key: Uint8Array): string => fingerprintOfKey(hasher, base64OfBytes(key));
  return [
    ['fingerprint of the room', roomFingerprint(hasher, registry.origin, keys) ?? 'none: it has no keys'],
    ...keys.logKeys.map(
      ({ publicKey, position }) => [`log key from position ${position}`, shown(publicKey)] as const,
    ),
    ...keys.persons.map(({ personId, publicKey, from, until }) => {
      const span = until === null ? `from position ${from}` : `positions ${from} to ${until}`;
      return [`${holder(story, personId, from)}, ${span}`, shown(publicKey)] as const;
    }),
  ];
}

/** Everything that somebody needs who wants to compute it again. */
export function detailSection(pack: IntactPack, file: Uint8Array, told: Told): Section {
  const { incident, registry, values, absent } = pack.examined;
  const sha256 = (bytes: Uint8Array): string => hexOfLatin1(told.hasher.ofBytes(bytes));
  const facts: Facts = [
    ['SHA-256 of the pack', sha256(file)],
    ...logFacts(PACK.incident, incident),
    ...logFacts(PACK.registry, registry),
    ...keyFacts(pack, told),
    ['sealed values', `${values.size} here, ${absent.size} not here`],
    ...[...pack.helpers].map(([name, bytes]) => [`SHA-256 of ${name}`, sha256(bytes)] as const),
  ];
  return { title: 'Technical detail', blocks: [{ is: 'facts', facts }] };
}
