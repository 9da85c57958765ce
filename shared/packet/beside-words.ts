import { z } from 'zod';
import { FACT_STATUSES } from '../fact/events.ts';
import { freeText, id, instant, line } from '../fields.ts';
import { SAID_AS } from '../sentence/events.ts';
import { FRAME_LINES } from '../sentence/frame-lines.ts';

const count = z.int().min(0);

/** Lists in a packet are as long as an incident can make them by hand, and no longer. */
const MANY = 500;

/** A list of a packet. */
export const list = <S extends z.ZodType>(item: S) => z.array(item).max(MANY);

/** Words may have more sentences than people can make of anything else. */
const MANY_SENTENCES = 5000;

/** How a fact stands; `heldUntil`: until when it was right, where it stands no more because it has changed; `otherwise`: other words took its place. */
const stands = {
  status: z.enum(FACT_STATUSES),
  heldUntil: instant.optional(),
  otherwise: z.literal(true).optional(),
};

const saidBy = { by: line, at: instant, text: freeText };

/** What came with version 3: what the sign-off shows beside the words, so that nobody elsewhere signs with less. */
export const sinceVersion3 = {
  /** Every sentence once: what it is said on. `where` is a channel, or '' for the common text; `as` null: nobody has said. */
  leans: z
    .array(
      z.strictObject({
        number: count,
        where: z.string().max(300),
        text: freeText,
        as: z.enum(SAID_AS).nullable(),
        facts: list(z.strictObject({ ...stands, text: freeText })),
        /** The Not-known lines it tells; `struck`: why one holds no more. */
        unknowns: list(z.strictObject({ text: freeText, struck: freeText.nullable() })),
        frame: z.enum(FRAME_LINES).nullable(),
      }),
    )
    .max(MANY_SENTENCES)
    .optional(),
  /** What happened after the words were written, and who said that they are still right. `by` null: time alone passed. */
  stale: list(
    z.strictObject({
      what: freeText,
      why: freeText.nullable(),
      at: instant,
      by: line.nullable(),
      kept: z.strictObject(saidBy).nullable(),
    }),
  ).optional(),
  /** What people said of single sentences. `number` null: these words have the sentence no more; `now`: what is most like it. */
  comments: list(
    z.strictObject({
      number: count.nullable(),
      words: freeText,
      now: freeText.nullable(),
      madeOn: line,
      open: z.boolean(),
      seat: line.nullable(),
      ...saidBy,
      turns: list(
        z.strictObject({
          kind: z.enum(['reply', 'reopened', 'done', 'declined']),
          seat: line.nullable(),
          ...saidBy,
        }),
      ),
    }),
  ).optional(),
  /** The queues of planned posts for which nobody vouched. */
  queues: list(line).optional(),
  /** What a correction takes back, where it is out, and which facts stand no more; null for any other statement. */
  corrects: z
    .strictObject({
      by: line,
      at: instant,
      releases: list(
        z.strictObject({
          ...{ name: line, channel: line, at: instant, address: freeText },
          latest: z.literal(true).optional(),
          minute: z.literal(true).optional(),
        }),
      ),
      words: list(freeText),
      facts: list(
        z.strictObject({
          ...stands,
          text: freeText,
          reason: freeText.nullable(),
          by: line,
          at: instant,
        }),
      ),
      /** Sentences that lean on what fell and are not taken back; `reason` null: nobody has said why. `by` null: they lean on what fell since it was started, or they are the wrong words themselves (all are, where `words` is empty), out where the correction does not go. Not there without any. */
      leftOut: list(
        z.strictObject({
          words: freeText,
          channels: list(line),
          by: line.nullable(),
          reason: freeText.nullable(),
        }),
      ).optional(),
    })
    .nullable()
    .optional(),
};

const SINCE_KINDS = ['answered', 'confirmed', 'fell', 'comment'] as const;

/** What came with version 4: what came after the words were saved, and in which order they are read. */
export const sinceVersion4 = {
  /** The newest first. `about`: the question, the sentence, or why a fact fell; null where nobody said. */
  since: list(
    z.strictObject({
      kind: z.enum(SINCE_KINDS),
      by: line,
      at: instant,
      text: freeText,
      about: freeText.nullable(),
    }),
  ).optional(),
  /** The channels of `words` in the order in which a signer reads them. */
  reading: z.array(id).min(1).max(64).optional(),
};

/** Sentences that are out, each once, with the names of their channels. */
const sentencesOut = z.array(z.strictObject({ words: freeText, channels: list(line) })).max(MANY_SENTENCES);

/** What came with version 5: what is out of date or may say the same as what a signer decides about. */
export const sinceVersion5 = {
  /** What was right when it was said and has changed, told at `at`; where the words to sign leave it: they do not go out there, or no word of the change was found in them. */
  outdated: list(
    z.strictObject({
      ...{ text: freeText, heldUntil: instant, at: instant },
      /** What holds in its place; null where nothing is confirmed. */
      now: freeText.nullable(),
      reason: freeText.nullable(),
      sentences: sentencesOut,
      notOn: list(line),
      unsaidOn: list(line),
    }),
  ).optional(),
  /** What uses words of what fell or has changed while nobody has said what it leans on; null where nothing does. */
  untied: z
    .strictObject({ of: z.enum(['fell', 'changed', 'both']), rows: sentencesOut })
    .nullable()
    .optional(),
};
