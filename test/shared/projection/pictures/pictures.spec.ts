import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../shared/incident/fold.ts';
import { masterSpan } from '../../../../shared/playbook/countdown.ts';
import { projectLedger } from '../../../../shared/projection/ledger.ts';
import type { Picture } from '../../../../shared/projection/pictures/picture.ts';
import { projectPictures } from '../../../../shared/projection/pictures/pictures.ts';
import { projectReport } from '../../../../shared/projection/report.ts';
import { wholeSpan } from '../../../../shared/whole-seconds.ts';
import { silentStory } from '../../../support/chain-stories.ts';
import { fullStory } from '../../../support/full-story.ts';
import { alarmRaised, SAMPLE_PEOPLE, type Story } from '../../../support/given.ts';
import { promisesOfAllKinds } from '../../../support/promise-story.ts';
import { walk } from '../../../support/restless-room.ts';

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
      const starts = row?.bars.map(({ from }) => from) ?? [];
      const own = limits.filter(
        (at, index) => at <= picture.spanMs && at < (starts[index + 1] ?? Number.POSITIVE_INFINITY),
      );
      expect(row?.marks.map(({ at }) => at)).toEqual(own);
    }
  });

  it('draw no budget through a later stay in the same stage', () => {
    const { rows } = pictureOf(promisesOfAllKinds(), 'stages');
    const crossed = rows.filter(({ bars: stays, marks: limits }) => stays.length > limits.length);
    expect(crossed.map(({ label }) => label)).toContain('Draft');
  });

  it('tell a signer who had not opened the words from one who had, and mark each decision', () => {
    const story = silentStory();
    const { state } = story;
    const decided = state.approvals.flatMap((one) => one.signers).filter((one) => one.decision !== null);
    const picture = pictureOf(fullStory(), 'approvals');
    expect(
      bars(picture).some(({ tone, says }) => tone === 'faint' && says.includes('had not opened the words')),
    ).toBe(true);
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

  it('draw and tell only what was there up to first words, where that is wanted', () => {
    const story = fullStory();
    const until = story.at + 1000;
    const { all, firstWordsMs } = projectPictures(
      story.events,
      story.state,
      SAMPLE_PEOPLE,
      until,
      'firstWords',
    );
    for (const picture of all) {
      expect(picture.spanMs).toBe(firstWordsMs);
      for (const { to } of bars(picture)) expect(to).toBeLessThanOrEqual(firstWordsMs);
      for (const { at } of marks(picture)) expect(at).toBeLessThanOrEqual(firstWordsMs);
    }
    const [stages, , , releases] = all;
    expect(stages?.rows.map(({ label }) => label)).not.toContain('Follow-up');
    expect(releases?.says).toBe('1 release on 1 channel.');
    expect(pictureOf(story, 'releases').says).toMatch(
      /^2 releases on 1 channel\. The longest public silence/,
    );
  });

  it('tell every stretch as long as its ends are apart, and the clock as the clock is shown', () => {
    const clock = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    const step = fc.tuple(fc.nat(200), fc.nat(8 * 60_000));
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), fc.nat(999), (steps, ms) => {
        const story = walk(steps, alarmRaised());
        const until = story.at + ms;
        const { all, firstWordsMs } = drawn(story, until);
        const { from, to } = masterSpan(story.state.chart.context, until);
        expect(firstWordsMs).toBe(wholeSpan(from, to));
        for (const { says } of all.flatMap(bars)) {
          const [, begun, ended, took] = /from ([\d:]+) to ([\d:]+) \(([\d:]+)\)/.exec(says) ?? [];
          expect(clock(took ?? '')).toBe(clock(ended ?? '') - clock(begun ?? ''));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('say of a question and a signer that are waited for now that they are open, and nothing final', () => {
    const { events } = fullStory();
    const asked = events.findIndex(({ type }) => type === 'ask.raised') + 1;
    const shown = events.slice(0, asked);
    const until = (shown.at(-1)?.at ?? 0) + 60_000;
    const questions = projectPictures(shown, fold(shown), SAMPLE_PEOPLE, until).all.at(-1);
    expect(questions?.says).toBe('1 question inside: 1 still open.');
    const requested = events.findIndex(({ type }) => type === 'approval.requested') + 1;
    const begun = events.slice(0, requested);
    const approvals = projectPictures(
      begun,
      fold(begun),
      SAMPLE_PEOPLE,
      (begun.at(-1)?.at ?? 0) + 60_000,
    ).all.find(({ id }) => id === 'approvals');
    expect(approvals?.says).toMatch(
      /^0 of (\d+) waits for a signer ended with a decision\. \1 are still open\.$/,
    );
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
    expect(questions?.says).toBe('Nobody inside was asked a question.');
  });
});
