import { emptyLog, type IntactLog } from './verify-log.ts';
import type { Found, Sizes } from './verify-messages.ts';
import type { IntactPart } from './verify-part.ts';
import type { RememberedHeads, RoomVerdict } from './verify-room.ts';

/**
 * Makes one verdict of what two threads found; undefined as soon as anything is wrong or the parts do not meet. One
 * thread alone then looks at everything in order, because only that names the first wrong position.
 */
export function joinParts(
  sizes: Sizes,
  found: readonly Found[],
  remembered: RememberedHeads,
): RoomVerdict | undefined {
  const unknown = Object.keys(remembered).some((logId) => !sizes.some((one) => one.logId === logId));
  if (unknown || found.some(({ ends, problems }) => ends.length + problems.length > 0)) return undefined;
  const logs = sizes.flatMap(({ logId, size }) => {
    const verdict = joinLog(
      found.flatMap(({ parts }) => parts.filter((part) => part.logId === logId)),
      size,
    );
    const isForgotten = remembered[logId]?.some((head) => head.size > size);
    return verdict === undefined || isForgotten ? [] : [{ logId, verdict }];
  });
  return logs.length === sizes.length ? { ok: true, logs, problems: [] } : undefined;
}

function joinLog(parts: Found['parts'], size: number): IntactLog | undefined {
  const intact: IntactPart[] = [];
  for (const { verdict } of parts.toSorted((one, other) => one.from - other.from)) {
    if (!verdict.ok) return undefined;
    const before = intact.at(-1);
    if (before !== undefined && !meets(before, verdict)) return undefined;
    intact.push(verdict);
  }
  const last = intact.at(-1);
  if (last === undefined) return size === 0 ? emptyLog() : undefined;
  if (last.size !== size) return undefined;
  const sealed = Math.max(...intact.map((part) => part.sealed));
  const sum = (field: 'erased' | 'locked'): number => intact.reduce((all, part) => all + part[field], 0);
  return { ok: true, size, root: last.root, sealed, erased: sum('erased'), locked: sum('locked') };
}

/** Whether one part begins with the very tree that the other ended with, and with no older log key. */
function meets(before: IntactPart, next: IntactPart): boolean {
  const isOlderKey = before.keys !== null && next.keys !== null && next.keys.first < before.keys.last;
  return before.ended === next.began && !isOlderKey;
}
