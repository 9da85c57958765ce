import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { passphraseOf } from '../support/passphrases.ts';
import { test } from './app.ts';
import { expectAccessible, roomOn } from './room.ts';

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
  const { window: page } = await launch(['--clock-speed=10']);
  const room = roomOn(page);
  await room.press('Fill with sample people');
  await room.choosePassphrase('Maya Lindqvist');
  await room.press('Open the room');
  await expect(page.getByRole('button', { name: 'Raise the alarm' }).first()).toBeVisible();
  await room.enrol('Helen Strand');
  await page.keyboard.press('Control+Shift+A');
  const alarm = page.getByRole('dialog', { name: 'Raise the alarm' });
  await room.write('What happened, in one line', 'Order records on a forum', alarm);
  await alarm.getByRole('combobox', { name: 'Playbook' }).fill('Data breach');
  await page.getByRole('option', { name: 'Data breach' }).click();
  await alarm.getByRole('radio', { name: /Rights, data.*; .*[Nn]ational/ }).check({ force: true });
  await room.press('Raise the alarm', alarm);
  await room.tickNeeded();
  await room.goTo('Brief');
  const known = page.getByRole('form', { name: 'Add to Known' });
  await room.write('Known: a new line', 'Order records are on a forum.', known);
  await room.press('Add', known);
  await room.press(/^Simple/);
  await room.answer('One page, one forum.', 'It is simple');
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Draft');
  await room.switchTo('Jonah Pike');
  await room.write('The words of the statement', 'We are sorry: order records were posted on a forum.');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Approve');
  await expect(page.getByText(/Goes to Omar Haddad in \d:\d\d\./).first()).toBeVisible();
  await shoot(page, 'silence-counting');

  await expect(page.getByText(/has been silent for .* as Legal/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/The seat Legal went from Helen Strand to Omar Haddad/)).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  await room.switchTo('Helen Strand');
  await room.press('Take the seat Legal back');
  await expect(page.getByText(/took back the seat Legal from Omar Haddad/)).toBeVisible();
  await shoot(page, 'silence-back');

  const breakGlass = page.getByRole('button', { name: 'Break the glass…' });
  await expect(breakGlass).toBeVisible({ timeout: 30_000 });
  await room.waiveMissing();
  await room.tickNeeded();
  await room.press('Open sign-off');
  const signOff = page.getByRole('dialog', { name: 'Sign-off' });
  await signOff.getByLabel('Your passphrase', { exact: true }).fill(passphraseOf('Helen Strand'));
  await room.press(/^Sign these words/, signOff);
  await expect(signOff).toBeHidden();
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
});
