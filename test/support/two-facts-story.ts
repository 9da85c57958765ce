import { shakenFacts } from '../../shared/incident/wrong-words/leaning.ts';
import { briefed, leaveStage, type Story } from './given.ts';
import { confirmed, idOf, putOtherwise } from './named-story.ts';
import { halfTiedOut } from './untied-story.ts';

export const SMOKE = 'The smoke is over Harlow Road, Oakfield and Priory Lane.';
export const HURT = '4 people are in hospital.';
export const STAY = 'Harlow Road, Oakfield and Priory Lane: stay inside.';
export const WENT = '4 people went to hospital.';

/** Out everywhere: where to stay inside, and how many are in hospital; X says only `onX`, which may be tied to facts itself. */
export function toldTwo(onX: string, tied: readonly string[] = []): Story {
  const known = confirmed(confirmed(briefed(), SMOKE), HURT);
  const variants = [{ channel: 'x', lang: 'en', text: onX }];
  const tie = (words: string, fact: string) => ({
    type: 'sentence.mark' as const,
    words,
    as: 'facts' as const,
    factIds: [idOf(known, fact)],
  });
  const own = { ...tie(onX, ''), factIds: tied.map((fact) => idOf(known, fact)) };
  const draft = leaveStage(known, 'draft')
    .when(
      { type: 'draft.revise', basedOn: null, text: `${STAY} ${WENT}`, variants },
      { by: 'social', afterMs: 60_000 },
    )
    .when(tie(STAY, SMOKE))
    .when(tie(WENT, HURT));
  return halfTiedOut(tied.length === 0 ? draft : draft.when(own));
}

export const smokeFell = (story: Story) =>
  putOtherwise(story, 'The smoke is over Harlow Road, Ashfield and Priory Lane.', SMOKE);
export const hurtFell = (story: Story) => putOtherwise(story, '7 people are in hospital.', HURT);

/** One correction of all that leans on what fell, and of what somebody adds. */
export function corrected(story: Story, added: readonly string[] = []): Story {
  const places = shakenFacts(story.state).flatMap(({ released }) => released);
  return story.when({
    type: 'correction.start',
    releaseIds: [...new Set(places.map(({ release }) => release.releaseId))],
    words: [...new Set([...places.map(({ words }) => words), ...added])],
    factId: shakenFacts(story.state)[0]?.fact.factId,
  });
}
