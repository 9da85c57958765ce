import { describe, expect, it } from 'vitest';
import { fold } from '../../../../shared/incident/fold.ts';
import { projectLedger } from '../../../../shared/projection/ledger.ts';
import { type Picture, pictureUpTo } from '../../../../shared/projection/pictures/picture.ts';
import { projectPictures } from '../../../../shared/projection/pictures/pictures.ts';
import { projectReport } from '../../../../shared/projection/report.ts';
import { silentStory } from '../../../support/chain-stories.ts';
import { fullStory } from '../../../support/full-story.ts';
import { SAMPLE_PEOPLE, type Story } from '../../../support/given.ts';

const drawn = ({ events, state }: Story, until: number) =>
  projectPictures(events, state, SAMPLE_PEOPLE, until);

function pictureOf(story: Story, id: string, until = story.at + 1000): Picture {
  const found = drawn(story, until).all.find((one) => one.id === id);
  if (!found) throw new Error(`There is no picture ${id}`);
  return found;
}

const bars = ({ rows }: Picture) => rows.flatMap((row) => row.bars);
const marks = ({ rows }: Picture) => rows.flatMap((row) => row.marks);

describe('the pictures of an incident', () => {
  it('lie within their axis at every position of the whole story, with moved clocks in it', () => {
    const { events } = fullStory();
    for (let size = 2; size <= events.length; size += 1) {
      const shown = events.slice(0, size);
      const until = (shown.at(-1)?.at ?? 0) + 777;
      for (const picture of projectPictures(shown, fold(shown), SAMPLE_PEOPLE, until).all)
        for (const { from, to } of bars(picture)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(picture.spanMs);
        }
    }
  });

  it('draw every millisecond of the clock to first words once', () => {
    const story = fullStory();
    const until = story.at + 1000;
    const { totalMs } = projectLedger(story.events, story.state, SAMPLE_PEOPLE, until);
    const drawnBars = bars(pictureOf(story, 'waits', until)).toSorted((one, other) => one.from - other.from);
    expect(drawnBars[0]?.from).toBe(0);
    expect(drawnBars.at(-1)?.to).toBe(totalMs);
    expect(drawnBars.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(totalMs);
    for (const [index, bar] of drawnBars.slice(1).entries()) expect(bar.from).toBe(drawnBars[index]?.to);
  });

  it('draw each stay in a stage as long as the report says, with the line where its budget ends', () => {
    const story = fullStory();
    const until = story.at + 1000;
    const { stages } = projectReport(story.events, SAMPLE_PEOPLE, until) ?? { stages: [] };
    const picture = pictureOf(story, 'stages', until);
    for (const { stage, label } of stages) {
      const told = stages.filter((one) => one.stage === stage);
      const row = picture.rows.find((one) => one.label === label);
      expect(row?.bars.map(({ from, to }) => to - from)).toEqual(told.map(({ elapsedMs }) => elapsedMs));
      expect(row?.bars.map(({ tone }) => tone)).toEqual(told.map(({ tone }) => tone));
      const limits = told.flatMap(({ allowedMs }, index) =>
        allowedMs === null ? [] : [(row?.bars[index]?.from ?? Number.NaN) + allowedMs],
      );
      expect(row?.marks.map(({ at }) => at)).toEqual(limits);
    }
  });

  it('tell a signer who had not looked from one who had, and mark each decision', () => {
    const story = silentStory();
    const { state } = story;
    const decided = state.approvals.flatMap((one) => one.signers).filter((one) => one.decision !== null);
    const picture = pictureOf(fullStory(), 'approvals');
    expect(bars(picture).some(({ tone, says }) => tone === 'faint' && says.includes('had not looked'))).toBe(
      true,
    );
    const all = marks(pictureOf(story, 'approvals'));
    const given = all.filter(({ says }) => says.includes(' approved at '));
    expect(given.length).toBe(decided.filter((one) => one.decision?.kind === 'approved').length);
    expect(all.every(({ at }) => at >= 0)).toBe(true);
  });

  it('mark every release on the row of its channel, when it was out', () => {
    const story = fullStory();
    const picture = pictureOf(story, 'releases');
    expect(marks(picture).length).toBe(story.state.releases.length);
    expect(picture.rows.length).toBe(new Set(story.state.releases.map(({ channel }) => channel)).size);
    const first = Math.min(...marks(picture).map(({ at }) => at));
    expect(drawn(story, story.at).firstWordsMs).toBeGreaterThanOrEqual(first);
  });

  it('leave out what came after their end when they are cut', () => {
    const story = fullStory();
    const { firstWordsMs } = drawn(story, story.at + 1000);
    const cut = pictureUpTo(pictureOf(story, 'stages'), firstWordsMs);
    expect(cut.spanMs).toBe(firstWordsMs);
    expect(Math.max(...bars(cut).map(({ to }) => to))).toBeLessThanOrEqual(firstWordsMs);
    expect(cut.rows.map(({ label }) => label)).not.toContain('Follow-up');
  });

  it('say so where there is nothing to draw', () => {
    const { events } = fullStory();
    const opened = events.slice(0, 2);
    const [, , approvals, releases, questions] = projectPictures(
      opened,
      fold(opened),
      SAMPLE_PEOPLE,
      (opened.at(-1)?.at ?? 0) + 1,
    ).all;
    expect(approvals?.says).toBe('Nobody was asked to sign.');
    expect(releases?.says).toBe('Nothing went out.');
    expect(questions?.says).toBe('Nobody was asked a question.');
  });
});
