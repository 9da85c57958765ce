import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { readFile } from '../../renderer/files/read-file.ts';
import { projectPictures } from '../../shared/projection/pictures/pictures.ts';
import { clockText } from '../../shared/time-text.ts';
import { fullStory } from '../support/full-story.ts';
import { alarmRaised, SAMPLE_PEOPLE } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

/** No thread in these tests: the same file is read by the same code on this one. */
vi.mock('../../renderer/files/read-dropped.ts', () => ({
  readDropped: async (file: File) => {
    const read = readFile(new Uint8Array(await file.arrayBuffer()));
    return read.ok
      ? { ok: true, value: { ...read.value, fileName: file.name, sha256: 'a'.repeat(64) } }
      : read;
  },
}));

let windows = 0;

async function openCharts(story: Pick<ReturnType<typeof fullStory>, 'events'>) {
  windows += 1;
  const incidentId = `charts-${windows}`;
  const opened = await openWindow((main) => {
    withRoom(main).logs.set(incidentId, story.events);
  }, `/incident/${incidentId}/charts`);
  await screen.findByRole('region', { name: 'Charts' });
  return { ...opened, incidentId };
}

/** The table of a picture, opened if it is not. */
async function tableOf(name: string, user: UserEvent) {
  const figure = within(screen.getByRole('region', { name }));
  const opener = figure.getByRole('button', { name: 'The same as a table' });
  if (opener.getAttribute('aria-expanded') === 'false') await user.click(opener);
  return figure.getByRole('table');
}

describe('the charts of an incident', () => {
  it('say each in a sentence and a table what they draw, and lead from a time to the replay', async () => {
    const story = fullStory();
    const { user, incidentId } = await openCharts(story);
    const until = story.events.at(-1)?.at ?? 0;
    const { all } = projectPictures(story.events, story.state, SAMPLE_PEOPLE, until);
    for (const { title, rows } of all) {
      const told = rows.reduce((sum, { bars, marks }) => sum + bars.length + marks.length, 0);
      expect(within(await tableOf(title, user)).getAllByRole('link')).toHaveLength(told);
    }
    const release = story.events.findIndex(({ type }) => type === 'release.recorded');
    const [first] = within(await tableOf('What went out, channel by channel', user)).getAllByRole('link');
    await user.click(first as HTMLElement);
    const scrubber = await screen.findByRole('slider', { name: 'Step through the log' });
    expect(window.location.hash).toMatch(new RegExp(`^#/incident/${incidentId}/replay/`));
    expect(Number(scrubber.getAttribute('aria-valuenow'))).toBeLessThanOrEqual(release);
  });

  it('draw only the time up to first words when that is wanted', async () => {
    const story = fullStory();
    const { user } = await openCharts(story);
    const { firstWordsMs } = projectPictures(story.events, story.state, SAMPLE_PEOPLE, 0);
    expect(
      screen.getByRole('heading', {
        name: `First words were out ${clockText(firstWordsMs)} after first awareness.`,
      }),
    ).toBeTruthy();
    const stages = 'Stages against their budgets';
    expect(within(await tableOf(stages, user)).getByRole('rowheader', { name: 'Follow-up' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Up to first words' }));
    expect(within(await tableOf(stages, user)).queryByRole('rowheader', { name: 'Follow-up' })).toBeNull();
  });

  it('say of a running incident that nothing is out', async () => {
    await openCharts(alarmRaised());
    expect(screen.getByRole('heading', { name: /^No words have gone out to the public in / })).toBeTruthy();
    expect(screen.getByText('Nothing went out.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Up to first words' })).toBeNull();
  });
});

describe('counts of how people answered', () => {
  it('are taken in from a file after they were looked at, and lie in the log of the reviews', async () => {
    const story = fullStory();
    const { user, main } = await openCharts(story);
    const figure = screen.getByRole('region', { name: 'How people answered' });
    expect(within(figure).getByText(/^No counts have been taken in\./)).toBeTruthy();
    const at = new Date(story.events[0]?.at ?? 0).toISOString();
    const csv = `time,channel,replies,likes\n${at},X,41,900\n,X,3,1\n`;
    await user.upload(
      within(figure).getByLabelText('File of counts'),
      new File([csv], 'hours.csv', { type: 'text/csv' }),
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Counts of how people answered' }));
    expect(dialog.getByText(/hours\.csv/).closest('p')?.textContent).toMatch(/1 count of replies, from /);
    expect(dialog.getByText('Likes are left out: they answer nothing.')).toBeTruthy();
    expect(dialog.getByRole('list', { name: 'Rows that are left out' }).textContent).toBe(
      'Line 3: It has no time of day.',
    );
    await user.click(dialog.getByRole('button', { name: 'Take it in' }));
    expect(await within(figure).findByText(/^Most replies at .* \(41\)\.$/)).toBeTruthy();
    expect(main.reviews.events.map(({ type }) => type)).toEqual(['engagement.taken']);
  });
});
