import type { OutBefore, Release } from '../release/releases.ts';
import { spanWords } from '../time-text.ts';

/** How long words were out before anything let them out: "9 s before they were approved"; nothing where they were not. */
export function earlyText(early: OutBefore | null): string {
  return early === null ? '' : `${spanWords(early.from, early.to)} before they were approved`;
}

/** What is said of words that were out although nothing ever let them out. */
export const NEVER_APPROVED = 'never approved by the full chain';

/** What let a release out too late or never, in words; nothing for words that could go out when they were out. */
export function unletText({ early, unapproved }: Pick<Release, 'early' | 'unapproved'>): string {
  return unapproved ? NEVER_APPROVED : earlyText(early ?? null);
}

/** Whether words were out before anything let them out, or nothing ever did. */
export function isUnlet(release: Pick<Release, 'early' | 'unapproved'>): boolean {
  return unletText(release) !== '';
}
