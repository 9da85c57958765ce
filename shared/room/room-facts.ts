import type { RecordOf } from '../erasure/decide-erasure.ts';
import type { Library } from '../figures/figures.ts';
import type { Signature } from '../people/unsigned.ts';
import type { Playbook } from '../playbook/schema.ts';

/** What main stamps at the door of the registry. */
export type RoomFacts = {
  readonly at: number;
  readonly actor: string;
  readonly newId: () => string;
  /** Whether the consents of this room carry a signature, and whether this one does. */
  readonly signature: Signature;
  /** Looks a playbook up in the library in force; null if there is none with that id. */
  readonly playbook: (playbookId: string) => Playbook | null;
  /** The playbooks as they are shipped; without them, no figure can be changed. */
  readonly library?: Library | null;
  /** What erasing needs to know of a record; without it, nothing can be erased. */
  readonly record?: RecordOf;
};
