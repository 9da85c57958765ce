import { expect, it } from 'vitest';
import { projectReport } from '../../../shared/projection/report.ts';
import { reviewFigures } from '../../../shared/projection/review-figures.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { alarmRaised, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { promisesOfAllKinds } from '../../support/promise-story.ts';

const figures = ({ events }: Story) => {
  const all = reviewFigures(storyOf(events, SAMPLE_PEOPLE));
  return all
    .filter(({ id }) => id.toLowerCase().startsWith('promises'))
    .map(({ label, value }) => [label, value]);
};

it('tells of every promise once what became of it in the end, as the report does', () => {
  const story = promisesOfAllKinds();
  expect(figures(story)).toEqual([
    ['Promises of the next word kept', '1 of 3'],
    ['Promises of the next word missed', '1 of 3'],
    ['Promises of the next word dropped', '1 of 3'],
  ]);
  expect(projectReport(story.events, SAMPLE_PEOPLE, story.at)?.counts).toMatchObject({
    promisesKept: 1,
    promisesMissed: 1,
    promisesDropped: 1,
  });
  expect(figures(alarmRaised()).map(([, value]) => value)).toEqual([null, null, null]);
});
