import './support/browser.ts';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Promises } from '../../renderer/features/report/Lists.tsx';
import { TitlePage } from '../../renderer/features/report/TitlePage.tsx';
import { projectReport } from '../../shared/projection/report.ts';
import { followingUp, SAMPLE_PEOPLE } from '../support/given.ts';

test('a promise that ends with a full stop gets no second one in the report', () => {
  const story = followingUp();
  const text = 'Next update by 11:05 (GMT).';
  const told = story.when({ type: 'promise.make', dueAt: story.at + 1_800_000, text });
  const report = projectReport(told.events, SAMPLE_PEOPLE, told.at);
  if (!report) throw new Error('There is no report.');
  const { container } = render(
    <MantineProvider env="test">
      <Promises report={report} />
    </MantineProvider>,
  );
  expect(container.textContent).toContain('Next update by 11:05 (GMT). Promised by');
  expect(container.textContent).not.toContain('..');
});

test('a zone that is called as it is written is named once', () => {
  const told = followingUp();
  const report = projectReport(told.events, SAMPLE_PEOPLE, told.at);
  if (!report) throw new Error('There is no report.');
  const zoned = (zone: string) =>
    render(
      <MantineProvider env="test">
        <TitlePage report={{ ...report, zone }} clockSpeed={null} />
      </MantineProvider>,
    ).container.textContent;
  expect(zoned('UTC')).toContain('All times are of the zone UTC, as this');
  expect(zoned('Europe/London')).toContain('All times are of the zone Europe/London (GMT), as this');
});
