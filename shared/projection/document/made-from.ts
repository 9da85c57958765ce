import { speedText } from '../../clock/pace.ts';
import { type Erased, erasedOf } from '../../erasure/erasures.ts';
import type { IncidentEvent } from '../../incident/events.ts';
import type { RoomState } from '../../room/room.ts';
import { type IncidentReport, projectReport } from '../report.ts';

/** What a document of an incident is made from: the head of the log at that moment, and how the room's clock ran. */
export type MadeFrom = {
  readonly head: { readonly size: number; readonly root: string };
  /** How the room's clock ran, in words; null in real time. */
  readonly clockSpeed: string | null;
  /** What was erased of the log since. */
  readonly erased: readonly Erased[];
};

export type Making = { readonly report: IncidentReport; readonly made: MadeFrom };

/** Of which incident of which room something is made; `speed` is how many times as fast as the world its clock runs. */
export type Source = {
  readonly incidentId: string;
  readonly room: Pick<RoomState, 'people' | 'erasures'>;
  readonly head: MadeFrom['head'];
  readonly speed: number;
};

/**
 * The report of an incident as its first `head.size` records tell it; null before the alarm. Clocks that still run stand
 * where the last of them was written, so that the same records always give the same report.
 */
export function reportFrom(events: readonly IncidentEvent[], source: Source): Making | null {
  const { incidentId, room, head, speed } = source;
  const told = events.slice(0, head.size);
  const report = projectReport(told, room.people, told.at(-1)?.at ?? 0);
  if (!report) return null;
  const erased = erasedOf(room.erasures, incidentId, room.people);
  return { report, made: { head, clockSpeed: speed === 1 ? null : speedText(speed), erased } };
}
