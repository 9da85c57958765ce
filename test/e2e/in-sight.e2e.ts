import path from 'node:path';
import { expect } from '@playwright/test';
import { withdrawnUnder } from '../support/fact-story.ts';
import { briefed, type Story } from '../support/given.ts';
import { writeRoomOfStages } from '../support/room-of-stages.ts';
import { updating } from '../support/set-aside-story.ts';
import { test } from './app.ts';
import { resize } from './layout.ts';
import { linesInSight } from './lines-in-sight.ts';
import { expectAccessible } from './room.ts';

/** More than anybody reads in a minute. */
function wordy(): Story {
  const line =
    'Each of the two authorities published a count of its own, and neither has said who checked it.';
  const add = (story: Story, number: number) =>
    story.when({ type: 'brief.add', column: 'known', text: `${number}: ${line}` });
  return Array.from({ length: 12 }, (_, at) => at).reduce(add, briefed());
}

const STORIES = { fallen: () => withdrawnUnder(updating()), wordy };

test('what has the focus is never under the band of the facts that fell', async ({ launch, userData }) => {
  const file = path.join(userData, 'stages.sqlite');
  writeRoomOfStages(file, Date.now(), STORIES);
  const { app, window } = await launch([`--room=${file}`]);
  await resize(app, window, 1280, 800);
  await window.goto('app://holdline/index.html#/incident/fallen');
  const band = window.getByRole('region', { name: 'Words lean on what is not confirmed' });
  await expect(band).toBeInViewport();
  // Backwards from the end: what comes into sight comes from above, where the band lies.
  const covered = await band.evaluate(async (drawn) => {
    const fields = 'a[href], button, input, textarea, select, summary, [contenteditable="true"]';
    const room = drawn.parentElement;
    const all = [...(room?.querySelectorAll<HTMLElement>(fields) ?? [])].reverse();
    const found: string[] = [];
    for (const one of all.filter((field) => !drawn.contains(field) && field.checkVisibility())) {
      one.focus();
      await new Promise(requestAnimationFrame);
      const { top, height } = one.getBoundingClientRect();
      const { bottom } = drawn.getBoundingClientRect();
      // What is taller than the room below the band cannot stand there whole.
      const fits = height < (room?.clientHeight ?? 0) / 2;
      if (document.activeElement === one && fits && top < bottom && top + height > 0)
        found.push(one.getAttribute('aria-label') ?? one.textContent ?? '');
    }
    return { found, seen: all.length };
  });
  expect(covered.seen).toBeGreaterThan(20);
  expect(covered.found).toEqual([]);
});

test('a fact that fell, and what stands in the way for it, are read whole above eight lines of the words', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'stages.sqlite');
  // By itself and read anew: a line at the foot of the window would tell of what passed on another page.
  writeRoomOfStages(file, Date.now(), { fallen: STORIES.fallen });
  const { app, window } = await launch([`--room=${file}`]);
  await resize(app, window, 1280, 800);
  await window.goto('app://holdline/index.html#/incident/fallen');
  await window.reload();
  const band = window.getByRole('region', { name: 'Words lean on what is not confirmed' });
  const open = window.getByRole('region', { name: 'Still open before Approve' });
  const read = [
    band.getByText('About 300 customers are in the file.'),
    open.getByRole('button', { name: /^May be out of date/ }),
  ];
  for (const one of read) {
    await expect(one).toBeInViewport();
    const cut = await one.evaluate((drawn) => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = drawn;
      // What is laid out in a line has no box of its own to be cut by.
      return clientWidth > 0 && (scrollWidth > clientWidth || scrollHeight > clientHeight);
    });
    expect(cut).toBe(false);
  }
  expect(await linesInSight(window)).toBeGreaterThanOrEqual(8);
});

test('what to drop of a card, and the ways out, are in sight below one that is too long', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'stages.sqlite');
  writeRoomOfStages(file, Date.now(), STORIES);
  const { app, window } = await launch([`--room=${file}`]);
  await resize(app, window, 1280, 800);
  await window.goto('app://holdline/index.html#/incident/wordy/card');
  await expect(window.getByText(/words over a minute: strike or shorten/)).toBeInViewport({ ratio: 1 });
  await expect(window.getByRole('button', { name: 'Copy as text' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(window);
});
