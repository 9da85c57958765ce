import { makePack } from '../../electron/export/pack.ts';
import type { ShownRelease } from '../../shared/seal/check-release.ts';
import type { Story } from './given.ts';
import { INCIDENT } from './log.ts';
import { check, packOf, SMALL_CHECKERS, wrongIn } from './pack.ts';
import { type Forgery, signedRoom } from './signed-room.ts';

/** What the pack is refused with: the log is chained and sealed as it must be, and yet something in it is forged. */
export function refusalOf(story: Story, forgery: Forgery): string {
  const made = makePack(signedRoom(story, forgery).db, INCIDENT, SMALL_CHECKERS);
  return made.ok ? 'made' : made.error.sentence;
}

/** What went out in a story that is told as it was; a pack that does not hold fails the test with what is wrong. */
export function shownReleases(story: Story, forgery: Forgery = {}): readonly ShownRelease[] {
  const verdict = check(packOf(signedRoom(story, forgery).db));
  if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
  return verdict.examined.approvals.releases;
}
