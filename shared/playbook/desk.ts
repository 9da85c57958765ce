import { z } from 'zod';

const text = z.string().trim().min(1).normalize('NFC');
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens');
/** `checkedOn` null: taken from what is known of it, and not looked up at the source yet. */
const dated = { source: text, checkedOn: z.iso.date().nullable() };

/** Something that goes on sending planned posts while an incident runs. */
const queueSchema = z.strictObject({
  id,
  name: text,
  /** Where the pause is, in the words of that tool. */
  how: text,
  /** What goes out in spite of the pause; null where nothing is known to. */
  leak: text.nullable(),
  ...dated,
});

/** A network on which somebody may pose as us, and how it takes reports of that. */
const networkSchema = z.strictObject({
  id,
  name: text,
  /** Names of hosts, so that an address tells the network. */
  hosts: z.array(text),
  report: text,
  ...dated,
});

/** What the social officer's desk goes by, as an incident pins it. Older playbooks have neither. */
export const deskShape = {
  queues: z.array(queueSchema).optional(),
  networks: z.array(networkSchema).optional(),
};

/** All queues we know: `resources/queues.json`. */
export const queuesFileSchema = z.strictObject({ format: z.literal(1), queues: z.array(queueSchema).min(1) });

/** All networks we know: `resources/networks.json`. */
export const networksFileSchema = z.strictObject({
  format: z.literal(1),
  networks: z.array(networkSchema).min(1),
});

export type PlannedQueue = Readonly<z.infer<typeof queueSchema>>;
export type Network = Readonly<z.infer<typeof networkSchema>>;

/** What every playbook gets of them. */
export type Desk = { readonly queues: readonly PlannedQueue[]; readonly networks: readonly Network[] };
