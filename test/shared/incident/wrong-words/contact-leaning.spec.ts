import { describe, expect, it } from 'vitest';
import { leaningOn, shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import { fallenTogether } from '../../../../shared/incident/wrong-words/leaning-elsewhere.ts';
import { shakenOnChannel } from '../../../../shared/incident/wrong-words/shaken-on-channel.ts';
import { newestFact, placesOf } from '../../../support/fact-story.ts';
import { briefed, leaveStage, type Story } from '../../../support/given.ts';
import { halfTiedOut, recounted } from '../../../support/untied-story.ts';

const HOTLINE = 'The hotline for relatives is 0800 555 0142.';

const factWith = (story: Story, text: string) =>
  story.when({
    type: 'fact.record',
    status: 'confirmed',
    text,
    happenedAt: null,
    learntAt: null,
    source: 'Desk',
  });

/** The hotline is a fact, the words say it tied, and X in a line of its own that nobody tied. */
function told(line: string, fact = HOTLINE): Story {
  const known = factWith(briefed(), fact);
  const variants = [{ channel: 'x', lang: 'en', text: `We are sorry. ${line}` }];
  return leaveStage(known, 'draft')
    .when({ type: 'draft.revise', basedOn: null, text: fact, variants }, { by: 'social', afterMs: 60_000 })
    .when({ type: 'sentence.mark', words: fact, as: 'facts', factIds: [newestFact(known)] });
}

const likelyIn = (story: Story) =>
  placesOf(story).flatMap(({ words, likely }) => (likely === null ? [] : [`${words} ${likely}`]));

describe('a line that says a contact of a fact', () => {
  it.each([
    ['a line of the frame', 'Families: 0800 555 0142.', '0800 555 0142'],
    ['without spaces', 'Relatives: please call 0800 5550142.', '0800 5550142'],
    ['with hyphens', 'Call 0800-555-0142.', '0800-555-0142'],
    ['from abroad', 'Call us at +49 800 555 0142.', '+49 800 555 0142'],
    ['with a (0)', 'Phone: +49 (0)800 555 0142', '+49 (0)800 555 0142'],
  ])('leans on it: %s', (_, line, says) => {
    expect(likelyIn(told(line))).toEqual([`${line} says ${says}`]);
  });

  it.each([
    [
      'a mail address',
      'Press: press@hill.example',
      'Reporters write to Press@hill.example.',
      'Press: press@hill.example says press@hill.example',
    ],
    [
      'a page',
      'More: https://hill.example/now',
      'News stands on hill.example/now.',
      'More: https://hill.example/now says https://hill.example/now',
    ],
    ['a short number', 'Help line: 116 117', 'The help line is 116117.', 'Help line: 116 117 says 116 117'],
  ])('leans on it by %s', (_, line, fact, found) => {
    expect(likelyIn(told(line, fact))).toEqual([found]);
  });

  it('does not where the number is another, or another fact that stands says it', () => {
    expect(likelyIn(told('Families: 0800 555 0124.'))).toEqual([]);
    expect(likelyIn(told('Update 2.'))).toEqual([]);
    const two = told('Families: 0800 555 0142.');
    const first = newestFact(two);
    const held = factWith(two, 'Relatives call 0800 5550142 day and night.');
    expect(leaningOn(held.state, first).drafts.map(({ words }) => words)).toEqual([HOTLINE]);
  });

  it('is listed everywhere when the fact falls', () => {
    const out = halfTiedOut(told('Families: 0800 555 0142.'));
    const fact = out.state.facts.at(-1);
    if (!fact) throw new Error('The hotline is a fact.');
    const page = { text: 'Families: 0800 5550142.', variants: [] };
    const { leaning, elsewhere } = fallenTogether(out.state, fact, [], page);
    expect(leaning.released).toHaveLength(out.state.releases.length);
    expect(elsewhere.places.map(({ words }) => words)).toEqual(['Families: 0800 5550142.']);
    const gone = recounted(out);
    expect(shakenFacts(gone.state)[0]?.released).toHaveLength(out.state.releases.length);
    const revision = gone.state.statements.at(-1)?.revisions.at(-1);
    const onX = revision ? shakenOnChannel(gone.state, revision, 'x') : [];
    expect(onX.map(({ sentence }) => sentence.text)).toEqual(['Families: 0800 555 0142.']);
  });
});
