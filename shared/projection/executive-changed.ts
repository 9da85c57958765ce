import { lastTelling } from '../fact/facts.ts';
import { heldText } from '../fact/held-until.ts';
import { holdsInstead } from '../fact/put-otherwise.ts';
import { changedSince } from '../incident/wrong-words/changed-since.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { type About, channelsOf, onChannels } from './executive-bad-news.ts';

/** What we said, was right, and has changed since: it is out as it was, with no word after it. */
export function changedLines({ state, leaning }: Pick<About, 'state' | 'leaning'>): readonly string[] {
  return changedSince(state, leaning).map(({ fact, until, places }) => {
    const held = heldText(until, lastTelling(fact).at, state.zone);
    const now = holdsInstead(state.facts, fact);
    const holds = now ? `${wholeSentence(fact.text)} Now: ${now.text}` : fact.text;
    return `${held.replace('held', 'Held')}, still out on ${onChannels(channelsOf(state, places))}: ${holds}`;
  });
}
