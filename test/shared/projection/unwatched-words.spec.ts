import { expect, it } from 'vitest';
import { projectReport } from '../../../shared/projection/report.ts';
import { draftLines } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { timeText } from '../../../shared/time-text.ts';
import { approveAll, leaveStage, released, SAMPLE_PEOPLE, type Story, worded } from '../../support/given.ts';

const minuteAt = (at: number) => Math.floor(at / 60_000) * 60_000;
const inMinutes = (story: Story, minutes: number) => minuteAt(story.at + minutes * 60_000);
const time = (at: number) => timeText(at, 'Europe/London').slice(0, 5);

/** Words are out; `text` is what they say. */
function outWith(text: string): Story {
  const publish = leaveStage(approveAll(leaveStage(worded(text), 'approve')), 'publish');
  return leaveStage(released(publish), 'followUp');
}

const promising = (story: Story, dueAt: number) =>
  story.when({ type: 'promise.make', dueAt, text: 'More then.' });
const reportOf = ({ events, at }: Story) => projectReport(events, SAMPLE_PEOPLE, at);

it('a promise that no words named is told so, and one that they named is not', () => {
  const silent = outWith('We are sorry.');
  const dueAt = inMinutes(silent, 30);
  expect(reportOf(promising(silent, dueAt))?.promises[0]?.unsaid).toBe(
    'No words that were out named that time.',
  );
  const named = outWith(`We are sorry. The next update comes at ${time(dueAt)} GMT.`);
  const report = reportOf(promising(named, dueAt));
  expect(report?.promises[0]?.unsaid).toBe('');
  expect(report?.unwatched).toEqual([]);
});

it('a time that words named and nobody promised stands in the report and in the review', () => {
  const at = inMinutes(outWith('We are sorry.'), 30);
  const out = promising(outWith(`We are sorry. The next update comes at ${time(at)} GMT.`), at - 600_000);
  const sentence = `Holding statement 1 named ${time(at)} GMT for the next word, and nobody promised that time here: no clock ran for it.`;
  expect(reportOf(out)?.unwatched.map((one) => one.sentence)).toEqual([sentence]);
  expect(draftLines(storyOf(out.events, SAMPLE_PEOPLE), 'promises').map(({ text }) => text)).toContain(
    sentence,
  );
});
