import { expect, it } from 'vitest';
import { statementsPart } from '../../../shared/projection/document/statements.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import {
  approveAll,
  leaveStage,
  publishing,
  released,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const ALL = samplePlaybook.channels.map(({ id }) => id);
const [FIRST, SECOND, ...REST] = samplePlaybook.channels.filter(({ internal }) => !internal);

const told = (story: Story): string => {
  const report = projectReport(story.events, SAMPLE_PEOPLE, story.at);
  if (!report) throw new Error('There is a report.');
  return JSON.stringify(statementsPart(report));
};

/** Signed words that do not go where `without` says, and are out on the first public channel. */
const outWithout = (without: string[]): Story =>
  released(leaveStage(approveAll(leaveStage(worded('We are sorry.', without), 'approve')), 'publish'));

it('the report names each channel that words were signed for and never went out on', () => {
  const [third] = REST;
  const meant = [FIRST?.id, SECOND?.id, third?.id];
  const story = outWithout(ALL.filter((id) => !meant.includes(id)));
  expect(told(story)).toContain(
    `Signed for these too, where they did not go out: ${SECOND?.name}, ${third?.name}.`,
  );
  expect(told(released(story, 1))).toContain(
    `Signed for these too, where they did not go out: ${third?.name}.`,
  );
});

it('and none where they are out wherever they were signed for, or nowhere', () => {
  expect(told(outWithout(ALL.filter((id) => id !== FIRST?.id)))).not.toContain('did not go out:');
  expect(told(publishing())).not.toContain('did not go out:');
});
