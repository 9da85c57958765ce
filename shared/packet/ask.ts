import { z } from 'zod';
import { base64Of, packetNonce } from '../approval/packet-events.ts';
import { freeText, id, instant, line } from '../fields.ts';
import { keyText } from '../identity/events.ts';
import { ROLES } from '../playbook/roles.ts';
import { SEVERITIES } from '../playbook/stages.ts';
import { zone } from '../room/events.ts';
import { bytesOfBase64 } from '../seal/bytes.ts';
import { partsOfOrigin } from '../seal/origin.ts';
import { list, sinceVersion3, sinceVersion4, sinceVersion5 } from './beside-words.ts';

/** What the files of a seat that travels end with. */
export const ASK_EXTENSION = 'holdline-ask';
export const ANSWER_EXTENSION = 'holdline-answer';

const count = z.int().min(0);
const bytes = z
  .string()
  .max(4_000_000)
  .refine((text) => bytesOfBase64(text) !== undefined, { error: 'This is no base64.' });
const origin = z
  .string()
  .refine((text) => partsOfOrigin(text) !== undefined, { error: 'This names no log.' });
const channelWords = z.strictObject({ channel: id, lang: z.string().min(2).max(35), text: freeText });

/** The private key of exactly one signer, as their room keeps it: under their passphrase (docs/formats.md, section 3.1). */
const carriedBox = z.strictObject({
  v: z.literal(1),
  room: origin,
  key: keyText,
  by: z.strictObject({
    with: z.literal('argon2id'),
    memory: count,
    passes: count,
    salt: base64Of(16),
  }),
  nonce: base64Of(12),
  sealed: bytes,
});

/** What a signer sees beside the words. Times are epoch ms by the room's clock. */
const sheet = {
  room: z.strictObject({ name: line, zone, fingerprint: z.string().max(100).nullable() }),
  incident: z.strictObject({
    number: count,
    title: freeText,
    severity: z.enum(SEVERITIES),
    playbook: line,
    drill: z.boolean(),
  }),
  /** `name` is how people name the words aloud. */
  request: z.strictObject({ requestId: id, draft: id, rev: id, name: line, askedAt: instant }),
  seat: z.strictObject({
    signerId: id,
    role: z.enum(ROLES),
    label: line,
    personId: id,
    name: line,
    key: keyText,
  }),
  /** When the time of the stage is up; null where no clock runs. */
  clock: z.strictObject({ dueAt: instant, allowedMs: count }).nullable(),
  /** Who gets the seat from a silent signer, and when the clock gives it to them. */
  silence: z.strictObject({ backup: line.nullable(), goesAt: instant.nullable() }),
  words: z
    .array(channelWords.extend({ label: line }))
    .min(1)
    .max(64),
  /** Other words to compare with: what this signer saw last, and what everybody approved last. */
  earlier: z
    .array(
      z.strictObject({
        since: z.enum(['looked', 'approved']),
        name: line,
        at: instant.nullable(),
        words: z.array(channelWords).max(64),
      }),
    )
    .max(2),
  facts: list(
    z.strictObject({
      column: z.enum(['known', 'claimed', 'denied', 'notKnown']),
      text: freeText,
      at: instant,
    }),
  ),
  others: list(
    z.strictObject({
      label: line,
      name: line,
      at: instant,
      did: z.enum(['asked', 'looked', 'approved', 'signed', 'rejected']),
    }),
  ),
  /** `against` names the earlier words that it was raised against; null: these. */
  objections: list(
    z.strictObject({
      by: line,
      reason: freeText,
      at: instant,
      against: line.nullable(),
      /** Null while it is open. Since version 2: no default, for a packet must read back as it was spelled. */
      answer: z.strictObject({ by: line, text: freeText, at: instant }).nullable().optional(),
    }),
  ),
  /** Rejections of these very words in an earlier request. */
  rejections: list(z.strictObject({ label: line, by: line, reason: freeText, at: instant })),
  /** Required items that this decision would close unticked. */
  unticked: list(line),
  /** Every required item of Approve that is still open, and whose it is; null: anybody's. Since version 2. */
  required: list(z.strictObject({ text: line, role: z.enum(ROLES).nullable() })).optional(),
  /** Who saved these words, and when; and, without a time, who wrote other revisions of them. Since version 2. */
  writers: list(z.strictObject({ name: line, at: instant.nullable() })).optional(),
  ...sinceVersion3,
  ...sinceVersion4,
  ...sinceVersion5,
};

export const askSheet = z.strictObject(sheet);
export type AskSheet = Readonly<z.infer<typeof askSheet>>;

const askFields = z.strictObject({
  v: z.literal([1, 2, 3, 4, 5]),
  what: z.literal(ASK_EXTENSION),
  app: line,
  log: origin,
  inc: id,
  nonce: packetNonce,
  madeAt: instant,
  madeBy: line,
  ...sheet,
  /** The manifest that is signed, with what the log commits to it by. */
  release: z.strictObject({
    h: base64Of(32),
    n: count,
    media: z.literal('application/json'),
    salt: base64Of(16),
    value: bytes,
  }),
  /** The log before the packet was made. `note` is the checkpoint over exactly that, `key` the log key that signed it. */
  head: z.strictObject({
    size: count,
    root: base64Of(32),
    note: z.string().max(4000).nullable(),
    key: keyText.nullable(),
  }),
  box: carriedBox,
});

const are = (fields: readonly unknown[], there: boolean): boolean =>
  fields.every((field) => (field !== undefined) === there);

/** A signing packet: docs/formats.md, section 9. What a version added is in every packet of it, and in none before. */
export const askSchema = askFields.refine(
  ({ v, required, writers, objections, ...newer }) =>
    are([required, writers, ...objections.map(({ answer }) => answer)], v >= 2) &&
    are([newer.leans, newer.stale, newer.comments, newer.queues, newer.corrects], v >= 3) &&
    are([newer.since, newer.reading], v >= 4) &&
    are([newer.outdated, newer.untied], v === 5),
);

export type Ask = Readonly<z.infer<typeof askSchema>>;
export type CarriedBox = Ask['box'];
