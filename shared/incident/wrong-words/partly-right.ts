import type { Fact } from '../../fact/facts.ts';
import { factIdsUnder } from '../../sentence/links.ts';
import type { IncidentState } from '../state.ts';

/** What tells people what to do: only part of such a sentence is wrong, or nobody knows what they should do instead. */
const TELLS_TO =
  /^(?:please,? |now,? )?(?:do not|don[’']t|never|stop|avoid|keep|stay|return|bring|throw|boil|drink|eat|feed|use|call|ring|phone|check|go|leave|close|shut|change|wash|contact|turn|move|wait|take|look|see|ask|send|report|watch|follow|come|destroy|switch|unplug|lock|open|read|write)\b|\byou (?:should|must|need to|have to|can)\b|\bwe (?:ask|urge|advise|recommend)\b/iu;

/** True where a sentence tells people what to do: taken back as a whole it would tell them the opposite. */
export function tellsToDo(words: string): boolean {
  return TELLS_TO.test(words);
}

/** The facts under a sentence that stand, where others under it do not: only part of the sentence is wrong. */
export function partlyRight(
  { facts, links }: Pick<IncidentState, 'facts' | 'links'>,
  words: string,
): readonly Fact[] {
  const under = factIdsUnder(links, [words]);
  const all = facts.filter(({ factId }) => under.has(factId));
  const standing = all.filter(({ status }) => status === 'confirmed');
  return standing.length < all.length ? standing : [];
}
