import type { Spine } from '../commands/dispatch.ts';
import type { Boxes } from './boxes.ts';

/** The keys in force of a room; null where the log key in force has no box, and no box is to be given up. */
function inForce({
  spine,
  boxes,
}: {
  readonly spine: Spine;
  readonly boxes: Boxes;
}): ReadonlySet<string> | null {
  const { logKey, people } = spine.room();
  if (logKey !== null && boxes.get(logKey) === null) return null;
  return new Set([logKey, ...people.list.map(({ key }) => key)].filter((key) => key !== null));
}

/**
 * Drops the boxes of keys that are not in force: of a leaver, of a key that was announced just before a crash, of one
 * that never was. True once none is left, and no byte of one in any file. Cheap then: call it often.
 */
export function sweepBoxes(
  parts: { readonly spine: Spine; readonly boxes: Boxes },
  report: (error: unknown) => void,
): boolean {
  try {
    const kept = parts.boxes.keepOnly(() => inForce(parts));
    if (!kept.ok) report(new Error(kept.error.sentence));
    return kept.ok && parts.boxes.areGone();
  } catch (error) {
    report(error);
    return false;
  }
}
