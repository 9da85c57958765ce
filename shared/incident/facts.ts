import type { Sha256Hex } from '../approval/manifest.ts';
import type { WordsEnvelope } from '../envelope/envelopes.ts';
import type { People } from '../people/people.ts';
import type { Signature } from '../people/unsigned.ts';
import type { Channel, Playbook } from '../playbook/schema.ts';

/** What main stamps at the door. `decide` knows no clock, no identity and no randomness of its own. */
export type Facts = {
  /** Epoch milliseconds UTC. */
  readonly at: number;
  /** The id of the person at the keyboard, or `system` for Holdline's own clock. */
  readonly actor: string;
  readonly newId: () => string;
  readonly people: People;
  /** IANA name of the room's time zone. */
  readonly zone: string;
  /** Looks a playbook up in the library in force; null if there is none with that id. */
  readonly playbook: (playbookId: string) => Playbook | null;
  /** Every channel that the room knows, with what it takes here. */
  readonly channels: () => readonly Channel[];
  /** Every envelope of the room, in force or not. */
  readonly envelopes: readonly WordsEnvelope[];
  /** The number the next incident of this room gets. */
  readonly nextNumber: () => number;
  readonly sha256Hex: Sha256Hex;
  /** The name of the incident's log in the world (docs/formats.md, section 1). */
  readonly origin: string;
  readonly signature: Signature;
  /** How many records the registry has. */
  readonly registrySize: number;
  /** Base64 of the root over them (docs/formats.md, section 1); null where nobody can read it from here. */
  readonly registryRoot: string | null;
};
