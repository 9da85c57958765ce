import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { writeRoomOfStages } from '../support/room-of-stages.ts';
import { test } from './app.ts';
import { resize } from './layout.ts';
import { linesInSight } from './lines-in-sight.ts';
import { expectAccessible, roomOn } from './room.ts';

async function shoot(app: ElectronApplication, page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await resize(app, page, width, height);
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const file = `${process.env.SHOTS}/${name}-${width}-${scheme}.png`;
      await page.screenshot({ path: file, caret: 'initial' });
    }
  }
}

const show = (page: Page, incident: string) =>
  page.goto(`app://holdline/index.html#/incident/${incident}`).then(() => page.reload());

test('an answer reaches the brief, first awareness is corrected, and ticks about rejected words open again', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'stages.sqlite');
  writeRoomOfStages(file, Date.now());
  const { app, window: page } = await launch([`--room=${file}`]);
  const room = roomOn(page);

  await show(page, 'in-brief');
  const blockers = page.getByRole('region', { name: 'Still open before Draft' });
  await expect(
    blockers.getByRole('button', { name: 'Social officer in the room', exact: true }),
  ).toBeVisible();
  await blockers.getByRole('button', { name: /^and \d+ more$/ }).click();
  await expect(blockers.getByRole('listitem').last()).toBeVisible();
  await shoot(app, page, 'blockers');
  await page.getByRole('combobox', { name: 'Whom' }).selectOption('chief');
  await room.write('Question', 'How many accounts are in the file?');
  await room.press('Ask');
  await page.getByRole('button', { name: 'Write down the answer of Femi Adeyemi' }).first().click();
  await room.answer('About 40,000, and no payment data.', 'Log the answer');
  await shoot(app, page, 'answer');
  const rail = page.getByRole('navigation', { name: 'Stages' });
  await rail.getByRole('button', { name: /Detect/ }).click();
  await expect(
    page.getByRole('button', { name: 'Take the answer of Femi Adeyemi into Doing' }),
  ).toBeVisible();
  await expectAccessible(page);
  await shoot(app, page, 'answer-fresh');
  await rail.getByRole('button', { name: /Brief/ }).click();
  await room.press('Take the answer of Femi Adeyemi into Known');
  const known = page.getByRole('region', { name: 'What we know' });
  await expect(known.getByText(/answered by Femi Adeyemi at \d\d:\d\d/)).toBeVisible();
  await room.press('Take a part of the answer of Femi Adeyemi');
  await expectAccessible(page);
  await shoot(app, page, 'answer-part');
  await page.keyboard.press('Escape');
  await shoot(app, page, 'answer-taken');

  await room.press(/correct first awareness$/);
  const dialog = page.getByRole('dialog', { name: 'Correct first awareness' });
  await dialog.getByRole('textbox', { name: /^First awareness/ }).fill('2 h ago');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('The night desk had seen it.');
  await expectAccessible(page);
  await shoot(app, page, 'awareness');
  await room.press('Correct it', dialog);
  await expect(page.getByText(/corrected first awareness from .*: The night desk had seen it/)).toBeVisible();
  await shoot(app, page, 'awareness-corrected');

  await show(page, 'in-approve');
  await room.tickNeeded();
  // The seat of the comms director went to the deputy on the clock, an hour ago.
  await room.switchTo('Ben Osei');
  await room.press('Open sign-off');
  await room.press('Reject…', page.getByRole('dialog', { name: 'Sign-off' }));
  const rejecting = page.getByRole('dialog', { name: /^Reject in the seat/ });
  await rejecting.getByRole('textbox').fill('Nobody has counted yet.');
  await room.press('Reject', rejecting);
  await expect(page.getByText(/was ticked by Ada Lind at .* for the earlier words/).first()).toBeVisible();
  const back = page.getByRole('region', { name: 'Why the words came back' });
  await resize(app, page, 1280, 800);
  await expect(back).toContainText('Nobody has counted yet.');
  expect(await linesInSight(page)).toBeGreaterThanOrEqual(8);
  await expectAccessible(page);
  await shoot(app, page, 'ticks-open-again');
});
