import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { resize } from './layout.ts';
import { expectAccessible } from './room.ts';
import { foundRoom, raiseAlarm, throughBrief, writeAndAsk } from './steps.ts';

async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${scheme}.png`, caret: 'initial' });
  }
}

test('silent signers: the clock hands over, who is back takes the seat back, two people break the glass', async ({
  launch,
}) => {
  const { app, window: page } = await launch(['--clock-speed=10']);
  await resize(app, page, 1280, 800);
  const room = await foundRoom(page);
  await room.enrol('Omar Haddad', 'Tom Reyes');
  await raiseAlarm(room);
  await throughBrief(room);
  await writeAndAsk(room, 'We are sorry: order records were posted on a forum.');
  await expect(page.getByText(/Goes to Omar Haddad in \d:\d\d\./).first()).toBeVisible();
  const keyless = 'No backup can take the seat: Luc Marchetti has no key yet.';
  await expect(page.getByText(keyless).first()).toBeVisible();
  await shoot(page, 'silence-counting');

  await expect(page.getByText(/has not answered for .* in the seat “Legal”/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText(/The seat Legal went from Helen Strand to Omar Haddad/)).toBeVisible({
    timeout: 30_000,
  });
  const stuck =
    /did not answer in the seat “Chief executive”, and no backup can take it: Luc Marchetti has no key yet/;
  await expect(page.getByText(stuck)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await room.switchTo('Helen Strand');
  await room.press('Take the seat back: Legal');
  await expect(page.getByText(/took back the seat Legal from Omar Haddad/)).toBeVisible();
  await shoot(page, 'silence-back');

  const breakGlass = page.getByRole('button', { name: 'Break the glass…' });
  await expect(breakGlass).toBeVisible({ timeout: 30_000 });
  await room.waiveMissing();
  await room.tickNeeded();
  await room.signAs('Helen Strand');
  await breakGlass.click();
  await room.answer('It is on the evening news.', 'Break the glass', 'Helen Strand');
  await expect(page.getByText(/broke the glass\. A second person must confirm it\./).first()).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'glass-open');
  await room.switchTo('Maya Lindqvist');
  await expect(page.getByRole('button', { name: 'Confirm: let the words go out…' })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  await room.press('Confirm: let the words go out…');
  const confirming = page.getByRole('dialog', { name: 'Confirm the broken glass' });
  await room.sign('Maya Lindqvist', confirming);
  await expectAccessible(page);
  await room.press('Let the words go out', confirming);
  await expect(page.getByText('Skipped under break-glass').first()).toBeVisible();
  await shoot(page, 'glass-broken');
  await expectAccessible(page);
  await room.goTo('Publish');
  await expect(page.getByText(/^Under break-glass by Helen Strand and Maya Lindqvist/)).toBeVisible();
  await room.press('Copy the exact words');
  await expect(page.getByText(/bytes copied, exactly as put to the signers/)).toBeVisible();
  await shoot(page, 'glass-publish');
  await expect(page.getByRole('region', { name: 'Have the skipped signers look' })).toBeVisible();
  await room.switchTo('Grace Adeyemi');
  await room.press('I have looked: Grace Adeyemi');
  await room.answer('It can stand.', 'I have looked');
  await expect(page.getByText(/Grace Adeyemi looked/).first()).toBeVisible();
  await page.getByRole('region', { name: 'Have the skipped signers look' }).scrollIntoViewIfNeeded();
  await shoot(page, 'glass-looked');
  await expectAccessible(page);
});
