import { lastTelling } from '../fact/facts.ts';
import { holdsInstead } from '../fact/put-otherwise.ts';
import type { IncidentState } from '../incident/state.ts';
import { changedSince, staysOn } from '../incident/wrong-words/changed-since.ts';
import type { AskSheet } from '../packet/ask.ts';
import type { Revision } from '../statement/statements.ts';
import { channelLabel } from './sentence-approval.ts';

/** A fact that was right and has changed, what is out of date by it, and where words to sign leave that: in the room and in a packet. */
export type Outdated = NonNullable<AskSheet['outdated']>[number];

/** What was right when it was said and has changed since, as it stands to these words; channels by their names. */
export function outdatedOf(state: IncidentState, revision: Revision): Outdated[] {
  const named = (ids: readonly string[]) => [...new Set(ids)].map((id) => channelLabel(state, id));
  return changedSince(state).map((changed) => {
    const { fact, until, places } = changed;
    const { reason, at } = lastTelling(fact);
    const { notOn, unsaidOn } = staysOn(state, changed, revision);
    return {
      ...{ text: fact.text, heldUntil: until, at, reason },
      now: holdsInstead(state.facts, fact)?.text ?? null,
      sentences: [...new Set(places.map(({ words }) => words))].map((words) => ({
        words,
        channels: named(places.filter((one) => one.words === words).map(({ release }) => release.channel)),
      })),
      ...{ notOn: named(notOn), unsaidOn: named(unsaidOn) },
    };
  });
}
