import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { silentStory } from '../support/chain-stories.ts';
import { fullStory } from '../support/full-story.ts';
import { writeRoomOfStages } from '../support/room-of-stages.ts';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { goToPage } from './steps.ts';

test('the charts of an incident are drawn, say what they draw, and lead to the replay', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'charts.sqlite');
  writeRoomOfStages(file, Date.now(), { 'charts-1': fullStory, 'charts-2': silentStory });
  const { window: page } = await launch([`--room=${file}`]);
  for (const incidentId of ['charts-1', 'charts-2']) {
    await goToPage(page, `/incident/${incidentId}/charts`);
    const waits = page.getByRole('region', { name: 'Whose time the clock to first words was' });
    await expect(waits.locator('svg rect').first()).toBeVisible();
    await expectAccessible(page);
    await shoot(page, incidentId);
  }
  const stages = page.getByRole('region', { name: 'Stages against their budgets' });
  await stages.getByRole('button', { name: 'The same as a table' }).click();
  await expectAccessible(page);
  await shoot(page, 'charts-table');
  await stages
    .getByRole('link', { name: /in the replay$/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('slider', { name: 'Step through the log' })).toBeVisible();
});

test('counts of how people answered are taken in from a file and drawn beside the release', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'counts.sqlite');
  const story = fullStory();
  writeRoomOfStages(file, Date.now(), { 'charts-3': () => story });
  const { window: page } = await launch([`--room=${file}`]);
  await goToPage(page, '/incident/charts-3/charts');
  const answers = page.getByRole('region', { name: 'How people answered' });
  const started = await page.evaluate(() => Date.now());
  const rows = Array.from({ length: 12 }, (_, index) => {
    const at = new Date(started - (80 - index * 2) * 60_000).toISOString();
    return [
      `${at},X,${index * index},${index * 3},${index},${index * 90}`,
      `${at},Facebook,${index * 5},,${index},7`,
    ];
  });
  const csv = path.join(userData, 'engagement.csv');
  await writeFile(
    csv,
    ['Time,Platform,Replies,Reposts,DMs,Likes', ...rows.flat(), 'soon,X,1,1,1,1'].join('\n'),
  );
  await answers.getByLabel('File of counts').setInputFiles(csv);
  const dialog = page.getByRole('dialog', { name: 'Counts of how people answered' });
  await expect(dialog.getByText('Likes are left out: they answer nothing.')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'counts-dialog');
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(answers.getByText(/^Most replies at /)).toBeVisible();
  await answers.getByText(/^Most replies at /).scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await shoot(page, 'counts');
  await goToPage(page, '/reviews/log');
  await expect(page.getByText(/took in 24 counts of how people answered/)).toBeVisible();
});
