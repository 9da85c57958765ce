import { expect, it } from 'vitest';
import { figureBook } from '../../../../shared/incident/figure-book.ts';
import { changedSince } from '../../../../shared/incident/wrong-words/changed-since.ts';
import { shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import { shakenOnChannel } from '../../../../shared/incident/wrong-words/shaken-on-channel.ts';
import { wrongReports } from '../../../../shared/projection/report-wrong.ts';
import { approveAll, leaveStage, SAMPLE_PEOPLE, type Story } from '../../../support/given.ts';
import { BOIL, HOMES, idOf, namedOut } from '../../../support/named-story.ts';
import { outOnAll } from '../../../support/untied-story.ts';

const LIFTED = 'Water is safe to drink again in the whole town';
const ALL_CLEAR = 'Northfield and Eastmere (NF4): you can drink tap water again, and need not boil it.';

/** The fact was right, and other words hold from now on. */
function changed(story: Story, text: string): Story {
  const replaces = idOf(story, HOMES);
  return story.when(
    {
      ...{ type: 'fact.record', status: 'confirmed', text, source: 'Laboratory', replaces },
      ...{ happenedAt: null, learntAt: null, reason: 'Two clear samples.', heldUntil: null },
    },
    { afterMs: 300_000 },
  );
}

const outOfDate = ({ state }: Story) =>
  changedSince(state).flatMap(({ places }) => places.map((one) => one.words));

it('a sentence that names what has changed is out of date, tied or not, and nothing of it is called wrong', () => {
  const story = changed(namedOut(), LIFTED);
  expect(outOfDate(story)).toContain(BOIL);
  expect(shakenFacts(story.state)).toEqual([]);
  expect(wrongReports(story.state, SAMPLE_PEOPLE)).toEqual([]);
});

it('what is free of it by the new words is out of date where it was named, and other places are not', () => {
  const story = changed(namedOut(), 'Homes in Northfield, postcode NF4; Eastmere is free of bacteria');
  expect(outOfDate(story)).toContain(BOIL);
  const other = changed(namedOut('Offices in Westmere stay open.'), LIFTED);
  expect(outOfDate(other)).not.toContain('Offices in Westmere stay open.');
});

it('an all-clear that was written once the change was noted leans on nothing that fell, also once it is out', () => {
  const begun = changed(namedOut(), LIFTED).when({ type: 'statement.start', kind: 'update' });
  const variants = [{ channel: 'x', lang: 'en', text: ALL_CLEAR }];
  const asked = begun.when(
    { type: 'draft.revise', basedOn: null, text: `All clear. ${ALL_CLEAR}`, variants },
    { by: 'social', afterMs: 60_000 },
  );
  const revision = asked.state.statements.at(-1)?.revisions.at(-1);
  expect(revision && shakenOnChannel(asked.state, revision, null)).toEqual([]);
  expect(figureBook(asked.state).dropped?.(ALL_CLEAR)).toEqual([]);
  const out = outOnAll(leaveStage(approveAll(leaveStage(asked, 'approve')), 'publish'));
  expect(shakenFacts(out.state)).toEqual([]);
  expect(wrongReports(out.state, SAMPLE_PEOPLE)).toEqual([]);
  expect(outOfDate(out)).toEqual([]);
});
