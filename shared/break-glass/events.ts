import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, line } from '../fields.ts';

const about = { glassId: id, requestId: id, revisionId: id };
/** How many records the registry had; there exactly if the record carries the signature of whoever did it (`env`). */
const registry = z.int().min(0).optional();

/** Holding words go out without the whole chain: one opens, another confirms, and who was skipped looks afterwards. */
export const breakGlassEvents = {
  'breakGlass.opened': eventKind(z.strictObject({ ...about, reason: line, registry }), ['reason']),
  /** The seats that nobody had decided in, and who sat in them then. */
  'breakGlass.confirmed': eventKind(
    z.strictObject({
      ...about,
      skipped: z
        .array(z.strictObject({ signerId: id, personId: id }))
        .min(1)
        .max(3),
      registry,
    }),
  ),
  /** Somebody who was skipped has looked at what went out. */
  'breakGlass.looked': eventKind(z.strictObject({ glassId: id, signerId: id, remark: freeText }), ['remark']),
} as const;

export const breakGlassCommands = {
  'breakGlass.open': z.strictObject({ revisionId: id, reason: line }),
  'breakGlass.confirm': z.strictObject({ glassId: id }),
  'breakGlass.look': z.strictObject({ glassId: id, signerId: id, remark: freeText }),
} as const;
