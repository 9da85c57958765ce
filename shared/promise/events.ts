import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, instant, line } from '../fields.ts';

/** "Next word by 14:30": kept when a later statement goes out in time, missed when its time passes. */
export const promiseEvents = {
  'promise.made': eventKind(z.strictObject({ promiseId: id, dueAt: instant, text: line }), ['text']),
  'promise.missed': eventKind(z.strictObject({ promiseId: id, dueAt: instant, noticedAt: instant })),
  'promise.kept': eventKind(z.strictObject({ promiseId: id })),
  'promise.dropped': eventKind(z.strictObject({ promiseId: id, reason: line }), ['reason']),
} as const;

export const promiseCommands = {
  'promise.make': z.strictObject({ dueAt: instant, text: line }),
  /** `noticedAt`: as of a threshold of a stage. */
  'promise.miss': z.strictObject({ promiseId: id, noticedAt: instant.optional() }),
  'promise.drop': z.strictObject({ promiseId: id, reason: line }),
} as const;
