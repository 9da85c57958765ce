import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { fullStory } from '../support/full-story.ts';
import { alarmRaised, type Story } from '../support/given.ts';
import { writeRoomOfStages } from '../support/room-of-stages.ts';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';

const drill = (): Story =>
  alarmRaised(true)
    .when({ type: 'note.add', text: 'The forum is closed tonight, says its owner.', happenedAt: null })
    .when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'Batch L2270 holds 4,180 cups.' },
      ...{ source: 'Plant manager', happenedAt: null, learntAt: null },
    })
    .when({ type: 'ask.raise', personId: 'chief', question: 'Who called the forum?', withinMs: 300_000 });

const withdrawn = (): Story => {
  const story = drill();
  const factId = story.state.facts.at(-1)?.factId ?? '';
  const reason = 'The count was of another line.';
  return story.when({ type: 'fact.change', factId, to: 'withdrawn', reason, learntAt: null });
};

const words = (page: Page) => page.getByRole('textbox', { name: 'Words' });
const found = (page: Page) => page.getByRole('region', { name: 'Found' });

/** Whatever follows, the search in words and choices shows both incidents. */
async function searchWords(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('heading', { name: 'Search every incident' })).toBeVisible();
  await expect(words(page)).toBeFocused();
  await expect(page.getByText(/^2 incidents, \d+ entries: /)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'search-empty');
  await page.keyboard.type('forum');
  await expect(page.getByText(/^\d+ found in 2 incidents\.$/)).toBeVisible();
  await expect(found(page).getByText('DRILL')).toBeVisible();
  await expect(found(page).locator('mark').first()).toHaveText('forum');
  await expectAccessible(page);
  await shoot(page, 'search-forum');
}

/** With the keyboard alone to a hit, to its instant, and back to what was searched for. */
async function jumpAndComeBack(page: Page): Promise<void> {
  await words(page).fill('“closed tonight”');
  await expect(page.getByText('1 found in 1 incident.')).toBeVisible();
  await words(page).press('ArrowDown');
  await expect(found(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('slider', { name: 'Step through the log' })).toHaveAttribute(
    'aria-valuenow',
    '1',
  );
  await expect(page).toHaveURL(/incident\/drill-1\/replay\/2$/);
  await page.goBack();
  await expect(words(page)).toHaveValue('“closed tonight”');
  await expect(page.getByText('1 found in 1 incident.')).toBeVisible();
}

/** What became of a fact stands under it, in whatever spelling its batch is looked for. */
async function findWhatFell(page: Page): Promise<void> {
  await words(page).fill('l-2270');
  await expect(page.getByText('2 found in 1 incident.')).toBeVisible();
  await expect(found(page).getByRole('link').first()).toContainText('since withdrawn');
  await expect(found(page).getByRole('link').last()).toContainText(
    'Withdrawn: “Batch L2270 holds 4,180 cups.”',
  );
  await expectAccessible(page);
  await shoot(page, 'search-withdrawn');
}

/** A name among the words is offered as the person. */
async function chooseByName(page: Page): Promise<void> {
  await words(page).fill('brandt');
  const offer = page.getByRole('button', { name: 'Also: everything by or about Eva Brandt' });
  await expect(offer).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'search-name');
  await offer.press('Enter');
  await expect(words(page)).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Person' })).toHaveValue('Eva Brandt');
  await page.getByRole('button', { name: 'Search anew' }).click();
}

test('words are found in every incident of the room, and lead to the instant in the replay', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'search.sqlite');
  writeRoomOfStages(file, Date.now(), { 'ended-1': fullStory, 'drill-1': withdrawn });
  const { window: page } = await launch([`--room=${file}`]);
  await expect(
    page.getByRole('heading', { name: 'Incidents' }).or(page.getByText('DRILL')).first(),
  ).toBeVisible();
  await searchWords(page);
  await jumpAndComeBack(page);
  await findWhatFell(page);
  await chooseByName(page);
  await words(page).fill('sorry');
  await expect(page.getByText(/^\d+ found in 1 incident\.$/)).toBeVisible();
  await shoot(page, 'search-words');
  await words(page).fill('');
  await page.getByRole('combobox', { name: 'Person' }).click();
  await page.getByRole('option', { name: 'Eva Brandt' }).click();
  await expect(found(page).getByRole('link').first()).toContainText('Eva Brandt');
  await expectAccessible(page);
  await shoot(page, 'search-person');
  await words(page).fill('"forum');
  await expect(page.getByText(/^A quotation mark is not closed/)).toBeVisible();
});
