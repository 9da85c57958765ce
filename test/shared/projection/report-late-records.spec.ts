import { expect, it } from 'vitest';
import { reportText } from '../../../electron/export/checker/report-text.ts';
import { correctionWords } from '../../../shared/incident/wrong-words/correction-words.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import {
  approveAll,
  followingUp,
  leaveStage,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { correctionFirst, updateApproved } from '../../support/set-aside-story.ts';

const [channel = '', second = ''] = samplePlaybook.channels
  .filter((one) => !one.internal)
  .map(({ id }) => id);
const MINUTE = 60_000;

const reportOf = (story: Story) => {
  const report = projectReport(story.events, SAMPLE_PEOPLE, story.at);
  if (!report) throw new Error('no report');
  return report;
};

it('a promise is kept when the words were out, and not when that was written down', () => {
  const story = followingUp();
  const dueAt = story.at + 20 * MINUTE;
  const words = story
    .when({ type: 'promise.make', dueAt, text: 'We speak again then.' })
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text: 'The file is down.' }, { by: 'social' });
  const publish = leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
  const { revisionId = '' } = publish.state.approvals.at(-1) ?? {};
  const releasedAt = dueAt - 5 * MINUTE;
  const late = publish.when(
    { type: 'release.record', revisionId, channel, address: 'x', releasedAt },
    { by: 'social', afterMs: dueAt + 20 * MINUTE - publish.at },
  );
  expect(reportOf(late).promises[0]).toMatchObject({
    state: 'kept',
    sentence: 'Kept, 5 min before it was due.',
  });
});

it('a time that nobody knows is told as the latest that it can have been', () => {
  const aside = correctionFirst(released(updateApproved(), 0));
  const { revisions = [], at: started = 0 } = aside.state.statements[1] ?? {};
  const revisionId = revisions.at(-1)?.revisionId ?? '';
  const releasedAt = aside.state.statements.at(-1)?.at ?? started;
  const about = { revisionId, channel: second, address: 'https://example.com/2', releasedAt };
  const told = aside.when(
    { type: 'release.record', ...about, latest: true },
    { by: 'social', afterMs: MINUTE },
  );
  const row = projectTimeline(told.events, SAMPLE_PEOPLE).at(-1);
  expect(row?.text).toMatch(/, out by \d\d:\d\d:\d\d, exact time not known/);
  expect(row?.happenedAt).toBeNull();
  const report = reportOf(told);
  expect(report.channels.flatMap(({ releases }) => releases.map(({ latest }) => latest))).toContain(true);
  expect(reportText(report)).toMatch(
    /out by [^\n]*, exact time not known, perhaps before they were approved, by /,
  );
  const release = told.state.releases.at(-1);
  if (!release) throw new Error('nothing is out');
  const correction = correctionWords(told.state, [release], []);
  expect(correction.text).toMatch(/On 19 November 2026 by \d\d:\d\d GMT we said:/);
  const known = { ...release, latest: undefined };
  expect(correctionWords(told.state, [known], []).text).toMatch(/2026 at \d\d:\d\d GMT we said:/);
});
