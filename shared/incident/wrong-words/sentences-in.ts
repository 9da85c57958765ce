import type { Release } from '../../release/releases.ts';
import { wordsOn } from '../../statement/channel-words.ts';
import { findRevision } from '../../statement/statements.ts';
import { sentences } from '../../statement/words.ts';
import type { IncidentState } from '../state.ts';

/** The sentences that went out in a release, in the words of its channel. */
export function sentencesIn(
  state: Pick<IncidentState, 'statements'>,
  { revisionId, channel }: Pick<Release, 'revisionId' | 'channel'>,
): ReadonlySet<string> {
  const found = findRevision(state.statements, revisionId);
  if (!found) return new Set();
  const { text, lang } = wordsOn(found.revision, channel);
  return new Set(sentences(text, lang).map((one) => one.text));
}
