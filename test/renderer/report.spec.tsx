import './support/browser.ts';
import { MantineProvider } from '@mantine/core';
import { render, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DocumentPage } from '../../renderer/features/report/DocumentPage.tsx';
import { Ics214Page } from '../../renderer/features/report/Ics214Page.tsx';
import { ICS_214_LABELS, projectIcs214 } from '../../shared/projection/ics-214.ts';
import { fullStory } from '../support/full-story.ts';
import { SAMPLE_PEOPLE } from '../support/given.ts';
import { documentOf } from '../support/report-document.ts';

const story = fullStory();

test('the printed report names each of its parts, and its tables have headings for rows and columns', () => {
  const document = documentOf(story.events, story.at);
  const { container } = render(
    <MantineProvider env="test">
      <DocumentPage document={document} />
    </MantineProvider>,
  );
  const parts = document.parts.map(({ title }) => within(container).getByRole('region', { name: title }));
  expect(parts).toHaveLength(document.parts.length);
  const releases = within(container).getByRole('region', { name: 'Releases by channel' });
  expect(within(releases).getAllByRole('columnheader').length).toBe(4);
  expect(within(releases).getAllByRole('rowheader').length).toBeGreaterThan(0);
  expect(within(releases).queryByRole('cell', { name: '' })).toBeNull();
  const minutes = within(container).getByRole('region', { name: 'Where the time to first words went' });
  expect(minutes.querySelector('tfoot')).toBeNull();
  expect(within(minutes).getAllByRole('row').at(-1)?.textContent).toMatch(/^The clock to first words/);
});

test('a form 214 has the labels that were typed, and a place to sign by hand', () => {
  const form = projectIcs214(story.events, SAMPLE_PEOPLE, {
    ...ICS_214_LABELS,
    nameLabel: 'Unit name',
    name: 'Press office',
    ...{ position: 'Lead', agency: 'Acme', preparedBy: 'Ada', preparedPosition: '', from: 0, to: story.at },
  });
  if (!form) throw new Error('There is no form.');
  const { container } = render(
    <MantineProvider env="test">
      <Ics214Page form={form} />
    </MantineProvider>,
  );
  expect(within(container).getByText('Unit name', { exact: false }).nextElementSibling?.textContent).toBe(
    'Press office',
  );
  expect(within(container).getByText('Signature and Date/Time:')).toBeDefined();
  const [resources, activities] = within(container).getAllByRole('table');
  expect(within(resources as HTMLElement).getAllByText('Acme').length).toBe(form.resources.length);
  expect(within(activities as HTMLElement).getAllByRole('row')).toHaveLength(form.activities.length + 1);
});
