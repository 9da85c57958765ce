import { z } from 'zod';

const text = z.string().trim().min(1).normalize('NFC');
const AMOUNT = 'A limit is a whole number from 1 to 1,000,000.';
const amount = z.int({ error: AMOUNT }).min(1, { error: AMOUNT }).max(1_000_000, { error: AMOUNT });

/**
 * In what a text is counted. `weighted`: as X does. `graphemes`: characters as a reader sees them. `threads`: as those,
 * but an emoji counts as its UTF-8 bytes. `longestParagraph`: words of the longest paragraph. `cellBroadcast`: plain
 * characters of GSM 03.38, by the room that the text takes in a cell broadcast.
 */
export const COUNT_UNITS = [
  'weighted',
  'graphemes',
  'threads',
  'utf8Bytes',
  'utf16',
  'smsParts',
  'cellBroadcast',
  'words',
  'longestParagraph',
] as const;
export type CountUnit = (typeof COUNT_UNITS)[number];

/** One way in which a channel counts a text: what we aim at, and above what it takes nothing. Null where there is none. */
export const channelCountSchema = z.strictObject({
  unit: z.enum(COUNT_UNITS),
  aim: amount.nullable(),
  limit: amount.nullable(),
  atLeast: amount.nullable(),
});

/** What a channel takes. Every figure has its source and the day on which it was last looked up. */
export const channelLimitsSchema = z.strictObject({
  counts: z.array(channelCountSchema).min(1).max(4),
  /** What a link counts in place of its length, and whether one without a scheme is one; null where it counts in full. */
  links: z.strictObject({ counts: amount, bare: z.boolean() }).nullable(),
  /** What the words look like to a reader there: a post, a short message, a mail, a page or a script. */
  look: z.enum(['post', 'message', 'mail', 'page', 'script']),
  /** How many characters a reader sees before "more"; null where all of it shows. */
  seen: amount.nullable(),
  /** True where the part of a mention after its second "@" is free. */
  mentionServerFree: z.boolean(),
  countedAs: text,
  source: text,
  checkedOn: z.iso.date(),
  /** After how many days without another look it is called old. The first playbooks with limits do not say. */
  oldAfterDays: amount.optional(),
});

export type ChannelCount = Readonly<z.infer<typeof channelCountSchema>>;
export type ChannelLimits = Readonly<z.infer<typeof channelLimitsSchema>>;

/** The limits of all channels we know: `resources/channels.json`. */
export const channelsFileSchema = z.strictObject({
  format: z.literal(3),
  /** When a limit that nobody looked up again is called old. */
  oldAfter: z.strictObject({ days: amount, source: text }),
  channels: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        internal: z.literal(true).optional(),
        ...channelLimitsSchema.omit({ oldAfterDays: true }).shape,
      }),
    )
    .min(1),
});

/** A channel that we know, with what it takes. */
export type KnownChannel = {
  readonly id: string;
  readonly name: string;
  readonly internal?: true | undefined;
  readonly limits: ChannelLimits;
};

/** What each channel takes, by its id. */
export type KnownChannels = ReadonlyMap<string, ChannelLimits>;

/** Every channel in a file of them. */
export function channelsIn({ channels, oldAfter }: z.infer<typeof channelsFileSchema>): KnownChannel[] {
  return channels.map(({ id, name, internal, ...limits }) => ({
    id,
    name,
    ...(internal ? { internal } : {}),
    limits: { ...limits, oldAfterDays: oldAfter.days },
  }));
}

/** The limits in a file of them, by channel. */
export function knownChannels(file: z.infer<typeof channelsFileSchema>): KnownChannels {
  return new Map(channelsIn(file).map(({ id, limits }) => [id, limits]));
}
