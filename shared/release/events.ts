import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, instant, line } from '../fields.ts';

/** Which approved words went out where, when and by whom. The person is the event's `by`. */
export const releaseEvents = {
  'release.recorded': eventKind(
    z.strictObject({
      releaseId: id,
      statementId: id,
      revisionId: id,
      channel: id,
      address: line,
      releasedAt: instant,
      /** Nobody knows when: the words were out by `releasedAt` at the latest. */
      latest: z.literal(true).optional(),
      /** With `latest`: not before the minute of `releasedAt` either. Only that minute is known. */
      minute: z.literal(true).optional(),
      /** Nothing let these words out when they were set aside: they were out all the same by then. */
      unapproved: z.literal(true).optional(),
    }),
    ['address'],
  ),
  /** The bytes that were to go out are not those that were approved, so nothing went out. */
  'release.refused': eventKind(
    z.strictObject({
      revisionId: id,
      channel: id,
      approved: z.string().nullable(),
      found: z.string(),
    }),
  ),
} as const;

export const releaseCommands = {
  'release.record': z.strictObject({
    revisionId: id,
    channel: id,
    address: line,
    releasedAt: instant.nullable(),
    latest: z.literal(true).optional(),
    /** Only the minute is known: that of `releasedAt`. What is written down is the latest that it can have been. */
    minute: z.literal(true).optional(),
  }),
  /** Writes down that words were kept back; accepted only if they do differ. Main sends it. */
  'release.refuse': z.strictObject({ revisionId: id, channel: id }),
} as const;
