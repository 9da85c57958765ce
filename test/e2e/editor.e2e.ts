import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible, type Room, roomOn, wordsOn } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, raiseAlarm, throughBrief } from './steps.ts';

const RELEASE = [
  'Quillmere Pharmacy is sorry. This morning order records of some of our customers were on a public page.',
  'At 09:52 a file with names, postcodes and order dates was posted on a forum. At 10:05 the page was gone. We blocked the account that copied the records and closed the way in.',
  'We do not yet know who saw the file, nor how many people it touches. Two teams go through every export, and an outside firm checks their work. Card numbers and passwords were in another system, and nothing points to that system.',
  'If you ordered from us since March, please change the password that you use here, and any other that is like it. Do not answer mail that asks for your card number in our name. We will never ask for it.',
  'We have told the data protection authority and the police. We are writing to every customer whose record we find in the file, and we will not wait for the last one before we write to the first.',
  'What you order from a pharmacy is private. We know that this is frightening for people whose illness nobody else knows of, and we are here for you: call 0808 157 0142 day and night, or write to help@quillmere.example. The call is free, and you need no account number.',
  'Grace Adeyemi, who runs Quillmere Pharmacy, said: “You trusted us with something that is nobody’s business but yours. We did not keep it safe. I am sorry, and I answer for it.”',
  'The next update comes at 11:30 at quillmere.example/notice, also if we know nothing new by then. #QuillmereNotice',
].join('\n\n');

const FIELD = 'The words of the statement';
const field = (page: Page) => page.getByRole('textbox', { name: FIELD });

async function inDraft(page: Page): Promise<Room> {
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  return room;
}

test('a writer finds words, mends their spelling, goes back a step, and never loses the caret to Tab', async ({
  window: page,
}) => {
  const room = await inDraft(page);
  await room.write(FIELD, `${RELEASE}\n\n${RELEASE}\n\n${RELEASE}\n\n${RELEASE}`);
  await expect(page.getByText(/^1,?\d{3} words/).first()).toBeVisible();
  // Also where most of the page is out of sight, everything on it is written over: selected as a person does it, since
  // filling the field selects behind the editor's back, and what it then replaces is a matter of luck.
  await field(page).press('Control+A');
  await page.keyboard.insertText(RELEASE.replace('frightening', 'frightning').replace('private.', 'privat.'));
  await expect.poll(() => wordsOn(page)).toContain('frightning');
  await expect(page.getByText('sentence 21 of 21')).toBeVisible();
  const marked = field(page).locator('[class*="misspelt"]');
  await expect(marked).toHaveText(['privat', 'frightning']);
  await page.keyboard.press('Control+Home');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await shoot(page, 'page');

  await page.keyboard.press('F7');
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: 'private', exact: true })).toBeFocused();
  await expectAccessible(page);
  await shoot(page, 'spelling');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(marked).toHaveText(['frightning']);
  await marked.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Ignore in this statement' }).click();
  await expect(marked).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => wordsOn(page)).toContain('privat.');

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  const find = page.getByRole('search', { name: 'Find in the words' });
  await find.getByRole('textbox', { name: 'Find', exact: true }).fill('quillmere');
  await expect(find.getByText('1 of 5', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(find.getByText('2 of 5', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'find');
  await find.getByRole('textbox', { name: 'Find', exact: true }).fill('11:30');
  await find.getByRole('textbox', { name: 'Replace with' }).fill('12:00');
  await room.press('Replace all', find);
  await expect(find.getByText('not found')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();
  await expect(field(page)).toBeFocused();
  expect(await wordsOn(page)).toContain('The next update comes at 12:00');
  await page.keyboard.press('Tab');
  await expect(field(page)).not.toBeFocused();
  expect(await wordsOn(page)).not.toContain('\t');
});

test('killed while somebody types, the app has all but the last moment of it when it starts again', async ({
  launch,
}) => {
  const first = await launch();
  await inDraft(first.window);
  await field(first.window).focus();
  // Slower than the shelf waits for a pause: what is older than that is there.
  for (const word of ['We', 'are', 'sorry', 'and']) {
    await first.window.keyboard.type(`${word} `, { delay: 30 });
  }
  const typing = first.window.keyboard.type('more words that nobody has saved yet', { delay: 60 });
  await expect.poll(() => wordsOn(first.window)).toContain('more words that nobody');
  const gone = new Promise((resolve) => first.app.process().once('exit', resolve));
  const kept = await wordsOn(first.window);
  first.app.process().kill('SIGKILL');
  await typing.catch(() => undefined);
  await gone;
  const again = await launch();
  await roomOn(again.window).unlock('Maya Lindqvist');
  await expect(field(again.window)).toBeVisible();
  const restored = (await wordsOn(again.window)).trim();
  expect(restored.length).toBeGreaterThan(0);
  expect(kept.startsWith(restored) || restored.startsWith(kept)).toBe(true);
  // A second of typing at this pace is less than twenty letters; the shelf waits no longer.
  expect(kept.length - restored.length).toBeLessThan(20);
});
