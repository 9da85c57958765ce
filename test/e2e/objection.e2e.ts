import { expect } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, raiseAlarm, SIGNERS, throughBrief, turnToChannel } from './steps.ts';

const WORDS = [
  'Order records on a public page',
  'Update 2.\n\nWe are sorry. A file was posted at 09:52.',
  'There is no danger. About 41,000 people are in it. Who called us first? We do not know yet.',
  'We write to each of them today. Please change your passwords.',
  'Next word: 11:30.\nPress: +44 20 7946 0000',
].join('\n\n');
const OBJECTION = 'It was 51,000 people, not 41,000: two files were posted.';

test('what speaks against the words is before a signer, and an objection stays until somebody answers it', async ({
  window: page,
}) => {
  const room = await foundRoom(page);
  await room.enrol('Priya Raman', 'Tom Reyes');
  await raiseAlarm(room);
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  await room.write('The words of the statement', WORDS);
  await turnToChannel(page, 'X');
  await room.write(
    'The words of the statement',
    'We are sorry. A file was posted at 09:52. There is no danger.',
  );
  const checks = page.getByRole('region', { name: 'Checks' });
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await room.press('Leave it as it is: “There is no danger”', checks);
  await room.answer('The police said so at ten, on the record.', 'Leave it');
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Approve');
  await room.waiveMissing();
  await room.switchTo('Priya Raman');
  await room.press('Strong objection…');
  await room.answer(OBJECTION, 'Raise the objection');
  await page.setViewportSize({ width: 1280, height: 800 });
  await room.press('Nudge Grace Adeyemi');
  await expect(page.getByRole('button', { name: 'Nudged in person: Grace Adeyemi' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Nudged by message: Grace Adeyemi' })).toBeInViewport({
    ratio: 1,
  });
  await expectAccessible(page);
  await shoot(page, 'nudge');
  await page.setViewportSize({ width: 1280, height: 800 });
  await room.press('By phone: Chief executive');
  const call = page.getByRole('dialog', { name: 'Approval by phone' });
  await expect(call.getByText(OBJECTION).first()).toBeInViewport({ ratio: 1 });
  await expect(call.getByRole('radio', { checked: true })).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, 'phone');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');

  await room.switchTo(SIGNERS[2]);
  await room.press('Open sign-off');
  const signOff = page.getByRole('dialog', { name: 'Sign-off' });
  const words = signOff.getByRole('region', { name: 'The words to sign' });
  const found = signOff.getByRole('region', { name: 'What the checks found' });
  await expect(words.getByText(OBJECTION)).toBeInViewport({ ratio: 1 });
  await expect(signOff.getByText('The police said so at ten, on the record.')).toBeInViewport({ ratio: 1 });
  await expect(signOff.locator('footer').getByText(/^A strong objection without an answer/)).toBeVisible();
  // However long what comes next is told, the way back stays at the end of the one row.
  await expect(signOff.getByText(/no backup can take the seat/)).toBeVisible();
  expect((await signOff.getByRole('button', { name: 'Back to the room' }).boundingBox())?.x).toBeGreaterThan(
    1150,
  );
  await expectAccessible(page);
  await shoot(page, 'sign-off');
  await page.setViewportSize({ width: 1280, height: 800 });
  await signOff.getByRole('region', { name: 'What your signature proves' }).scrollIntoViewIfNeeded();
  await found
    .getByRole('button', { name: /^sentence / })
    .first()
    .evaluate((button: HTMLElement) => button.click());
  const mark = words.getByRole('button', { name: /: left as it is by Jonah Pike$/ }).first();
  await expect(mark).toBeInViewport({ ratio: 1 });
  await shoot(page, 'mark');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');

  await room.tickNeeded();
  for (const name of SIGNERS) await room.signAs(name);
  await room.goTo('Publish');
  await expect(page.getByRole('region', { name: 'One strong objection without an answer' })).toBeInViewport();
  await expectAccessible(page);
  await shoot(page, 'publish');
  await page.setViewportSize({ width: 1280, height: 800 });
  await room.press('Record the release on X');
  const dialog = page.getByRole('dialog', { name: 'Out on X' });
  await expect(dialog.getByText(OBJECTION)).toBeInViewport({ ratio: 1 });
  await shoot(page, 'release');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  await room.switchTo('Maya Lindqvist');
  for (const channel of ['Staff mail', 'Call-centre script', 'Web statement']) {
    await room.press(`Record the release on ${channel}`);
    await room.write('Where it is', 'https://example.com/news/1', page.getByRole('dialog'));
    await room.press('It is out', page.getByRole('dialog'));
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await room.waiveMissing();
  await room.tickNeeded();
  await room.press(/^Promise it/);
  await room.goTo('Follow-up');
  const open = page.getByRole('region', { name: 'One strong objection without an answer' });
  await expect(open.getByText(OBJECTION)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'follow-up');
  await room.press('Answer it: the objection of Priya Raman', open);
  await room.answer('Counted again: 41,000.', 'Answer it');
  await expect(open).toBeHidden();
});
