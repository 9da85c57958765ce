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
    }),
    ['address'],
  ),
} as const;

export const releaseCommands = {
  'release.record': z.strictObject({
    revisionId: id,
    channel: id,
    address: line,
    releasedAt: instant.nullable(),
  }),
} as const;
