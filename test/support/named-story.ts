import { newestFact } from './fact-story.ts';
import { briefed, leaveStage, type Story } from './given.ts';
import { halfTiedOut } from './untied-story.ts';

export const HOMES = 'About 2,300 homes in Northfield and Eastmere, postcode NF4';
export const HOMES_NOW = 'About 3,200 homes in Northfield and Westmere, postcode NF4';
/** The same without the number: tied to nothing. */
export const BOIL = 'In Northfield and Eastmere (NF4): boil tap water before you drink it.';
/** The sentence that somebody tied. */
export const TOLD = `${HOMES}, should boil tap water.`;

export function confirmed(story: Story, text: string): Story {
  return story.when({
    ...{ type: 'fact.record', status: 'confirmed', text, source: 'Control room' },
    ...{ happenedAt: null, learntAt: null },
  });
}

/** In draft: the fact is tied in the common words, and X has its own without the number. */
export function namedDraft(own: string = BOIL, fact = HOMES, told = TOLD): Story {
  const known = confirmed(briefed(), fact);
  const variants = [{ channel: 'x', lang: 'en', text: `We are sorry. ${own}` }];
  return leaveStage(known, 'draft')
    .when({ type: 'draft.revise', basedOn: null, text: told, variants }, { by: 'social', afterMs: 60_000 })
    .when({ type: 'sentence.mark', words: told, as: 'facts', factIds: [newestFact(known)] });
}

/** Both are out, and the incident is in follow-up. */
export const namedOut = (own?: string, fact?: string, told?: string): Story =>
  halfTiedOut(namedDraft(own, fact, told));

/** The fact with these words is put otherwise. */
export function putOtherwise(story: Story, text = HOMES_NOW, of = HOMES): Story {
  const replaces = story.state.facts.find((one) => one.text === of)?.factId ?? '';
  return story.when(
    {
      ...{ type: 'fact.record', status: 'confirmed', text, source: 'Control room', replaces },
      ...{ happenedAt: null, learntAt: null, reason: 'The valve was another.' },
    },
    { afterMs: 300_000 },
  );
}

/** The id of the fact with these words. */
export const idOf = ({ state }: Story, text: string): string =>
  state.facts.find((one) => one.text === text)?.factId ?? '';
