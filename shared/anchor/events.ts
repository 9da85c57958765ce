import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id } from '../fields.ts';

/** How a checkpoint was taken out of this computer's hands. */
export const ANCHOR_WAYS = ['file', 'copy', 'print', 'mail', 'folder'] as const;
export type AnchorWay = (typeof ANCHOR_WAYS)[number];

const size = z.int().min(0);
const root = z.string().length(44);

/** A log of which this computer remembers more, or other, records than the room file held when it was taken over. */
const missed = z.strictObject({ logId: id, size, root, found: size });

/** The head of a log that was kept. */
const kept = z.strictObject({ logId: id, size, root });

/**
 * Both stand in the registry: an incident that has ended takes no more entries, and an entry in the very log would
 * move the head that was just kept.
 */
export const anchorEvents = {
  /** The checkpoint of a log was kept elsewhere. */
  'checkpoint.anchored': eventKind(z.strictObject({ how: z.enum(ANCHOR_WAYS), ...kept.shape })),
  /** People went on with a room file although it is not the one that this computer remembers. */
  'room.accepted': eventKind(z.strictObject({ missed: z.array(missed).min(1).max(10_000) })),
} as const;

/** Holdline gives these itself, once the thing has been done. */
export const anchorCommands = {
  'checkpoint.anchor': z.strictObject({ how: z.enum(ANCHOR_WAYS), heads: z.array(kept).min(1) }),
  'room.accept': anchorEvents['room.accepted'].payload,
} as const;
