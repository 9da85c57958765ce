import { expect, it } from 'vitest';
import { shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import { shakenUnder } from '../../../../shared/incident/wrong-words/shaken-on-channel.ts';
import { leansOf } from '../../../../shared/projection/leans.ts';
import { sentenceOf } from '../../../../shared/projection/sentence.ts';
import { cited, citedOut, LEAKED, newestFact, SORRY, withdrawnUnder } from '../../../support/fact-story.ts';
import { approveAll, leaveStage, released, SAMPLE_PEOPLE, type Story } from '../../../support/given.ts';
import { halfTied, recounted } from '../../../support/untied-story.ts';

const approvedThen = () => leaveStage(approveAll(leaveStage(cited(), 'approve')), 'publish');
const under = ({ state }: Story, channel: string | null) => {
  const revision = state.statements.at(-1)?.revisions.at(-1);
  return revision ? shakenUnder(state, revision, channel).map(({ status }) => status) : null;
};

it('words that go out lean on nothing shaken while the fact stands, and on it once it is withdrawn', () => {
  expect(under(approvedThen(), 'web-statement')).toEqual([]);
  expect(under(withdrawnUnder(approvedThen()), 'web-statement')).toEqual(['withdrawn']);
  expect(under(withdrawnUnder(approvedThen()), null)).toEqual(['withdrawn']);
});

it('is about the words of that channel, and of no other', () => {
  const story = cited();
  const basedOn = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  const variants = [{ channel: 'x', lang: 'en', text: SORRY }];
  const own = story.when({ type: 'draft.revise', basedOn, text: `${LEAKED} ${SORRY}`, variants });
  const shaken = withdrawnUnder(own);
  expect(under(shaken, 'x')).toEqual([]);
  expect(under(shaken, 'web-statement')).toEqual(['withdrawn']);
});

it('says nothing of a sentence that somebody kept with a reason', () => {
  const shaken = withdrawnUnder(approvedThen());
  const kept = shaken.when({
    ...{
      type: 'sentence.keep',
      words: LEAKED,
      factId: newestFact(shaken),
      reason: 'It is true all the same.',
    },
  });
  expect(under(kept, 'web-statement')).toEqual([]);
});

it('the log says of a release that the words leaned on a withdrawn fact, in follow-up, too', () => {
  const shaken = withdrawnUnder(citedOut());
  const again = released(shaken, 2);
  const recorded = again.events.findLast(({ type }) => type === 'release.recorded');
  const said = recorded && sentenceOf(recorded, { before: shaken.state, people: SAMPLE_PEOPLE });
  expect(said?.text).toContain(
    'while it leaned on what is not confirmed (withdrawn “About 300 customers are in the file.”)',
  );
  expect(said?.tone).toBe('warn');
});

it('counts what is likely to lean on it, too: before a release, beside the words to sign, and in a packet', () => {
  const story = recounted(halfTied());
  expect(under(story, 'x')).toEqual(['withdrawn']);
  const revision = story.state.statements.at(-1)?.revisions.at(-1);
  const rows = revision ? leansOf(story.state, revision).rows : [];
  expect(rows.map(({ where, mark, shaken }) => [where, mark === null, shaken.length])).toEqual([
    ['', false, 1],
    ['X', true, 1],
  ]);
});

it('is not what a correction takes back: it says it again to say that it was wrong', () => {
  const out = withdrawnUnder(citedOut());
  const open = shakenFacts(out.state).flatMap((one) => one.released);
  const correction = out.when({
    type: 'correction.start',
    releaseIds: [...new Set(open.map(({ release }) => release.releaseId))],
    words: [...new Set(open.map(({ words }) => words))],
    factId: newestFact(out),
  });
  const revision = correction.state.statements.at(-1)?.revisions.at(-1);
  const rows = revision ? leansOf(correction.state, revision).rows : [];
  expect(rows.some(({ text }) => text.includes(LEAKED))).toBe(true);
  expect(rows.flatMap(({ shaken }) => shaken)).toEqual([]);
  expect(under(correction, null)).toEqual([]);
});
