import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible, type Room, roomOn } from './room.ts';

const HOLDING =
  'We are sorry: some e-mail addresses of our customers were posted on a public forum this morning.';
const UPDATE = 'About 40,000 addresses were posted. We have written to every person in the file.';

async function setUp(page: Page): Promise<Room> {
  const room = roomOn(page);
  await room.press('Fill with sample people');
  await room.choosePassphrase('Maya Lindqvist');
  await expectAccessible(page);
  await room.press('Open the room');
  await expect(page.getByRole('button', { name: 'Raise the alarm' }).first()).toBeVisible();
  await expectAccessible(page);
  return room;
}

async function raiseAlarm({ page, write, press }: Room): Promise<void> {
  await page.keyboard.press('Control+Shift+A');
  const dialog = page.getByRole('dialog', { name: 'Raise the alarm' });
  await write('What happened, in one line', 'Customer data published on a forum', dialog);
  const playbook = dialog.getByRole('combobox', { name: 'Playbook' });
  await playbook.fill('Data breach');
  await page.getByRole('option', { name: 'Data breach' }).click();
  await dialog.getByRole('radio', { name: /Rights, data.*; .*[Nn]ational/ }).check({ force: true });
  await expectAccessible(page);
  await press('Raise the alarm', dialog);
  await expect(page.getByRole('heading', { name: /Customer data published on a forum/ })).toBeVisible();
}

async function throughBrief(room: Room): Promise<void> {
  const { page, write, press } = room;
  await room.tickNeeded();
  await room.goTo('Brief');
  const known = page.getByRole('form', { name: 'Add to Known' });
  await write('Known: a new line', 'A file was posted at 09:52.', known);
  await press('Add', known);
  await press(/^Complex/);
  await room.answer('Two systems and a supplier.', 'It is complex');
  await room.waiveMissing();
  await room.tickNeeded();
  await expectAccessible(page);
  await room.goTo('Draft');
}

async function writeAndAsk(room: Room, words: string): Promise<void> {
  await room.switchTo('Jonah Pike');
  await room.write('The words of the statement', words);
  await room.page.keyboard.press('Control+S');
  await expect(room.page.getByText(/^Saved as/)).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();
  await expectAccessible(room.page);
  await room.goTo('Approve');
}

async function approveAll(room: Room): Promise<void> {
  await room.waiveMissing();
  await room.tickNeeded();
  for (const name of ['Maya Lindqvist', 'Helen Strand', 'Grace Adeyemi']) {
    await room.switchTo(name);
    await room.press('Open sign-off');
    const signOff = room.page.getByRole('dialog', { name: 'Sign-off' });
    await expect(signOff.getByText('You are now approving as')).toBeVisible();
    await room.press(/^Approve these words/, signOff);
    await expect(signOff).toBeHidden();
  }
  await expectAccessible(room.page);
  await room.goTo('Publish');
}

async function release(room: Room): Promise<void> {
  const { page, press } = room;
  await press('Record the release on Web statement');
  const dialog = page.getByRole('dialog');
  await room.write('Where it is', 'https://example.com/news/1', dialog);
  await press('It is out', dialog);
  await expect(dialog).toBeHidden();
  await room.waiveMissing();
  await room.tickNeeded();
  await expectAccessible(page);
}

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
  const room = await setUp(first.window);
  await raiseAlarm(room);
  await throughBrief(room);
  await writeAndAsk(room, HOLDING);
  await room.switchTo('Helen Strand');
  await room.press('Reject…');
  await room.answer('"Some" must be a number, or go.', /^Reject/);
  await expect(room.page.getByRole('textbox', { name: 'The words of the statement' })).toBeVisible();
  await expect(liveStage(room.page)).toContainText(/2nd run · earlier run \d+:\d\d of /);
  await writeAndAsk(room, HOLDING.replace('some ', ''));
  await first.app.close();

  const { window } = await launch();
  const again = roomOn(window);
  await again.unlock('Maya Lindqvist');
  await window.getByRole('link', { name: /Customer data published on a forum/ }).click();
  await expect(window.getByText('on a public forum this morning.').first()).toBeVisible();
  await approveAll(again);
  await release(again);
  const promise = window.getByRole('form', { name: 'Promise the next word' });
  await again.write('As the public hears it', 'Our next update will be here within 20 minutes.', promise);
  await again.press('Promise it', promise);
  await again.goTo('Follow-up');
  await again.press('Start: Update');
  await clocksStayInSight(again);
  await writeAndAsk(again, UPDATE);
  await approveAll(again);
  await release(again);
  await again.goTo('Follow-up');
  await again.tickNeeded();
  await again.press('Close the incident…');
  await again.answer('Nothing is owed to anyone.', 'Close it');
  await expect(window.getByText(/closed the incident/).first()).toBeVisible();
  await expect(rail(window).getByRole('button', { name: /^Draft/ })).toContainText('3 runs');
  await expect(window.getByRole('row', { name: /^Update 2 ?out after/ })).toBeVisible();
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
  await expect(page.getByRole('region', { name: 'Replay' })).toContainText('Nov');
  const start = await slider.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowRight');
  expect(Number(await slider.getAttribute('aria-valuenow'))).toBe(Number(start) + 1);
  await expect(page.getByText(HOLDING.replace('some ', ''))).toHaveCount(0);
  await page.keyboard.press('End');
  await expectAccessible(page);
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
