import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';

test('a room file that was put back raises the alarm, can be looked at, and is gone on with in writing', async ({
  userData,
  launch,
}) => {
  const file = path.join(userData, 'room.sqlite');
  const copy = path.join(userData, 'copy.sqlite');
  const first = await launch();
  await createRoomByDoor(first.window);
  await first.app.close();
  copyFileSync(file, copy);
  const second = await launch();
  await raiseAlarmByDoor(second.window);
  await second.app.close();
  for (const name of readdirSync(userData))
    if (name.startsWith('room.sqlite-')) rmSync(path.join(userData, name));
  copyFileSync(copy, file);

  const third = await launch();
  const alarm = third.window.getByRole('region', { name: /put back, replaced or rewritten/ });
  await expect(alarm.getByText(/Of the log of the room this computer remembers/)).toBeVisible();
  await expect(third.window.getByRole('button', { name: 'Raise the alarm' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await third.window.getByRole('link', { name: 'People' }).first().click();
  await expect(third.window.getByText(/so nothing is written to it/).first()).toBeVisible();
  await third.window.evaluate(() => {
    location.hash = '#/audit';
  });
  await third.window.getByRole('button', { name: 'Verify' }).first().click();
  await expect(third.window.getByText(/Not intact, from position \d+ on/)).toBeVisible();
  await third.window.evaluate(() => {
    location.hash = '#/';
  });
  await third.app.evaluate(({ app }) => {
    app.relaunch = () => undefined;
  });
  const gone = third.app.waitForEvent('close');
  await alarm.getByRole('button', { name: 'Go on with this file' }).click();
  await gone;

  const fourth = await launch();
  await expect(fourth.window.getByRole('button', { name: 'Raise the alarm' })).toBeEnabled();
  await expect(fourth.window.getByText(/put back, replaced or rewritten/)).toHaveCount(0);
  await fourth.window.evaluate(() => {
    location.hash = '#/audit';
  });
  await expect(fourth.window.getByText(/went on with a room file that is not the one/)).toBeVisible();
});
