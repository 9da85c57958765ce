import { expect, type Page } from '@playwright/test';
import { expectAccessible, type Room, roomOn } from './room.ts';

/** Who signs at S1 in the room of the sample people; the first has founded it. */
export const SIGNERS = ['Maya Lindqvist', 'Helen Strand', 'Grace Adeyemi'] as const;

/** Founds the room with the sample people, with Maya Lindqvist's passphrase, and enrols the signers of an S1. */
export async function foundRoom(page: Page): Promise<Room> {
  const room = roomOn(page);
  await room.press('Fill with sample people');
  await room.choosePassphrase('Maya Lindqvist');
  await expectAccessible(page);
  await room.press('Open the room');
  await expect(page.getByRole('button', { name: 'Raise the alarm' }).first()).toBeVisible();
  await expectAccessible(page);
  await room.enrol(...SIGNERS.slice(1));
  return room;
}

/** Raises an alarm, S1, live: of a data breach, unless another playbook is named. */
export async function raiseAlarm({ page, write, press }: Room, book = 'Data breach'): Promise<void> {
  await page.keyboard.press('Control+Shift+A');
  const dialog = page.getByRole('dialog', { name: 'Raise the alarm' });
  await write('What happened, in one line', 'Customer data published on a forum', dialog);
  const playbook = dialog.getByRole('combobox', { name: 'Playbook' });
  await playbook.fill(book);
  await page.getByRole('option', { name: book }).click();
  await dialog.getByRole('radio', { name: /Rights, data.*; .*[Nn]ational/ }).check({ force: true });
  await expectAccessible(page);
  await press('Raise the alarm', dialog);
  await expect(page.getByRole('heading', { name: /Customer data published on a forum/ })).toBeVisible();
}

/** Does what detect and brief ask for, and goes to the draft. */
export async function throughBrief(room: Room): Promise<void> {
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

/** Saves words as the drafter and puts them to the signers. */
export async function writeAndAsk(room: Room, words: string): Promise<void> {
  await room.switchTo('Jonah Pike');
  await room.write('The words of the statement', words);
  await room.page.keyboard.press('Control+S');
  await expect(room.page.getByText(/^Saved as/)).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();
  await expectAccessible(room.page);
  await room.goTo('Approve');
}

/** All three sign, each with their own key, and the words go to publish. */
export async function signAll(room: Room): Promise<void> {
  await room.waiveMissing();
  await room.tickNeeded();
  for (const name of SIGNERS) await room.signAs(name);
  await expectAccessible(room.page);
  await room.goTo('Publish');
}

/** Records that the words are out, to our own people by mail alone first, and does or waives what publish asks for. */
export async function release(room: Room): Promise<void> {
  const { page, press } = room;
  for (const channel of ['Staff mail', 'Web statement']) {
    await press(`Record the release on ${channel}`);
    const dialog = page.getByRole('dialog');
    await room.write('Where it is', 'https://example.com/news/1', dialog);
    await press('It is out', dialog);
    await expect(dialog).toBeHidden();
  }
  // The mail alone is not all that staff get first: the log says otherwise, and only a waiver is left.
  await press(/^Waive it with a reason: .*staff/i);
  await room.answer('The script is read out later.', /^Waive it: /);
  await room.waiveMissing();
  await room.tickNeeded();
  await expectAccessible(page);
}

/** Goes back to the draft from approve, and puts other words to the signers. */
export async function changeWords(room: Room, words: string): Promise<void> {
  await room.page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('button', { name: /^Draft/ })
    .click();
  await writeAndAsk(room, words);
}

/** Turns to the words of a channel; it gets some of its own where it has none. */
export async function turnToChannel(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+O');
  await page.getByRole('combobox', { name: 'Write the words of a channel' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name, exact: true, pressed: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'The words of the statement' })).toBeFocused();
}

/** Goes to a page of the app by its address. */
export function goToPage(page: Page, hash: string): Promise<void> {
  return page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

/** In follow-up of the first words, of which the line under Known is a part. */
export async function firstWordsOut(page: Page, claim: string, words: string): Promise<Room> {
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await room.tickNeeded();
  await room.goTo('Brief');
  const known = page.getByRole('region', { name: 'Known', exact: true });
  await room.write('Known: a new line', claim, known);
  await page.keyboard.press('Enter');
  await room.press(/^Complex/);
  await room.answer('Two systems and a supplier.', 'It is complex');
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Draft');
  await writeAndAsk(room, words);
  await signAll(room);
  await release(room);
  await room.press('Promise it');
  await room.goTo('Follow-up');
  return room;
}

/** Fills in what is right in a correction that has begun, saves it, and goes on to Approve. */
export async function correctedToApprove(room: Room, right: string): Promise<void> {
  const { page } = room;
  await room.write('What is right', right);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Approve');
}

/** Withdraws a known line on which words that are out lean, and starts the correction of them from where the incident stands. */
export async function withdrawAndCorrect({ page, press }: Room, claim: string, why: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await press(`Withdraw: ${claim}`);
  await dialog.getByLabel('Why does it no longer hold?').fill(why);
  await press('Withdraw it', dialog);
  const shaken = page.getByRole('region', { name: 'Words lean on what is not confirmed' });
  await press(`Start the correction: ${claim}`, shaken);
  await press('Start it in Draft', dialog);
}
