import { z } from 'zod';
import { type EventOf, eventKind } from '../event-kind.ts';
import { id } from '../fields.ts';
import { pinnedChannelSchema } from '../playbook/schema.ts';
import type { Statement } from '../statement/statements.ts';

/**
 * In the log of an incident: a channel that its playbook does not name, taken in whole with what it takes. A replay needs
 * nothing but this log, and counts as the writer's screen did.
 */
export const channelEvents = {
  'channel.added': eventKind(z.strictObject({ channel: pinnedChannelSchema })),
} as const;

/** Which channel of those that the room knows: what it takes comes from there. */
export const channelCommands = {
  'channel.add': z.strictObject({ channelId: id }),
} as const;

/** Words that were saved before a channel came in do not go out on it: nobody wrote, read or signed any for it. */
export function evolveReach(
  statements: readonly Statement[],
  { data }: EventOf<typeof channelEvents>,
): readonly Statement[] {
  const { id: channel } = data.channel;
  return statements.map((one) => ({
    ...one,
    revisions: one.revisions.map((saved) => ({
      ...saved,
      without: [...saved.without, channel],
      later: [...(saved.later ?? []), channel],
    })),
  }));
}
