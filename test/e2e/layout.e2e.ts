import path from 'node:path';
import { expect } from '@playwright/test';
import { type StoryId, writeRoomOfStages } from '../support/room-of-stages.ts';
import { test } from './app.ts';
import { layoutFaults, pseudoLocale, resize, ringFaults } from './layout.ts';

const war = (id: StoryId) => `/incident/${id}`;

/** Every page, each war room at the stage its incident stands in. */
const PAGES = [
  '/',
  '/people',
  '/envelopes',
  '/playbooks',
  war('in-detect'),
  war('in-brief'),
  war('in-draft'),
  war('in-approve'),
  war('in-publish'),
  war('in-followUp'),
  war('closed'),
  `${war('in-approve')}/audit`,
  `${war('in-approve')}/replay`,
] as const;

test('no page runs out of the window or cuts a clock: a third longer, in both directions, at 1280x800', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'stages.sqlite');
  writeRoomOfStages(file, Date.now());
  const { app, window } = await launch([`--room=${file}`]);
  await resize(app, window, 1280, 800);
  for (const page of PAGES) {
    for (const direction of ['ltr', 'rtl'] as const) {
      await window.goto(`app://holdline/index.html#${page}`);
      await window.reload();
      await expect(window.locator('main, h1').first()).toBeVisible();
      await expect(window.getByText('Reading the')).toHaveCount(0);
      await pseudoLocale(window, direction);
      expect.soft(await layoutFaults(window), `${page} ${direction}`).toEqual([]);
    }
  }
});

/** A small laptop, 1920x1080 at 200 %, what lies between, and 1280x800 at 200 %. */
const NARROW = [
  [1024, 700],
  [960, 540],
  [880, 640],
  [640, 400],
] as const;

test('nothing is cut off, no word broken, and no page runs out of the window, at 1024x700 and at 200 % zoom', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'stages.sqlite');
  writeRoomOfStages(file, Date.now());
  const { window } = await launch([`--room=${file}`]);
  // A second clock in the head.
  await window.goto(`app://holdline/index.html#${war('in-followUp')}`);
  await window.getByRole('button', { name: 'Promise it' }).click();
  await expect(window.getByText(/^The next word is promised for/)).toBeVisible();
  for (const [width, height] of NARROW) {
    await window.setViewportSize({ width, height });
    for (const page of [...PAGES, '/audit', '/proof', '/reviews']) {
      await window.goto(`app://holdline/index.html#${page}`);
      await window.reload();
      await expect(window.locator('main, h1').first()).toBeVisible();
      await expect(window.getByText('Reading the')).toHaveCount(0);
      expect.soft(await layoutFaults(window), `${page} ${width}x${height}`).toEqual([]);
    }
  }
});

test('the ring of the focus runs through no text at 1280x800', async ({ launch, userData }) => {
  const file = path.join(userData, 'stages.sqlite');
  writeRoomOfStages(file, Date.now());
  const { app, window } = await launch([`--room=${file}`]);
  await resize(app, window, 1280, 800);
  for (const page of PAGES) {
    await window.goto(`app://holdline/index.html#${page}`);
    await window.reload();
    await expect(window.locator('main, h1').first()).toBeVisible();
    await expect(window.getByText('Reading the')).toHaveCount(0);
    expect.soft(await ringFaults(window), page).toEqual([]);
  }
});
