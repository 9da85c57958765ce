import { spanText } from '../time-text.ts';

const TIMES = ['once', 'twice'] as const;

/** How often somebody was nudged, for the middle of a sentence: ", nudged twice"; empty if never. */
export function nudgedText(times: number): string {
  return times === 0 ? '' : `, nudged ${TIMES[times - 1] ?? `${times} times`}`;
}

/** Since when we wait and how often we asked again: "Asked 4:10 ago, nudged twice, last 1:02 ago." */
export function askedText(since: number, nudges: readonly number[], now: number): string {
  const latest = nudges.at(-1);
  const last = latest === undefined ? '' : `, last ${spanText(latest, now)} ago`;
  return `Asked ${spanText(since, now)} ago${nudgedText(nudges.length)}${last}.`;
}
