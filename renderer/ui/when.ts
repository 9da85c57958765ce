import { MINUTE_MS, type Rejection } from '../../shared/kernel.ts';
import { readTypedTime, type TypedTime, typedFrom, typedText } from '../../shared/typed-time.ts';

/**
 * When something happened, as a person says it: typed, and what it was taken for the moment it was typed, so that time
 * that passes over an open form moves nothing. Empty means now.
 */
export type When = {
  readonly text: string;
  /** Null for now, and where the text cannot be taken for a time. */
  readonly taken: TypedTime | null;
  /** Why the text cannot be taken for a time; null where it can. */
  readonly refusal: Rejection | null;
};

export const NOW: When = { text: '', taken: null, refusal: null };

/** Reads what was typed at `now` in a room's zone. */
export function whenTyped(text: string, now: number, zone: string): When {
  if (text.trim() === '') return NOW;
  const read = readTypedTime(text, now, zone);
  return read.ok ? { text, taken: read.value, refusal: null } : { text, taken: null, refusal: read.error };
}

/** The same instant in the plain form of a time, once the typing is over: "5 min ago" would be wrong a minute later. */
export function settled(when: When, now: number, zone: string): When {
  if (when.taken === null) return whenTyped(when.text, now, zone);
  const plain = whenTyped(typedText(when.taken.at, now, zone), now, zone);
  const { at, spanMs } = when.taken;
  const isWider = plain.taken !== null && plain.taken.spanMs === MINUTE_MS && spanMs < MINUTE_MS;
  return plain.taken?.at === at && !isWider ? plain : when;
}

/**
 * The instant for a command that takes null for now; from the first of `bounds` that lies in what was typed. Ask `refusal`
 * first.
 */
export function instantOf({ taken }: When, ...bounds: readonly (number | null)[]): number | null {
  return taken && typedFrom(taken, ...bounds);
}

/** When words were out, for the command: of a time without seconds the minute. Null where nothing was typed. */
export function outOf(
  when: When,
  ...bounds: readonly (number | null)[]
): { readonly releasedAt: number; readonly latest?: true; readonly minute?: true } | null {
  const { taken } = when;
  if (taken?.spanMs === MINUTE_MS) return { releasedAt: taken.at, latest: true, minute: true };
  const releasedAt = instantOf(when, ...bounds);
  return releasedAt === null ? null : { releasedAt };
}
