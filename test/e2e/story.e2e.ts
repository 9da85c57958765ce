import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible, type Room, roomOn } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, raiseAlarm, release, signAll, throughBrief, writeAndAsk } from './steps.ts';

const HOLDING =
  'We are sorry: some e-mail addresses of our customers were posted on a public forum this morning.';
const UPDATE = 'About 40,000 addresses were posted. We have written to every person in the file.';

const rail = (page: Page) => page.getByRole('navigation', { name: 'Stages' });
const liveStage = (page: Page) => page.locator('[aria-current="step"]');

/** In the update's draft: the promised word is counted in the header, and a dialog over a room at 200 % carries the clock. */
async function clocksStayInSight({ page, press }: Room): Promise<void> {
  const nextWord = page.getByRole('banner').getByRole('timer', { name: /^Next word/ });
  await expect(nextWord).toHaveText(/^\d+:\d\d$/);
  await expect(page.getByText('Holding statement', { exact: true }).first()).toBeVisible();
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(nextWord).toBeInViewport({ ratio: 1 });
  await expect(liveStage(page).getByRole('timer')).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'More time…' }).scrollIntoViewIfNeeded();
  await press('More time…');
  const dialog = page.getByRole('dialog', { name: 'Give this stage more time' });
  await dialog.getByRole('button', { name: 'Extend' }).scrollIntoViewIfNeeded();
  const running = dialog.getByRole('group', { name: 'Running clock' });
  for (const timer of await running.getByRole('timer').all())
    await expect(timer).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.setViewportSize(size);
}

test('an incident, from the alarm to the close, through two statements, a restart, replay and audit', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  const room = await foundRoom(first.window);
  await raiseAlarm(room);
  await throughBrief(room);
  await writeAndAsk(room, HOLDING);
  await room.switchTo('Helen Strand');
  await room.press('Reject…');
  await room.answer('"Some" must be a number, or go.', /^Reject/, 'Helen Strand');
  await expect(room.page.getByRole('textbox', { name: 'The words of the statement' })).toBeVisible();
  await expect(liveStage(room.page)).toContainText(/2nd run · earlier run \d+:\d\d of /);
  await writeAndAsk(room, HOLDING.replace('some ', ''));
  await first.app.close();

  const { window } = await launch();
  const again = roomOn(window);
  await again.unlock('Maya Lindqvist');
  await expect(window).toHaveURL(/#\/incident\//);
  await expect(window.getByText('on a public forum this morning.').first()).toBeVisible();
  await signAll(again);
  await release(again);
  const promise = window.getByRole('form', { name: 'Promise the next word' });
  await again.write('As the public hears it', 'Our next update will be here within 20 minutes.', promise);
  await again.press('Promise it', promise);
  await again.goTo('Follow-up');
  await again.press('Start: Update');
  await clocksStayInSight(again);
  await writeAndAsk(again, UPDATE);
  await signAll(again);
  await release(again);
  await again.goTo('Follow-up');
  await again.tickNeeded();
  await again.press('Close the incident…');
  await again.answer('Nothing is owed to anyone.', 'Close it');
  await expect(window.getByText(/closed the incident/).first()).toBeVisible();
  await expect(rail(window).getByRole('button', { name: /^Draft/ })).toContainText('3 runs');
  await expect(window.getByRole('row', { name: /^Update 2 ?out on .+ only, after/ })).toBeVisible();
  await replay(again);
  await audit(again, userData);
});

async function replay({ page }: Room): Promise<void> {
  await page.evaluate(() => {
    location.hash = `${location.hash}/replay`;
  });
  const slider = page.getByRole('slider', { name: 'Step through the log' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('region', { name: 'Replay' })).toContainText(
    /^REPLAY \w{3} \d\d \w{3} \d{4} \d\d:\d\d:\d\d /,
  );
  const start = await slider.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowRight');
  expect(Number(await slider.getAttribute('aria-valuenow'))).toBe(Number(start) + 1);
  await expect(page.getByText(HOLDING.replace('some ', ''))).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(page.getByRole('region', { name: /^Where the first .* went$/ })).toContainText(
    'At work in Draft',
  );
  await expectAccessible(page);
  await shoot(page, 'replay-ledger');
}

async function audit({ page, press }: Room, folder: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = location.hash.replace('/replay', '/audit');
  });
  await press('Verify');
  await expect(page.getByText(/records fit together as they are stored/)).toBeVisible();
  await expectAccessible(page);
  expect(readFileSync(path.join(folder, 'room.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3');
}
