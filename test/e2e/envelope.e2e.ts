import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible, roomOn } from './room.ts';
import { raiseAlarm, throughBrief } from './steps.ts';

const VALUES = {
  Headline: 'Customer order records taken',
  Place: 'Leeds',
  Empathy: 'We are sorry. What you order from us is private.',
  'When we learned of it': '09:09 GMT today',
  'What is confirmed': 'order records of some customers are on a public page',
  'What is not known yet': 'how many people this touches',
  'How we will find out': 'Our security team is going through every export.',
  'What we are doing for people': 'We have blocked the account that copied the records.',
  'What people can do now': 'Treat any call about your order with care.',
  'Where people get help': '0808 157 0142',
  'Next word at': '09:50 GMT',
  'Where the next word is': 'quillmere.example/notice',
  'Speaker and role': 'Grace Adeyemi, Chief Executive',
  'Press contact': '020 7946 0142',
};

test('an envelope: two people consent beforehand, and one person gets from the alarm to approved copy', async ({
  window: page,
  app,
}) => {
  const room = roomOn(page);
  await room.press('Fill with sample people');
  await room.choosePassphrase('Maya Lindqvist');
  await room.press('Open the room');
  await expect(page.getByRole('button', { name: 'Raise the alarm' }).first()).toBeVisible();
  await room.enrol('Grace Adeyemi');
  await page.getByRole('link', { name: 'Envelopes' }).click();
  await page.getByRole('combobox', { name: 'Whose holding words' }).click();
  await page.getByRole('option', { name: 'Data breach' }).click();
  await room.press('Propose it…');
  const proposing = page.getByRole('dialog', { name: 'Propose an envelope' });
  await room.sign('Maya Lindqvist', proposing);
  await expectAccessible(page);
  await room.press('Propose and sign', proposing);
  await expect(page.getByText('waits for a second person')).toBeVisible();
  await expectAccessible(page);
  await room.switchTo('Grace Adeyemi');
  await room.press('Consent to these words: Data breach');
  const consenting = page.getByRole('dialog', { name: 'Consent to Data breach' });
  await room.sign('Grace Adeyemi', consenting);
  await room.press('Consent and sign', consenting);
  await expect(page.getByText('in force')).toBeVisible();
  await expectAccessible(page);

  await room.switchTo('Jonah Pike');
  const begun = Date.now();
  await raiseAlarm(room);
  await throughBrief(room);

  await page.keyboard.press('Control+Shift+E');
  const dialog = page.getByRole('dialog', { name: /^Fill the envelope/ });
  const field = (label: string) => dialog.getByRole('textbox', { name: label, exact: true });
  await field('Next word at').fill('soon');
  await field('Next word at').blur();
  await expect(dialog.getByText('Next word at takes a clock time')).toBeVisible();
  for (const [label, value] of Object.entries(VALUES)) await field(label).fill(value);
  await expect(dialog.getByRole('region', { name: 'The words as they will go out' })).toContainText(
    'At 09:09 GMT today we learned that order records of some customers are on a public page.',
  );
  await expectAccessible(page);
  await shoot(page, 'envelope-dialog');
  await room.press('Save: approved', dialog);
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('heading', {
      name: 'Approved by a standing consent. Going on leads straight to Publish.',
    }),
  ).toBeVisible();
  await shoot(page, 'envelope-approved');
  await room.waiveMissing();
  await room.tickNeeded();
  await room.press('Go to Publish');
  await expect(
    page.getByText('Approved by the standing consent of Maya Lindqvist and Grace Adeyemi'),
  ).toBeVisible();
  await room.press('Copy the exact words');
  await expect(page.getByText(/bytes copied, exactly as approved/)).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'Next update: 09:50 GMT at quillmere.example/notice.',
  );
  expect(Date.now() - begun).toBeLessThan(5 * 60_000);
  await expectAccessible(page);
});

async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${scheme}.png`, caret: 'initial' });
  }
}
