import path from 'node:path';
import { expect } from '@playwright/test';
import { writeRoomOfStages } from '../support/room-of-stages.ts';
import { test } from './app.ts';
import { resize } from './layout.ts';
import { roomOn } from './room.ts';

test('whom the room waits for stays in sight: when the column is scrolled, and when the next stage begins', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'stages.sqlite');
  writeRoomOfStages(file, Date.now());
  const { app, window: page } = await launch([`--room=${file}`]);
  await resize(app, page, 1280, 800);
  await page.goto('app://holdline/index.html#/incident/in-detect');
  await page.reload();
  const waits = page.getByRole('region', { name: 'Who we are waiting for' });
  const room = roomOn(page);
  await expect(waits).toBeInViewport();
  const last = page.getByRole('checkbox').last();
  await last.scrollIntoViewIfNeeded();
  await expect(waits.getByRole('heading')).toBeInViewport({ ratio: 1 });
  await room.tickNeeded();
  await room.waiveMissing();
  await room.goTo('Brief');
  await expect(waits.getByRole('heading')).toBeInViewport({ ratio: 1 });
  await expect(waits.getByRole('listitem').first()).toBeInViewport({ ratio: 1 });
});
