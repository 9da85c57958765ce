import { expect, it } from 'vitest';
import { reportText } from '../../../electron/export/checker/report-text.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { factStory } from '../../support/fact-story.ts';
import { SAMPLE_PEOPLE } from '../../support/given.ts';

it('the report as text lists every fact with source, grade, who told whom, and how it stood when', () => {
  const story = factStory();
  const report = projectReport(story.events, SAMPLE_PEOPLE, story.at);
  const text = report ? reportText(report).replaceAll(/\s+/g, ' ') : '';
  expect(text).toContain('Facts, and where they come from');
  expect(text).toContain(
    'WITHDRAWN: About 300 customers are in the file. First source: A post on the forum; not graded.',
  );
  expect(text).toMatch(
    /claimed by A post on the forum, noted by Ada Lind \(learnt Thu 19 Nov 2026 .*?\) confirmed by Ada Lind; source: Security desk; Ines Roy told Ada Lind; B1:/,
  );
  expect(text).toContain('withdrawn by Ada Lind: Security counted again: it is 3,000. (learnt');
});
