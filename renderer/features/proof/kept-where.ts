import type { AnchorWay } from '../../../shared/anchor/events.ts';
import type { RegistryEvent } from '../../../shared/room/events.ts';
import { dateText, onDifferentDays, timeText } from '../../../shared/time-text.ts';

/** The newest head of a log that was kept in one way. */
export type KeptWhere = { readonly how: AnchorWay; readonly size: number; readonly text: string };

const WAY = {
  file: 'in a file',
  copy: 'copied',
  print: 'printed',
  mail: 'in a mail draft',
  folder: 'in the second folder',
} as const satisfies Record<AnchorWay, string>;

/** Where heads of each log have been kept, as the registry tells it: the newest of each way, newest first. */
export function keptWhere(
  events: readonly RegistryEvent[],
  zone: string,
  now: number,
): (logId: string) => readonly KeptWhere[] {
  const byLog = new Map<string, Map<AnchorWay, KeptWhere & { readonly at: number }>>();
  for (const event of events) {
    if (event.type !== 'checkpoint.anchored') continue;
    const { logId, how, size } = event.data;
    const when = onDifferentDays(event.at, now, zone)
      ? dateText(event.at, zone)
      : timeText(event.at, zone).slice(0, 5);
    const many = how === 'folder' ? 'from' : 'at';
    const text = `${WAY[how]} ${many} ${size === 1 ? '1 record' : `${size} records`}, ${when}`;
    const ofLog = byLog.get(logId) ?? new Map();
    byLog.set(
      logId,
      ofLog.set(how, { how, size: how === 'folder' ? Number.MAX_SAFE_INTEGER : size, text, at: event.at }),
    );
  }
  return (logId) => [...(byLog.get(logId)?.values() ?? [])].toSorted((one, other) => other.at - one.at);
}
