import { describe, expect, it } from 'vitest';
import { halfCorrected } from '../../../../shared/incident/wrong-words/half-corrected.ts';
import { leaningOn, openPlaces, shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import { shakenOnChannel } from '../../../../shared/incident/wrong-words/shaken-on-channel.ts';
import { wrongStillOut } from '../../../../shared/incident/wrong-words/wrong-still-out.ts';
import { allTexts } from '../../../../shared/statement/channel-words.ts';
import { newestFact, placesOf } from '../../../support/fact-story.ts';
import { approveAll, expectRefused, leaveStage, released, type Story } from '../../../support/given.ts';
import { COUNTED, halfTied, halfTiedOut, outOnAll, recounted, TWEET } from '../../../support/untied-story.ts';

const likelyIn = (story: Story) =>
  placesOf(story).flatMap(({ words, likely }) => (likely === null ? [] : [`${words} ${likely}`]));

/** The correction that one press starts, of all that is open. */
function corrected(story: Story): Story {
  const open = shakenFacts(story.state).flatMap((one) => one.released);
  return story.when({
    type: 'correction.start',
    releaseIds: [...new Set(open.map(({ release }) => release.releaseId))],
    words: [...new Set(open.map(({ words }) => words))],
    factId: newestFact(story),
  });
}

describe('a sentence of which nobody said what it leans on', () => {
  it('leans on a fact whose figure it says, on its way and out, before and after that is withdrawn', () => {
    expect(likelyIn(halfTied())).toEqual([`${TWEET} says 12,400`]);
    const out = recounted(halfTiedOut());
    const [shaken] = shakenFacts(out.state);
    const onX = shaken?.released.filter(({ release }) => release.channel === 'x');
    expect(onX?.map(({ words, likely }) => [words, likely])).toEqual([[TWEET, 'says 12,400']]);
    expect(new Set(shaken?.released.map(({ release }) => release.channel)).size).toBe(
      out.state.releases.length,
    );
  });

  it.each([
    ['says nearly the same', 'Our file with records of customers of the pharmacy is held online.', true],
    ['spells the figure otherwise', 'It is about 12.4 thousand people.', true],
    ['with a space', 'It is about 12 400 people.', true],
    ['with a space that does not break', 'It is about 12\u00A0400 people.', true],
    ['with a full stop', 'It is about 12.400 people.', true],
    ['with a letter', 'It is about 12.4k people.', true],
    ['in words', 'It is about twelve thousand four hundred people.', true],
    ['with and', 'It is about twelve thousand and four hundred people.', true],
    ['another in words', 'It is about twelve thousand five hundred people.', false],
    ['as a part of another', 'It is about 112 400 people.', false],
    ['says another figure', 'The file holds records of 9,850 customers of our online pharmacy.', false],
    ['says something else', 'We closed the order portal and are sorry.', false],
  ])('%s', (_, tweet, leans) => {
    expect(likelyIn(halfTied(tweet))).toHaveLength(leans ? 1 : 0);
  });

  it.each(['empathy', 'commitment', 'opinion', 'advice', 'unknown'] as const)(
    'leans on it also where somebody marked it as %s, everywhere',
    (as) => {
      const mark = { type: 'sentence.mark' as const, words: TWEET, as, factIds: [] };
      expect(likelyIn(halfTied().when(mark))).toEqual([`${TWEET} says 12,400`]);
      const out = recounted(halfTiedOut(halfTied().when(mark)));
      const [shaken] = shakenFacts(out.state);
      const onX = shaken?.released.filter(({ release }) => release.channel === 'x');
      expect(onX?.map(({ words }) => words)).toEqual([TWEET]);
      expect(wrongStillOut(out.state)).toContain('x');
      const revision = out.state.statements.at(-1)?.revisions.at(-1);
      const under = revision ? shakenOnChannel(out.state, revision, 'x') : [];
      expect(under.map(({ sentence }) => sentence.text)).toEqual([TWEET]);
    },
  );

  it('does not lean on it where what it is tied to says it, too, or it is only told as not known', () => {
    const story = halfTied().when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'Records of 12,400 customers are online.' },
      ...{ happenedAt: null, learntAt: null },
    });
    const second = newestFact(story);
    const tied = story.when({ type: 'sentence.mark', words: TWEET, as: 'facts', factIds: [second] });
    const first = tied.state.facts.at(-2)?.factId ?? '';
    const gone = recounted(tied).when({
      ...{ type: 'fact.change', factId: first, to: 'withdrawn', reason: 'Counted again.', learntAt: null },
    });
    expect(leaningOn(gone.state, first).drafts.map(({ words }) => words)).toEqual([COUNTED]);
    const asked = 'We do not know yet whether records of customers of the online pharmacy are in the file.';
    const open = halfTied(asked).when({ type: 'sentence.mark', words: asked, as: 'unknown', factIds: [] });
    expect(likelyIn(open)).toEqual([]);
  });

  it('does not lean on it where a fact that stands has the figure', () => {
    const out = halfTiedOut();
    const otherwise = out.when({
      ...{ type: 'fact.record', status: 'confirmed', text: '12,400 customers are in the file.' },
      ...{ happenedAt: null, learntAt: null, replaces: newestFact(out), reason: 'Shorter.' },
    });
    const gone = otherwise.state.facts.at(-2)?.factId ?? '';
    expect(leaningOn(otherwise.state, gone).released.every(({ likely }) => likely === null)).toBe(true);
  });

  it('is kept with a reason like any other', () => {
    const out = recounted(halfTiedOut());
    const keep = {
      type: 'sentence.keep',
      words: TWEET,
      factId: newestFact(out),
      reason: 'X follows.',
    } as const;
    const kept = out.when(keep);
    expect(placesOf(kept).find(({ words }) => words === TWEET)?.dealt?.kind).toBe('kept');
    expectRefused(out.ask({ ...keep, words: 'We are sorry.' }), 'no-link');
  });

  it('is corrected on its channel, stays open until that is out there, and the correction is none itself', () => {
    const begun = corrected(recounted(halfTiedOut()));
    const revision = begun.state.statements.at(-1)?.revisions.at(-1);
    expect(revision && allTexts(revision).some((text) => text.includes(TWEET))).toBe(true);
    expect(leaningOn(begun.state, newestFact(begun)).drafts).toEqual([]);
    const basedOn = revision?.revisionId ?? null;
    const variants = (revision?.variants ?? []).map((one) => ({
      ...one,
      text: one.text.replace('{{what-is-right}}', 'It is 9,850.'),
    }));
    const text = revision?.text.replace('{{what-is-right}}', 'It is 9,850.') ?? '';
    const filled = begun.when({ type: 'draft.revise', basedOn, text, variants }, { by: 'social' });
    const publish = leaveStage(approveAll(leaveStage(filled, 'approve')), 'publish');
    const first = released(publish, 0);
    const open = shakenFacts(first.state)[0]?.released.map(({ release }) => release.channel);
    expect(open).toHaveLength(begun.state.releases.length - 1);
    expect(halfCorrected(filled.state)).toEqual([]);
    expect(halfCorrected(first.state)).toEqual(open);
    const all = outOnAll(publish);
    expect(shakenFacts(all.state)).toEqual([]);
    expect(halfCorrected(all.state)).toEqual([]);
    expect(openPlaces(leaningOn(all.state, newestFact(all)))).toEqual({ drafts: [], released: [] });
  });
});

it('a correction of some sentences goes where those were said, and nowhere else', () => {
  const out = recounted(halfTiedOut());
  const releaseIds = out.state.releases.map(({ releaseId }) => releaseId);
  const begun = out.when({ type: 'correction.start', releaseIds, words: [TWEET] });
  const correction = begun.state.corrections.at(-1);
  const onX = out.state.releases.filter(({ channel }) => channel === 'x');
  expect(correction?.releaseIds).toEqual(onX.map(({ releaseId }) => releaseId));
  const revision = begun.state.statements.at(-1)?.revisions.at(-1);
  expect(revision && allTexts(revision).some((text) => text.includes(COUNTED))).toBe(false);
});

describe('a sentence that says the code of a fact', () => {
  const recalled = (tweet: string) =>
    halfTiedOut(halfTied(tweet)).when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'We recall batch L2270 of the biscuits.' },
      ...{ source: 'Priya Raman', happenedAt: null, learntAt: null },
    });
  const leanOnIt = (tweet: string) =>
    (shakenFacts(recounted(recalled(tweet)).state)[0]?.released ?? []).map(({ likely }) => likely);

  it.each([
    ['Stop eating anything of l-2270.', 'says l-2270'],
    ['Throw away all that is marked L 2270.', 'says L 2270'],
  ])('leans on it in whatever spelling once it is withdrawn: %s', (tweet, likely) => {
    expect(leanOnIt(tweet)).toEqual([likely]);
  });

  it('does not lean on it where it says another', () => {
    expect(leanOnIt('Stop eating anything of L2207.')).toEqual([]);
  });
});
