import type { EventOf } from '../event-kind.ts';
import { actorName, type People } from '../people/people.ts';
import { dateText, timeText, zoneText } from '../time-text.ts';
import type { erasureEvents } from './events.ts';

/** What a sealed field reads as once its content is gone. The log still verifies. */
export const ERASED = '[erased]';

/** Which fields of a record were erased, by whom and when. */
export type Erasure = {
  readonly fields: readonly string[];
  readonly by: string;
  readonly at: number;
};

/** By log and position; a record whose fields were erased one after the other has several. */
export type Erasures = Readonly<Record<string, Readonly<Record<number, readonly Erasure[]>>>>;

export const NO_ERASURES: Erasures = {};

type ErasureEvent = EventOf<typeof erasureEvents>;

/** Applies one erasure. */
export function evolveErasures(known: Erasures, { by, at, data }: ErasureEvent): Erasures {
  const { logId, position, fields } = data;
  const ofLog = known[logId] ?? {};
  const ofRecord = ofLog[position] ?? [];
  return { ...known, [logId]: { ...ofLog, [position]: [...ofRecord, { fields, by, at }] } };
}

/** The erasures of one record, oldest first. */
export function erasuresOf(known: Erasures, logId: string, position: number): readonly Erasure[] {
  return known[logId]?.[position] ?? [];
}

/** Who erased something and when, for a sentence: "by Ada Lind, Tue 24 Nov 2026 14:02:11 GMT". */
export function erasedText({ by, at }: Erasure, people: People, zone: string): string {
  return `by ${actorName(people, by)}, ${dateText(at, zone)} ${timeText(at, zone)} ${zoneText(at, zone)}`;
}

/** Which fields of which record of a log are gone, who erased them and when (epoch ms UTC). */
export type Erased = {
  readonly position: number;
  readonly fields: readonly string[];
  readonly by: string;
  readonly at: number;
};

/** Everything that was erased of one log, by position; `by` is a name. */
export function erasedOf(known: Erasures, logId: string, people: People): readonly Erased[] {
  return Object.entries(known[logId] ?? {}).flatMap(([position, erasures]) =>
    erasures.map(({ fields, by, at }) => ({
      position: Number(position),
      fields,
      by: actorName(people, by),
      at,
    })),
  );
}

/** What stands in the place of a field that was erased: who did it and when. */
export function erasedField(erasure: Erasure, people: People, zone: string): string {
  return `[erased ${erasedText(erasure, people, zone)}]`;
}

/** Whether a text stands in the place of one that was erased. Somebody may type the same, and is then taken at their word. */
export function isErasedText(text: string): boolean {
  return text === ERASED || /^\[erased by [^\]]*\]$/.test(text);
}

/** An event with who and when in the place of what was erased of it. Only text that is gone is replaced. */
export function tellErased<E extends { readonly data: object }>(
  event: E,
  erasures: readonly Erasure[],
  people: People,
  zone: string,
): E {
  if (erasures.length === 0) return event;
  const data: Record<string, unknown> = { ...event.data };
  for (const erasure of erasures)
    for (const field of erasure.fields)
      if (data[field] === ERASED) data[field] = erasedField(erasure, people, zone);
  return { ...event, data };
}
