import { expect, it } from 'vitest';
import { correctsOf } from '../../../shared/projection/corrects.ts';
import { approveAll, briefed, leaveStage, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { outOn } from '../../support/three-ways-story.ts';

const CODE = 'Batch DB4417 of the carrot pots may hold glass.';
const SHOPS = 'The batch was sold in 14 of our shops.';
const STOPPED = 'Nothing of it is on sale any more.';

const fact = (text: string) =>
  ({ type: 'fact.record', status: 'confirmed', text, happenedAt: null, learntAt: null }) as const;

const withdraw = (story: Story, factId: string) =>
  story.when({
    ...{ type: 'fact.change', factId, to: 'withdrawn', learntAt: null },
    reason: 'The warehouse looked again.',
  });

/** Two facts are out: the code in one sentence, the shops in two. `tied`: whether the last of them is tied by then. */
function bothOut(tied = true) {
  const known = briefed().when(fact(CODE)).when(fact(SHOPS));
  const [code = '', shops = ''] = known.state.facts.slice(-2).map(({ factId }) => factId);
  const drafted = leaveStage(known, 'draft')
    .when(
      {
        ...{ type: 'draft.revise', basedOn: null, text: `${CODE} ${SHOPS}`, without: [] },
        variants: [{ channel: 'sms', lang: 'en', text: `${CODE} ${SHOPS} ${STOPPED}` }],
      },
      { by: 'social', afterMs: 60_000 },
    )
    .when({ type: 'sentence.mark', words: SHOPS, as: 'facts', factIds: [shops] });
  const all = tied
    ? drafted.when({ type: 'sentence.mark', words: STOPPED, as: 'facts', factIds: [shops] })
    : drafted;
  const publish = leaveStage(approveAll(leaveStage(all, 'approve')), 'publish');
  return { publish, code, shops };
}

/** A correction of the code and the shops is started for the code by the lead. */
function started(story: Story, factId: string) {
  const releaseIds = story.state.releases.map((one) => one.releaseId);
  return story.when({ type: 'correction.start', releaseIds, words: [CODE, SHOPS], factId });
}

function leftOutOf({ state }: Story) {
  const statementId = state.corrections.at(-1)?.statementId ?? '';
  return correctsOf(state, SAMPLE_PEOPLE, statementId)?.leftOut?.filter(({ words }) => words === STOPPED);
}
const out = (publish: Story) => leaveStage(outOn(outOn(publish, 'web-statement'), 'sms'), 'followUp');
const BY_LEAD = [{ words: STOPPED, by: 'Ada Lind', reason: null }];
const BY_NOBODY = [{ words: STOPPED, by: null, reason: null }];

it('what leans on another fact that had fallen by then was left out by whoever started the correction', () => {
  const { publish, code, shops } = bothOut();
  const fallen = withdraw(withdraw(out(publish), code), shops);
  expect(leftOutOf(started(fallen, code))).toMatchObject(BY_LEAD);
});

it('what leans on a fact that fell since was left out by nobody', () => {
  const { publish, code, shops } = bothOut();
  expect(leftOutOf(withdraw(started(withdraw(out(publish), code), code), shops))).toMatchObject(BY_NOBODY);
});

it('what somebody tied to it since was left out by nobody', () => {
  const { publish, code, shops } = bothOut(false);
  const begun = started(withdraw(withdraw(out(publish), code), shops), code);
  expect(leftOutOf(begun)).toEqual(undefined);
  const tied = begun.when({ type: 'sentence.tie', factId: shops, words: [STOPPED] });
  expect(leftOutOf(tied)).toMatchObject(BY_NOBODY);
});

it('what was written down as out since was left out by nobody', () => {
  const { publish, code, shops } = bothOut();
  const web = leaveStage(outOn(publish, 'web-statement'), 'followUp');
  const begun = started(withdraw(withdraw(web, code), shops), code);
  const revisionId = publish.state.approvals.at(-1)?.revisionId ?? '';
  const late = begun.when({
    ...{ type: 'release.record', revisionId, channel: 'sms', address: 'sent', releasedAt: publish.at },
  });
  expect(leftOutOf(late)).toMatchObject(BY_NOBODY);
});
