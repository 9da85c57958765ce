import { describe, expect, it } from 'vitest';
import {
  leaningOn,
  linkCount,
  linkedTexts,
  shakenFacts,
} from '../../../../shared/incident/wrong-words/leaning.ts';
import { correcting as correctedBy } from '../../../../shared/incident/wrong-words/running-correction.ts';
import { shakenUnder } from '../../../../shared/incident/wrong-words/shaken-on-channel.ts';
import { leansOf } from '../../../../shared/projection/leans.ts';
import { sentenceOf } from '../../../../shared/projection/sentence.ts';
import { newestFact } from '../../../support/fact-story.ts';
import { approveAll, leaveStage, SAMPLE_PEOPLE, type Story } from '../../../support/given.ts';
import { COUNTED, halfTied, halfTiedOut, outOnAll, TWEET } from '../../../support/untied-story.ts';

const SAME = 'Our count shows 12,400 rows in the file.';
const RIGHT = 'It is 9,850 people.';

function gone(story: Story, factId: string): Story {
  const reason = 'Counted again.';
  return story.when(
    { type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason },
    { afterMs: 60_000 },
  );
}

/** Two facts say one figure. The first falls, what was said on it is being corrected, and then the second falls. */
function twice(): { readonly story: Story; readonly second: string } {
  const half = halfTied();
  const first = newestFact(half);
  const drafted = half.when({ type: 'sentence.mark', words: TWEET, as: 'facts', factIds: [first] });
  const both = halfTiedOut(
    drafted.when({
      ...{ type: 'fact.record', status: 'confirmed', text: SAME, source: 'IT' },
      ...{ happenedAt: null, learntAt: null },
    }),
  );
  const second = newestFact(both);
  const fallen = gone(both, first);
  const releaseIds = fallen.state.releases.map(({ releaseId }) => releaseId);
  const begun = fallen.when({ type: 'correction.start', releaseIds, words: [COUNTED, TWEET], factId: first });
  return { story: gone(begun, second), second };
}

function filled({ story, second }: ReturnType<typeof twice>, right = RIGHT) {
  const revision = story.state.statements.at(-1)?.revisions.at(-1);
  const put = (text: string) => text.replace('{{what-is-right}}', right);
  const variants = (revision?.variants ?? []).map((one) => ({ ...one, text: put(one.text) }));
  const words = { basedOn: revision?.revisionId ?? null, text: put(revision?.text ?? ''), variants };
  return { story: story.when({ type: 'draft.revise', ...words }, { by: 'social' }), second };
}

function revisionOf({ state }: Story) {
  const revision = state.statements.at(-1)?.revisions.at(-1);
  if (!revision) throw new Error('There is a correction.');
  return revision;
}

describe('what a correction quotes of what was said', () => {
  it('leans on nothing, whichever facts fall while it is written', () => {
    const { story, second } = twice();
    expect(leaningOn(story.state, second).drafts).toEqual([]);
    expect(shakenFacts(story.state).flatMap(({ drafts }) => drafts)).toEqual([]);
    expect(shakenUnder(story.state, revisionOf(story), null)).toEqual([]);
    expect(leansOf(story.state, revisionOf(story)).rows.flatMap(({ shaken }) => shaken)).toEqual([]);
  });

  it('is let out without a word of it in the log, and is no place for another correction', () => {
    const { story, second } = filled(twice());
    const publish = leaveStage(approveAll(leaveStage(story, 'approve')), 'publish');
    const out = outOnAll(publish);
    const recorded = out.events.findLast(({ type }) => type === 'release.recorded');
    const said = recorded && sentenceOf(recorded, { before: publish.state, people: SAMPLE_PEOPLE });
    expect(said?.text).not.toContain('leaned on');
    expect(leaningOn(out.state, second).released.some(({ words }) => words.includes('“'))).toBe(false);
    expect(shakenFacts(out.state)).toEqual([]);
  });

  it('is joined by a fact that says the same: the running correction corrects it', () => {
    const { story, second } = twice();
    const joined = leaningOn(story.state, second).released.map(({ dealt }) => dealt?.kind);
    expect(new Set(joined)).toEqual(new Set(joined.length === 0 ? [] : ['correcting']));
    expect(correctedBy(story.state, second)?.number).toBe(2);
  });

  it('hides nothing that it does not quote: what is right leans on what it says', () => {
    const begun = twice();
    const known = begun.story.when({
      ...{ type: 'fact.record', status: 'confirmed', text: '9,850 people are in the file.', source: 'IT' },
      ...{ happenedAt: null, learntAt: null },
    });
    const { story } = filled({ story: known, second: begun.second });
    const fallen = gone(story, newestFact(story));
    expect(leaningOn(fallen.state, newestFact(fallen)).drafts.map(({ words }) => words)).toContain(RIGHT);
    expect(correctedBy(fallen.state, newestFact(fallen))).toBeNull();
    expect(shakenUnder(fallen.state, revisionOf(fallen), null)).toHaveLength(1);
  });
});

describe('the frame of a correction', () => {
  it('needs no fact: nobody is asked on what a mistake, a sorry and a quotation lean', () => {
    const { story } = twice();
    const texts = linkedTexts(story.state, revisionOf(story));
    const open = texts.flatMap(({ sentences }) => sentences).filter(({ mark, frame }) => !mark && !frame);
    expect(new Set(open.map(({ text }) => text))).toEqual(new Set(['That was wrong. {{what-is-right}}']));
    const after = filled(twice()).story;
    expect(linkCount(linkedTexts(after.state, revisionOf(after)))).toEqual({ all: 1, open: 1 });
  });

  it('is a frame in a correction only', () => {
    const drafted = halfTied();
    const words = { text: 'That was wrong.', variants: [], without: [] };
    expect(linkCount(linkedTexts(drafted.state, words))).toEqual({ all: 1, open: 1 });
  });
});
