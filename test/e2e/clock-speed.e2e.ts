import { expect } from '@playwright/test';
import { createRoomByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';

test('a fast clock says so on every page, and its room opens with no other', async ({ launch }) => {
  const fast = await launch(['--clock-speed=60']);
  await createRoomByDoor(fast.window);
  await expect(fast.window.getByText('Clock runs 60 times as fast')).toBeVisible();
  await fast.app.close();

  const real = await launch();
  await expect(real.window.getByText('One log cannot hold both.')).toBeVisible();
  await expect(real.window.getByText('--clock-speed=60')).toBeVisible();
  await real.app.close();

  const wrong = await launch(['--clock-speed=fast']);
  await expect(wrong.window.getByText('takes a whole number from 1 to 3600')).toBeVisible();
});
