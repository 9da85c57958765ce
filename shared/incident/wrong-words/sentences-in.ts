import type { Release } from '../../release/releases.ts';
import { wordsOn } from '../../statement/channel-words.ts';
import { findRevision, type Revision } from '../../statement/statements.ts';
import { sentences } from '../../statement/words.ts';
import type { IncidentState } from '../state.ts';

/** What was read of a revision once, by channel. */
const read = new WeakMap<Revision, Map<string, ReadonlySet<string>>>();

/** The sentences that went out in a release, in the words of its channel. Read once: many ask, at every draw. */
export function sentencesIn(
  state: Pick<IncidentState, 'statements'>,
  { revisionId, channel }: Pick<Release, 'revisionId' | 'channel'>,
): ReadonlySet<string> {
  const found = findRevision(state.statements, revisionId);
  if (!found) return new Set();
  const own = read.get(found.revision) ?? new Map<string, ReadonlySet<string>>();
  read.set(found.revision, own);
  const { text, lang } = wordsOn(found.revision, channel);
  const said = own.get(channel) ?? new Set(sentences(text, lang).map((one) => one.text));
  own.set(channel, said);
  return said;
}
