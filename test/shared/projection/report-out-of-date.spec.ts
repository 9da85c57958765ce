import { expect, it } from 'vitest';
import type { Document } from '../../../shared/projection/document/document.ts';
import { onePageDocument } from '../../../shared/projection/document/one-page.ts';
import { changedUnder, NOW_HOLDS, updateAsked, updateOut } from '../../support/changed-story.ts';
import { LEAKED, newestFact } from '../../support/fact-story.ts';
import type { Story } from '../../support/given.ts';
import { documentOf, MADE_FROM, reportOf } from '../../support/report-document.ts';

const pageOf = ({ events, at }: Story) => onePageDocument(reportOf(events, at), MADE_FROM);
const partOf = ({ parts }: Document) =>
  JSON.stringify(parts.filter(({ title }) => title === 'What was right and has changed'));

it('report and page name what has changed and is still out, where, and nothing once the next word is out there', () => {
  const changed = changedUnder();
  for (const part of [documentOf(changed.events, changed.at), pageOf(changed)].map(partOf)) {
    expect(part).toContain('About 300 customers are in the file');
    expect(part).toContain('held until ');
    expect(part).toContain('Mail to customers');
    expect(part).toContain('Web statement');
  }
  expect(partOf(documentOf(changed.events, changed.at))).toContain(LEAKED);
  const half = updateOut(updateAsked(changed, NOW_HOLDS, newestFact(changed)), 1);
  expect(partOf(pageOf(half))).toContain('still out on Web statement, with');
  const told = updateOut(updateAsked(changed, NOW_HOLDS, newestFact(changed)));
  expect(partOf(pageOf(told))).toBe('[]');
  expect(partOf(documentOf(told.events, told.at))).toBe('[]');
});
