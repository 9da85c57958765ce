import { type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { Boxes } from './boxes.ts';
import type { Wrapping } from './wrapping.ts';

const REST =
  'so nothing can be sealed any more. Open the last good copy of the room file; keep this one as it is.';
const MISSING = `The box of this room’s log key is missing from the file, ${REST}`;
const SHUT = `The box of this room’s log key does not open with the secret of this room, ${REST}`;

/** The refusal where the box of an announced log key is not in the file; null where it is. */
export function missingLogBox(boxes: Boxes, logKey: string): Result<never, Rejection> | null {
  return boxes.get(logKey) === null ? refuse('no-log-box', MISSING) : null;
}

/** The refusal where nobody can have the announced log key from its box with this secret; null where it opens. */
export function shutLogBox(
  { boxes, wrapping }: { readonly boxes: Boxes; readonly wrapping: Wrapping },
  logKey: string,
  secret: Buffer,
): Result<never, Rejection> | null {
  const box = boxes.get(logKey);
  if (box === null) return missingLogBox(boxes, logKey);
  const pkcs8 = wrapping.unwrapLog(box, secret);
  pkcs8?.fill(0);
  return pkcs8 === null ? refuse('no-log-box', SHUT) : null;
}
