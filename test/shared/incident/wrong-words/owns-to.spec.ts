import { describe, expect, it } from 'vitest';
import { leaningOn, shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import { wrongBeside } from '../../../../shared/incident/wrong-words/wrong-still-out.ts';
import { projectExecutiveCard } from '../../../../shared/projection/executive-card.ts';
import { nextForPublic } from '../../../../shared/projection/next-for-public.ts';
import { wrongReports } from '../../../../shared/projection/report-wrong.ts';
import { newestFact } from '../../../support/fact-story.ts';
import {
  approveAll,
  briefed,
  leaveStage,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../../support/given.ts';
import { outOnAll } from '../../../support/untied-story.ts';

const CODE = 'Batch DB4417 of the carrot pots may hold glass.';
const SHOPS = 'The batch was sold in 14 of our shops.';

function confirmed(story: Story, text: string): Story {
  return story.when({
    ...{ type: 'fact.record', status: 'confirmed', text, source: 'The warehouse' },
    ...{ happenedAt: null, learntAt: null },
  });
}

function gone(story: Story, factId: string): Story {
  const reason = 'The warehouse looked again.';
  return story.when(
    { type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason },
    { afterMs: 60_000 },
  );
}

/** Two facts are out on every public channel, both fall, and a correction of the first is being written, with words of its own. */
function correctingOne(own: string): { readonly story: Story; readonly second: string } {
  const one = confirmed(briefed(), CODE);
  const two = confirmed(one, SHOPS);
  const [first, second] = [newestFact(one), newestFact(two)];
  const drafted = leaveStage(two, 'draft').when(
    { type: 'draft.revise', basedOn: null, text: `${CODE} ${SHOPS}` },
    { by: 'social', afterMs: 60_000 },
  );
  const publish = leaveStage(approveAll(leaveStage(drafted, 'approve')), 'publish');
  const fallen = gone(gone(leaveStage(outOnAll(publish), 'followUp'), first), second);
  const releaseIds = fallen.state.releases.map(({ releaseId }) => releaseId);
  const begun = fallen.when({ type: 'correction.start', releaseIds, words: [CODE], factId: first });
  const revision = begun.state.statements.at(-1)?.revisions.at(-1);
  const put = (text: string) => text.replace('{{what-is-right}}', `It is batch DB4471. ${own}`);
  const variants = (revision?.variants ?? []).map((each) => ({ ...each, text: put(each.text) }));
  const words = { basedOn: revision?.revisionId ?? null, text: put(revision?.text ?? ''), variants };
  return { story: begun.when({ type: 'draft.revise', ...words }, { by: 'social' }), second };
}

const dealt = ({ state }: Story, factId: string) => [
  ...new Set(leaningOn(state, factId).released.map((one) => one.dealt?.kind ?? null)),
];

describe.each(['We also said 14 shops. It is 41 shops.', 'It was sold in 41 shops, not 14.'])(
  'a correction that owns to another fact in words of its own: %s',
  (own) => {
    it('leans on nothing itself, and its signers are not told that it leaves that wrong', () => {
      const { story, second } = correctingOne(own);
      expect(leaningOn(story.state, second).drafts).toEqual([]);
      expect(dealt(story, second)).toEqual(['correcting']);
      expect(wrongBeside(story.state, story.state.statements.at(-1)?.statementId ?? '')).toEqual([]);
    });

    it('corrects it where it is out, and is awaited where it is not', () => {
      const { story, second } = correctingOne(own);
      const publish = leaveStage(approveAll(leaveStage(story, 'approve')), 'publish');
      const half = leaveStage(released(publish, 0), 'followUp');
      expect(dealt(half, second).toSorted()).toEqual(['corrected', 'correcting']);
      expect(nextForPublic(half.state)?.kind).toBe('record');
      const all = outOnAll(publish);
      expect(dealt(all, second)).toEqual(['corrected']);
      expect(shakenFacts(all.state)).toEqual([]);
      const told = wrongReports(all.state, SAMPLE_PEOPLE).flatMap(({ places }) => places);
      expect(new Set(told.map(({ became }) => became))).toEqual(new Set(['corrected']));
      const card = JSON.stringify(projectExecutiveCard(all.state, SAMPLE_PEOPLE, all.at));
      expect(card).not.toMatch(/not corrected|says what is false/);
    });
  },
);

it('words that say the same fact again own to nothing', () => {
  const { story, second } = correctingOne('It was sold in 14 shops.');
  expect(leaningOn(story.state, second).drafts).not.toEqual([]);
  expect(dealt(story, second)).toEqual([null]);
});
