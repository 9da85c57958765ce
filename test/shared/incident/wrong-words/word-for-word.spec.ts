import { describe, expect, it } from 'vitest';
import { leaningOn, shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import { partlyRight } from '../../../../shared/incident/wrong-words/partly-right.ts';
import { behindCorrection, wrongUnder } from '../../../../shared/projection/behind-correction.ts';
import { releaseStandings } from '../../../../shared/projection/release-standing.ts';
import { approveAll, drafting, leaveStage, released, type Story } from '../../../support/given.ts';

const HURT = 'Nobody is hurt.';
const SAFE = 'All 148 people on board are safe.';
const BOTH = 'All 148 people on board are safe and nobody is hurt.';
const WORK = 'Tugs are on their way.';

const confirmed = (story: Story, text: string) =>
  story.when({ type: 'fact.record', status: 'confirmed', text, happenedAt: null, learntAt: null });

const idOf = ({ state }: Story, text: string) => state.facts.find((one) => one.text === text)?.factId ?? '';

const fall = (story: Story, text: string) =>
  story.when({
    ...{ type: 'fact.change', factId: idOf(story, text), to: 'withdrawn', learntAt: null },
    reason: 'Counted again.',
  });

/** One sentence that says two facts and is tied to neither is out. */
function bothOut(): Story {
  const known = confirmed(confirmed(drafting(), HURT), SAFE);
  const words = known.when(
    { type: 'draft.revise', basedOn: null, text: `${BOTH} ${WORK}`, without: [] },
    { by: 'social' },
  );
  const out = released(leaveStage(approveAll(leaveStage(words, 'approve')), 'publish'));
  return leaveStage(out, 'followUp');
}

const start = (story: Story, words: string[], text: string) =>
  story.when({
    ...{ type: 'correction.start', words, factId: idOf(story, text) },
    releaseIds: story.state.releases.map(({ releaseId }) => releaseId),
  });

describe('a fact that stands in a sentence word for word', () => {
  it('is found there, whatever else the sentence says, and the rest of it is right', () => {
    const fallen = fall(bothOut(), HURT);
    expect(leaningOn(fallen.state, idOf(fallen, HURT)).released).toMatchObject([
      { words: BOTH, likely: 'says it word for word' },
    ]);
    expect(partlyRight(fallen.state, BOTH).map(({ text }) => text)).toEqual([SAFE]);
    expect(partlyRight(bothOut().state, BOTH)).toEqual([]);
  });
});

describe('a second fact that falls under the sentences of a correction before its words are saved', () => {
  it('is what the correction corrects, too', () => {
    const begun = start(fall(bothOut(), HURT), [BOTH], HURT);
    const later = fall(begun, SAFE);
    const words = later.state.statements.at(-1)?.revisions.at(-1);
    const saved = later.when(
      {
        ...{ type: 'draft.revise', basedOn: words?.revisionId ?? null, without: [...(words?.without ?? [])] },
        text: `Correction. We said: “${BOTH}” That was wrong. Three are hurt, and 154 were on board.`,
      },
      { by: 'social' },
    );
    const correction = saved.state.corrections.at(-1);
    if (!correction) throw new Error('It was begun.');
    const texts = (facts: readonly { readonly text: string }[]) => facts.map(({ text }) => text);
    expect(texts(wrongUnder(saved.state, correction))).toEqual([HURT, SAFE]);
    expect(texts(behindCorrection(saved.state, correction))).toEqual([HURT, SAFE]);
    expect(texts(behindCorrection(later.state, correction))).toEqual([HURT]);
  });
});

describe('a correction that quotes another sentence than those it was begun for', () => {
  it('takes that back as well, where it is out', () => {
    const begun = start(fall(bothOut(), HURT), [WORK], SAFE);
    const words = begun.state.statements.at(-1)?.revisions.at(-1);
    const saved = begun.when(
      {
        ...{ type: 'draft.revise', basedOn: words?.revisionId ?? null, without: [...(words?.without ?? [])] },
        text: `Correction. “${WORK}” That was wrong. We also said: “${BOTH}” That was wrong. Three are hurt.`,
      },
      { by: 'social' },
    );
    expect(shakenFacts(saved.state)[0]?.released).toMatchObject([
      { words: BOTH, dealt: { kind: 'correcting' } },
    ]);
    const out = released(leaveStage(approveAll(leaveStage(saved, 'approve')), 'publish'));
    expect(shakenFacts(out.state)).toEqual([]);
    const notes = [...releaseStandings(out.state).values()].flat().map(({ text }) => text);
    expect(notes).toEqual(['Correction 2 is out here']);
  });
});
