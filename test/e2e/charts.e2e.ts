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
  await stages.getByText('The same as a table').click();
  await expectAccessible(page);
  await shoot(page, 'charts-table');
  await stages
    .getByRole('link', { name: /in the replay$/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('slider', { name: 'Step through the log' })).toBeVisible();
});
