import { describe, expect, it } from 'vitest';
import { leaningOn } from '../../../../shared/incident/wrong-words/leaning.ts';
import { untiedOut } from '../../../../shared/incident/wrong-words/untied-out.ts';
import { leaningCountText, untiedText } from '../../../../shared/projection/leaning-text.ts';
import { expectRefused, leaveStage, type Story } from '../../../support/given.ts';
import { FACT, gone, saidThreeWays } from '../../../support/three-ways-story.ts';

const untied = ({ state }: Story, factId: string) => {
  const fact = state.facts.find((one) => one.factId === factId);
  return fact ? untiedOut(state, fact) : [];
};
const wordsOf = (all: readonly { readonly words: string }[]) => all.map(({ words }) => words);

describe('what is out and tied to nothing', () => {
  it('is listed where reading finds nothing: what uses words of the fact first, and no line that needs no fact', () => {
    const { story, factId } = saidThreeWays();
    const fallen = gone(story, factId);
    expect(wordsOf(leaningOn(fallen.state, factId).released)).toEqual([FACT]);
    const all = untied(fallen, factId);
    expect(wordsOf(all).slice(0, 2).toSorted()).toEqual([
      'No findings.',
      'Nothing medical has gone anywhere.',
    ]);
    expect(wordsOf(all)).toContain('Names only.');
    expect(wordsOf(all)).not.toContain(FACT);
    expect(wordsOf(all).some((one) => /0800/.test(one))).toBe(false);
    expect(all.find(({ words }) => words === 'No findings.')?.channels).toEqual(['sms']);
  });

  it('is not listed anew for an entry that changes none of it', () => {
    const { story, factId } = saidThreeWays();
    const fallen = gone(story, factId);
    const noted = fallen.when({ type: 'note.add', text: 'The desk is told.', happenedAt: null });
    expect(untied(noted, factId)).toBe(untied(fallen, factId));
    const tied = noted.when({ type: 'sentence.tie', factId, words: ['No findings.'] });
    expect(untied(tied, factId)).not.toEqual(untied(noted, factId));
  });

  it('makes what reading found no more than that', () => {
    const { story, factId } = saidThreeWays();
    const fallen = gone(story, factId);
    const leaning = leaningOn(fallen.state, factId);
    const all = untied(fallen, factId);
    expect(leaningCountText(leaning, [], all.length > 0)).toBe(
      'One sentence was found to lean on it, out in one place',
    );
    expect(untiedText(all)).toBe('5 more sentences are out and tied to nothing, 2 of them using its words.');
    expect(untiedText(all.slice(0, 1))).toBe(
      'One more sentence is out and tied to nothing, using its words.',
    );
    expect(untiedText([])).toBeNull();
  });

  it('counts like the rest once somebody says that it says so, in every stage and also of a fact that fell', () => {
    const { story, factId } = saidThreeWays();
    const tied = gone(story, factId).when({ type: 'sentence.tie', factId, words: ['No findings.'] });
    const places = leaningOn(tied.state, factId).released;
    expect(wordsOf(places).toSorted()).toEqual(['No findings.', FACT]);
    expect(places.find(({ words }) => words === 'No findings.')?.likely).toBeNull();
    expect(wordsOf(untied(tied, factId))).not.toContain('No findings.');
    expectRefused(tied.ask({ type: 'sentence.tie', factId, words: ['No findings.'] }), 'same');
  });

  it('is left as it is by what is not out, by nothing, and by what signers have before them', () => {
    const { story, factId } = saidThreeWays();
    expectRefused(story.ask({ type: 'sentence.tie', factId, words: [] }), 'no-words');
    expectRefused(story.ask({ type: 'sentence.tie', factId, words: ['Nobody said this.'] }), 'not-out');
    expectRefused(
      story.ask({ type: 'sentence.tie', factId: 'none', words: ['No findings.'] }),
      'unknown-fact',
    );
    const next = leaveStage(story, 'followUp').when({ type: 'statement.start', kind: 'update' });
    const again = next.when(
      { type: 'draft.revise', basedOn: null, text: 'No findings. We go on looking.', without: [] },
      { by: 'social' },
    );
    const asked = leaveStage(again, 'approve');
    expectRefused(asked.ask({ type: 'sentence.tie', factId, words: ['No findings.'] }), 'signed-beside');
    expect(asked.ask({ type: 'sentence.tie', factId, words: ['Names only.'] }).ok).toBe(true);
  });

  it('is not tied over what somebody has said that it is: that is changed where it stands', () => {
    const { story, factId } = saidThreeWays();
    const words = 'We are calling every patient today.';
    const told = leaveStage(story, 'followUp').when({
      ...{ type: 'sentence.mark', words, as: 'commitment', factIds: [] },
    });
    const refused = told.ask({ type: 'sentence.tie', factId, words: [words] });
    expectRefused(refused, 'marked');
    expect(!refused.ok && refused.error.sentence).toContain('Commitment');
    const facts = told.when({ type: 'sentence.mark', words: FACT, as: 'facts', factIds: [factId] });
    const other = facts.when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'The copies are sealed.' },
      ...{ happenedAt: null, learntAt: null },
    });
    const newest = other.state.facts.at(-1)?.factId ?? '';
    const tied = other.when({ type: 'sentence.tie', factId: newest, words: [FACT] });
    expect(tied.events.at(-1)?.data).toMatchObject({ as: 'facts', factIds: [factId, newest] });
  });
});
