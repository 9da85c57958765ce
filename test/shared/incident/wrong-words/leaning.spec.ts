import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERASED } from '../../../../shared/erasure/erasures.ts';
import { suggestFacts } from '../../../../shared/fact/suggest.ts';
import { fold } from '../../../../shared/incident/fold.ts';
import {
  leaningOn,
  linkCount,
  linkedTexts,
  shakenFacts,
} from '../../../../shared/incident/wrong-words/leaning.ts';
import { allTexts } from '../../../../shared/statement/channel-words.ts';
import { openSlots } from '../../../../shared/statement/words.ts';
import {
  AT_WORK,
  cited,
  citedOut,
  correcting,
  LEAKED,
  newestFact,
  placesOf,
  SAID,
  SORRY,
  withdrawnUnder,
} from '../../../support/fact-story.ts';
import { approveAll, expectRefused, leaveStage, released, type Story } from '../../../support/given.ts';

const words = (text: string) => ({ text, variants: [] });
const revise = (story: Story, text: string) =>
  story.when(
    {
      ...{ type: 'draft.revise', text },
      basedOn: story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null,
    },
    { by: 'social' },
  );
const mark = (factIds: string[], said = LEAKED) =>
  ({ type: 'sentence.mark', words: said, as: 'facts', factIds }) as const;

describe('what a sentence is said on', () => {
  it('holds for these words wherever they stand; changed words ask again', () => {
    const story = cited();
    expect(linkCount(linkedTexts(story.state, words(SAID)))).toEqual({ all: 3, open: 0 });
    const moved = revise(story, `${SORRY} ${LEAKED} ${AT_WORK}`);
    expect(placesOf(moved)).toMatchObject([{ kind: 'draft', number: 2, words: LEAKED, channel: null }]);
    const other = linkedTexts(story.state, words(SAID.replace('300', '400')));
    expect(linkCount(other)).toEqual({ all: 3, open: 1 });
  });

  it('holds where a word begins large or small, until somebody says otherwise of that', () => {
    const said = 'Since noon, About 300 customers are in the file.';
    const small = said.replace('About', 'about');
    const story = cited();
    const tied = story.when(mark([newestFact(story)], said));
    expect(linkCount(linkedTexts(tied.state, words(small)))).toEqual({ all: 1, open: 0 });
    expect(linkCount(linkedTexts(tied.state, words(small.replace('300', '400'))))).toEqual({
      all: 1,
      open: 1,
    });
    const freed = revise(tied, small).when({ type: 'sentence.unmark', words: small });
    expect(linkCount(linkedTexts(freed.state, words(small)))).toEqual({ all: 1, open: 1 });
    expect(linkCount(linkedTexts(freed.state, words(said)))).toEqual({ all: 1, open: 0 });
  });

  it('survives whatever is done to the other sentences', () => {
    const { state } = cited();
    const sentence = fc.constantFrom(
      'We are there.',
      'Call us at noon!',
      'Is it over?',
      SORRY,
      'Nobody is hurt.',
    );
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 8 }),
        fc.array(sentence, { maxLength: 8 }),
        (before, after) => {
          const [text] = linkedTexts(state, words([...before, LEAKED, ...after].join(' ')));
          const found = text?.sentences.find((one) => one.text === LEAKED);
          expect(found?.facts.map(({ factId }) => factId)).toEqual([state.facts.at(-1)?.factId]);
          expect(found?.number).toBe(before.length + 1);
        },
      ),
    );
  });

  it('is a fact that stands, or that it needs none, never both', () => {
    const story = cited();
    const factId = newestFact(story);
    expectRefused(story.ask(mark([])), 'no-fact');
    expectRefused(story.ask(mark(['none'])), 'unknown-fact');
    expectRefused(story.ask(mark([factId])), 'same');
    expectRefused(story.ask({ ...mark([factId]), as: 'opinion' }), 'no-need');
    expectRefused(story.ask(mark([factId], ' ')), 'empty');
    const gone = story.when({ type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason: 'No.' });
    expectRefused(gone.ask(mark([factId], AT_WORK)), 'withdrawn');
    expect(gone.ask(mark([factId, gone.state.facts[0]?.factId ?? ''])).ok).toBe(true);
  });

  it('does not change under those who sign', () => {
    const asked = leaveStage(cited(), 'approve');
    expectRefused(asked.ask({ type: 'sentence.unmark', words: SORRY }), 'signed-beside');
    expectRefused(asked.ask(mark([newestFact(asked)], SORRY)), 'signed-beside');
    const open = citedOut().when({ type: 'sentence.unmark', words: SORRY });
    expectRefused(open.ask({ type: 'sentence.unmark', words: SORRY }), 'same');
  });
});

describe('a suggestion', () => {
  const facts = [{ text: 'A tank at Site North leaks.' }, { text: '300 people are in the file.' }];

  it('is by figures, names and words in common, and offers nothing where there are none', () => {
    expect(suggestFacts('The file has about 300 names.', facts)).toEqual([facts[1]]);
    expect(suggestFacts('One of the tanks leaks at Site North.', facts)).toEqual([facts[0]]);
    expect(suggestFacts('We are sorry.', facts)).toEqual([]);
    const cut = [
      { text: 'One customer in the shop at Site North was hurt by glass of the door.' },
      { text: 'One customer was cut.' },
    ];
    expect(suggestFacts('One customer was cut', cut)[0]).toBe(cut[1]);
    expect(suggestFacts('No one is hurt.', [{ text: 'No one is hurt' }])).toHaveLength(1);
    expect(suggestFacts('It is 300.', [{ text: 'It is 400.' }])).toEqual([]);
  });
});

describe('a fact that is withdrawn', () => {
  it('lists the words that are written or signed now', () => {
    const asked = withdrawnUnder(leaveStage(cited(), 'approve'));
    expect(shakenFacts(asked.state)).toMatchObject([
      {
        status: 'withdrawn',
        drafts: [{ words: LEAKED, number: 1, name: 'Holding statement 1.1' }],
        released: [],
      },
    ]);
  });

  it('lists every release with its channel, and none of it while the fact stands', () => {
    expect(shakenFacts(citedOut().state)).toEqual([]);
    const [shaken] = shakenFacts(withdrawnUnder().state);
    expect(shaken?.drafts).toEqual([]);
    const channels = citedOut().state.releases.map(({ channel }) => channel);
    expect(shaken?.released.map(({ release }) => release.channel)).toEqual(channels);
    expect(channels).toHaveLength(2);
  });

  it('is dealt with by a reason, as long as the fact stands as it did then', () => {
    const out = citedOut();
    const denied = out.when({
      ...{ type: 'fact.change', factId: newestFact(out), to: 'denied', learntAt: null },
      reason: 'The forum says it is a fake.',
    });
    const factId = newestFact(denied);
    const keep = {
      type: 'sentence.keep',
      words: LEAKED,
      factId,
      reason: 'The denial is not credible.',
    } as const;
    const kept = denied.when(keep);
    expect(shakenFacts(kept.state)).toEqual([]);
    expectRefused(kept.ask(keep), 'same');
    expect(shakenFacts(withdrawnUnder(kept).state)).toHaveLength(1);
    expectRefused(out.ask(keep), 'stands');
    expectRefused(denied.ask({ ...keep, words: SORRY }), 'no-link');
  });

  it('is dealt with once a correction is out on the same channel', () => {
    const begun = correcting();
    expect(placesOf(begun).map(({ dealt }) => dealt?.kind)).toEqual(['correcting', 'correcting']);
    const text = 'Correction. We said that about 300 customers are in the file. That was wrong: it is 3,000.';
    const publish = leaveStage(approveAll(leaveStage(revise(begun, text), 'approve')), 'publish');
    const out = leaveStage(released(publish), 'followUp');
    expect(placesOf(out).map(({ dealt }) => dealt?.kind)).toEqual(['corrected', 'correcting']);
    expect(shakenFacts(out.state)[0]?.released).toHaveLength(1);
  });
});

describe('a correction', () => {
  it('opens with the wrong sentence, its time and place, and a slot for what is right', () => {
    const story = correcting();
    const statement = story.state.statements.at(-1);
    const revision = statement?.revisions[0];
    expect(statement?.kind).toBe('correction');
    expect(revision?.text).toMatch(/^Correction\. On 19 November 2026 at \d\d:\d\d GMT we said:/);
    expect(revision?.text).toContain(`“${LEAKED}”`);
    expect(openSlots(revision?.text ?? '')).toEqual(['what-is-right']);
    expect(revision && allTexts(revision).every((one) => one.includes('{{what-is-right}}'))).toBe(true);
  });

  it('is of words that went out there', () => {
    const out = citedOut();
    const releaseIds = out.state.releases.map(({ releaseId }) => releaseId);
    const start = (said: string[], ids = releaseIds) =>
      ({ type: 'correction.start', releaseIds: ids, words: said }) as const;
    expectRefused(out.ask(start(['Nobody said this.'])), 'not-said');
    expectRefused(out.ask(start([LEAKED], ['none'])), 'unknown-release');
    expectRefused(out.ask({ ...start([LEAKED]), factId: 'none' }), 'unknown-fact');
    expectRefused(cited().ask(start([LEAKED])), 'unknown-release');
    const open = out.when(start([])).state.statements.at(-1)?.revisions[0];
    expect(openSlots(open?.text ?? '')).toEqual(['what-was-wrong', 'what-is-right']);
  });
});

it('nothing leans on a fact that nobody cites', () => {
  const story = citedOut();
  expect(leaningOn(story.state, story.state.facts[0]?.factId ?? '')).toEqual({ drafts: [], released: [] });
  expect(leaningOn(story.state, 'none')).toEqual({ drafts: [], released: [] });
});

it('erased texts do not lean on each other', () => {
  const story = withdrawnUnder(citedOut());
  const factId = newestFact(story);
  const erased = story.events.map((event) => {
    if (event.type === 'draft.revised') return { ...event, data: { ...event.data, text: ERASED } };
    if (event.type === 'sentence.marked') return { ...event, data: { ...event.data, words: ERASED } };
    return event;
  });
  const onFacts = erased.filter((one) => one.type === 'sentence.marked' && one.data.as === 'facts');
  const state = fold([...erased, ...onFacts.map((one) => ({ ...one, at: story.at }))]);
  expect(leaningOn(state, factId)).toEqual({ drafts: [], released: [] });
  expect(shakenFacts(state)).toEqual([]);
});
