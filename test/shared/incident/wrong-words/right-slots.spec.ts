import { describe, expect, it } from 'vitest';
import { isTaken } from '../../../../shared/channel/fit.ts';
import { fold } from '../../../../shared/incident/fold.ts';
import { proposedForSlot } from '../../../../shared/incident/slot-facts.ts';
import { slotLabel, slotNamesOf } from '../../../../shared/incident/slot-names.ts';
import { askedNow, correctionSlots } from '../../../../shared/incident/wrong-words/correction-slots.ts';
import { readyCorrection } from '../../../../shared/incident/wrong-words/correction-words.ts';
import { openSlotsOf, wordsOn } from '../../../../shared/statement/channel-words.ts';
import { openSlots } from '../../../../shared/statement/words.ts';
import { putInto } from '../../../../shared/template/slot-value.ts';
import type { Story } from '../../../support/given.ts';
import { confirmed, idOf, putOtherwise } from '../../../support/named-story.ts';
import { HOMES, homesFell, NOW, TAP, TOLD, tapFell, told } from '../../../support/tap-water-story.ts';
import {
  corrected,
  HURT,
  hurtFell,
  SMOKE,
  STAY,
  smokeFell,
  toldTwo,
  WENT,
} from '../../../support/two-facts-story.ts';

function newest({ state }: Story) {
  const words = state.statements.at(-1)?.revisions.at(-1);
  if (!words) throw new Error('There are words.');
  return words;
}

/** The places for what is right on a channel, by the facts that they are named after. */
function rightOn(story: Story, channel: string): readonly string[] {
  const open = openSlots(wordsOn(newest(story), channel).text).filter((id) => id.startsWith('what-is-right'));
  return open.map((id) => slotLabel(story.state, id));
}

const of = (text: string) => `What is right, of “${text}”`;
const slotOf = (story: Story, text: string) => {
  const slot = correctionSlots(story.state).find(({ label }) => label === of(text));
  if (!slot) throw new Error(`Nobody is asked what is right of ${text}`);
  return askedNow(story.state, slot);
};
const both = () => corrected(tapFell(homesFell(told())));

describe('a correction of two facts that fell', () => {
  it('asks what is right of each, in the order in which the wrong sentences stand', () => {
    const story = both();
    const open = openSlotsOf(newest(story)).filter((id) => id !== 'wrong-part');
    expect(open.map((id) => slotLabel(story.state, id))).toEqual([of(TAP), of(HOMES)]);
    const names = slotNamesOf(story.state);
    expect(open.map((id) => names[id])).toEqual([of(TAP), of(HOMES)]);
    const filled = [
      ['It is not. Boil it before you drink it.', TAP],
      [NOW, HOMES],
    ].reduce(
      (text, [said = '', fact = '']) => putInto(text, slotOf(story, fact).id, said),
      newest(story).text,
    );
    expect(filled).toContain(
      `“${TAP}”\n\n“${TOLD}”\n\nThat was wrong. It is not. Boil it before you drink it. ${NOW}\n\nWe made a mistake`,
    );
    expect(openSlots(filled)).toEqual([]);
    expect(fold(story.events)).toEqual(story.state);
  });

  it('is not whole while one of them is open', () => {
    const story = both();
    const half = putInto(newest(story).text, slotOf(story, HOMES).id, NOW);
    expect(openSlots(half).map((id) => slotLabel(story.state, id))).toEqual([of(TAP)]);
  });

  it('keeps two answers apart that are taken from facts without a full stop', () => {
    const story = both();
    const { text } = newest(story);
    const first = putInto(text, slotOf(story, TAP).id, 'The tap water in Ardle is not safe', 'known');
    expect(putInto(first, slotOf(story, HOMES).id, NOW.slice(0, -1), 'known')).toContain(
      `wrong. The tap water in Ardle is not safe. ${NOW}\n`,
    );
  });

  it('asks on each channel only of what was wrong there', () => {
    const story = corrected(tapFell(homesFell(told({ x: TOLD }))));
    expect(rightOn(story, 'x')).toEqual([of(HOMES)]);
    expect(rightOn(story, 'web-statement')).toEqual([of(TAP), of(HOMES)]);
  });

  it('has a place for each fact under one sentence, also where the channel cuts it short', () => {
    const long = `${HOMES.slice(0, -1)}, ${'and we go on to look for them '.repeat(5)}until noon.`;
    const story = corrected(tapFell(homesFell(told({ x: `${TAP} ${long}` }))));
    const { text } = wordsOn(newest(story), 'x');
    expect(text).toContain('…”');
    expect(rightOn(story, 'x')).toEqual([of(TAP), of(HOMES)]);
    const limits = story.state.chart.context.playbook?.channels.find(({ id }) => id === 'x')?.limits;
    const answered = text.replaceAll(/{{what-is-right[^}]*}}/g, 'x'.repeat(60));
    expect(limits && isTaken(answered, limits)).toBe(true);
    const one = corrected(smokeFell(hurtFell(toldTwo(`${STAY.slice(0, -1)}: ${WENT}`, [SMOKE, HURT]))));
    expect(rightOn(one, 'x')).toHaveLength(2);
  });

  it('asks once of a fact that was put otherwise twice, and of a sentence on no fact by itself', () => {
    const homes = corrected(putOtherwise(putOtherwise(told(), NOW, HOMES), 'About 2,300 homes.', NOW));
    expect(rightOn(homes, 'x')).toEqual(['What is right']);
    const fallen = tapFell(homesFell(told({ x: `${TAP} ${TOLD} We bring water.` })));
    const story = corrected(fallen, ['We bring water.']);
    expect(rightOn(story, 'x')).toEqual([of(TAP), of(HOMES), 'What is right']);
    expect(rightOn(story, 'web-statement')).toEqual([of(TAP), of(HOMES)]);
  });

  it('names its places also where it only stands ready', () => {
    const { state } = tapFell(homesFell(told()));
    const release = state.releases.find(({ channel }) => channel === 'x');
    if (!release) throw new Error('It is out on X.');
    const open = openSlots(readyCorrection(state, release, [TAP, TOLD]));
    expect(open.map((id) => slotLabel(state, id))).toEqual([of(TAP), of(HOMES)]);
  });
});

it('a correction of one fact, or of none that is known, asks what is right as ever', () => {
  for (const story of [corrected(tapFell(told())), corrected(homesFell(told()))])
    expect(openSlotsOf(newest(story))).toEqual(['what-is-right']);
  expect(slotLabel(both().state, 'what-is-right')).toBe('What is right');
});

describe('the place for what is right', () => {
  const HOLDS = 'In one whole sentence: what holds instead, as far as it is confirmed.';
  const ACT = 'In whole sentences: what holds instead, and what people are to do now.';
  const UNKNOWN = 'If nobody knows yet: say that.';
  const promptOf = (story: Story, id = 'what-is-right') => {
    const slot = correctionSlots(story.state).find((one) => one.id === id);
    return slot && askedNow(story.state, slot).prompt;
  };

  it('asks what people are to do where they were told that something is safe, or what to do', () => {
    const story = both();
    expect(slotOf(story, TAP).prompt).toBe(`${ACT} ${UNKNOWN}`);
    expect(slotOf(story, HOMES).prompt).toBe(HOLDS);
    expect(promptOf(corrected(tapFell(told())))).toBe(`${ACT} ${UNKNOWN}`);
    const stay = corrected(hurtFell(smokeFell(toldTwo(`${STAY} ${WENT}`))));
    const [smoke, hurt] = [SMOKE, HURT].map(
      (text) => `what-is-right-${stay.state.facts.findIndex((one) => one.text === text) + 1}`,
    );
    expect([promptOf(stay, smoke), promptOf(stay, hurt)]).toEqual([ACT, HOLDS]);
  });

  it('has the words that its fact was put otherwise in, as long as they stand', () => {
    const story = both();
    const proposed = ({ state, at }: Story, fact: string) => proposedForSlot(state, slotOf(story, fact), at);
    expect(proposed(story, HOMES)).toEqual({ value: NOW, from: NOW, factId: idOf(story, NOW) });
    expect(proposed(story, TAP)).toBeNull();
    const gone = { type: 'fact.change', to: 'withdrawn', learntAt: null, reason: 'Counted again.' } as const;
    expect(proposed(story.when({ ...gone, factId: idOf(story, NOW) }), HOMES)).toBeNull();
  });

  it('has them in a correction of that one fact, and not beside places that ask of each', () => {
    const general = (story: Story) => {
      const slot = correctionSlots(story.state).find(({ id }) => id === 'what-is-right');
      return slot && proposedForSlot(story.state, slot, story.at)?.value;
    };
    expect(general(corrected(homesFell(told())))).toBe(NOW);
    expect(general(corrected(tapFell(told())))).toBeUndefined();
    const fallen = tapFell(homesFell(told({ x: `${TAP} ${TOLD} We bring water.` })));
    expect(general(corrected(fallen, ['We bring water.']))).toBeUndefined();
    expect(general(confirmed(told(), 'It rains.'))).toBeUndefined();
  });
});
