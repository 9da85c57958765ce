import type { AnchorWay, anchorEvents } from '../anchor/events.ts';
import type { EventOf } from '../event-kind.ts';
import { REGISTRY, REVIEWS } from '../seal/origin.ts';
import { type Line, line } from './line.ts';

type AnchorEvent = EventOf<typeof anchorEvents>;

const WAY = {
  file: 'saved to a file',
  copy: 'copied to the clipboard',
  print: 'printed on a sheet',
  mail: 'saved as a draft of a mail',
  folder: 'written to the second folder, and from now on again and again',
} as const satisfies Record<AnchorWay, string>;

/** A log, in the middle of a sentence. */
export function logName(logId: string): string {
  if (logId === REVIEWS) return 'the log of the reviews';
  return logId === REGISTRY ? 'the room’s log' : `the log of incident ${logId.slice(0, 8)}`;
}

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

/** Tells what was kept elsewhere, and what was gone on with. */
export function anchorLine(who: string, event: AnchorEvent): Line {
  if (event.type === 'checkpoint.anchored') {
    const { how, logId, size } = event.data;
    return line(who, `kept the checkpoint of ${logName(logId)} at ${records(size)}: ${WAY[how]}`);
  }
  const logs = event.data.missed.map(
    ({ logId, size, found }) => `${logName(logId)} (${records(size)} remembered, ${found} found)`,
  );
  const what = `went on with a room file that is not the one this computer remembers: ${logs.join(', ')}`;
  return line(who, what, 'over');
}
