import { expect, it } from 'vitest';
import { fold } from '../../../../shared/incident/fold.ts';
import { slotLabel, slotNamesOf } from '../../../../shared/incident/slot-names.ts';
import { openSlotsOf, wordsOn } from '../../../../shared/statement/channel-words.ts';
import { openSlots } from '../../../../shared/statement/words.ts';
import type { Story } from '../../../support/given.ts';
import { corrected, hurtFell, STAY, smokeFell, toldTwo, WENT } from '../../../support/two-facts-story.ts';

function slotsOf({ state }: Story) {
  const words = state.statements.at(-1)?.revisions.at(-1);
  if (!words) throw new Error('There are words.');
  const parts = (ids: readonly string[]) => ids.filter((id) => id.startsWith('wrong-part'));
  return {
    all: parts(openSlotsOf(words)),
    web: parts(openSlots(wordsOn(words, 'web-statement').text)),
    x: parts(openSlots(wordsOn(words, 'x').text)),
  };
}

it('a channel that said one of two facts is asked by itself which part was wrong', () => {
  const story = corrected(hurtFell(smokeFell(toldTwo(STAY))));
  const { all, web, x } = slotsOf(story);
  expect([all.length, web.length, x.length]).toEqual([2, 1, 1]);
  expect(x).not.toEqual(web);
  const named = (id = '') => slotLabel(story.state, id);
  expect(named(x[0])).toBe('Which part was wrong, of “The smoke is over Harlow Road, Oakfield…”');
  expect(named(web[0])).toBe(
    'Which part was wrong, of “The smoke is over Harlow Road, Oakfield…” and “4 people are in hospital.”',
  );
  expect(slotNamesOf(story.state)[x[0] ?? '']).toBe(named(x[0]));
  expect(fold(story.events)).toEqual(story.state);
});

it('there is one slot where every channel said both, and where one fact fell', () => {
  for (const story of [hurtFell(smokeFell(toldTwo(`${WENT} ${STAY}`))), smokeFell(toldTwo(STAY))])
    expect(slotsOf(corrected(story)).all).toEqual(['wrong-part']);
});

it('there is one slot where the channel that said less is told that all of it was wrong', () => {
  const { all, x } = slotsOf(corrected(hurtFell(smokeFell(toldTwo(WENT)))));
  expect([all, x]).toEqual([['wrong-part'], []]);
});
