import { briefed, leaveStage, type Story } from './given.ts';
import { confirmed, idOf, putOtherwise } from './named-story.ts';
import { halfTiedOut } from './untied-story.ts';

export const TAP = 'The tap water in Ardle is safe to drink.';
export const HOMES = 'About 400 homes are without water.';
/** The sentence that tells of the homes. */
export const TOLD = 'About 400 homes in Ardle are without water.';
export const NOW = '1,900 homes in Ardle are without water.';

/** Out everywhere: that the water is safe, and how many homes have none; X has words of its own where there are any. */
export function told(own: { readonly x?: string } = {}): Story {
  const known = confirmed(confirmed(briefed(), TAP), HOMES);
  const variants = own.x === undefined ? [] : [{ channel: 'x', lang: 'en', text: own.x }];
  const tie = (words: string, fact: string) => ({
    type: 'sentence.mark' as const,
    words,
    as: 'facts' as const,
    factIds: [idOf(known, fact)],
  });
  const draft = leaveStage(known, 'draft').when(
    { type: 'draft.revise', basedOn: null, text: `${TAP} ${TOLD}`, variants },
    { by: 'social', afterMs: 60_000 },
  );
  return halfTiedOut(draft.when(tie(TAP, TAP)).when(tie(TOLD, HOMES)));
}

/** The water is not known to be safe any more, and nobody knows what holds instead. */
export function tapFell(story: Story): Story {
  const reason = 'Germs were found in a sample.';
  return story.when(
    { type: 'fact.change', factId: idOf(story, TAP), to: 'withdrawn', learntAt: null, reason },
    { afterMs: 60_000 },
  );
}

export const homesFell = (story: Story): Story => putOtherwise(story, NOW, HOMES);
