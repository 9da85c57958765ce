import type { OutBefore } from '../incident/out-before.ts';
import { spanWords } from '../time-text.ts';

/** How long words were out before anything let them out: "9 s before they were approved"; nothing where they were not. */
export function earlyText(early: OutBefore | null): string {
  return early === null ? '' : `${spanWords(early.from, early.to)} before they were approved`;
}
