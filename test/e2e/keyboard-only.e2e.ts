import { expect, type Page } from '@playwright/test';
import { BREACH_SLOTS } from '../support/breach-slots.ts';
import { type Hands, handsOn } from '../support/hands.ts';
import { ledgerTable, openLedger, shares } from '../support/time-ledger.ts';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { foundRoom } from './steps.ts';

type Desk = { readonly page: Page; readonly hands: Hands };

const SHORT =
  'We are sorry: customer addresses were on a public page. Change your password with us. Updates: northwind.example/updates';

/** What each channel says beside the common text: keys before, and what is typed. */
const VARIANTS = [
  {
    channel: 'Web statement',
    keys: ['Control+End'],
    text: '\n\nThis page is the one source of what we know. The next update comes TBC.',
  },
  { channel: 'X', keys: ['Control+A'], text: SHORT },
  { channel: 'SMS', keys: ['Control+A'], text: `Northwind: ${SHORT.slice(0, 100)}` },
  { channel: 'Staff mail', keys: ['Control+Home'], text: 'Please send every call to the press office.\n\n' },
  {
    channel: 'Call-centre script',
    keys: ['Control+Home'],
    text: 'Say this in your own voice, and no more.\n\n',
  },
] as const;

/** The focus is somewhere on the page: whoever presses Tab goes on from there. */
async function expectHeld({ page }: Desk): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

const live = (page: Page) => page.locator('[aria-current="step"]');

async function raise({ page, hands }: Desk): Promise<void> {
  await hands.press('Control+Shift+A');
  const dialog = page.getByRole('dialog', { name: 'Raise the alarm' });
  await expect(dialog.getByRole('textbox', { name: 'What happened, in one line' })).toBeFocused();
  await hands.type('Customer data published on a forum');
  await hands.tabTo(dialog.getByRole('combobox', { name: 'Playbook' }));
  await hands.type('Data breach');
  await hands.press('Enter');
  await hands.tabTo(dialog.getByRole('radio').first());
  const focused = dialog.locator(':focus');
  for (const [key, wanted] of [
    ['ArrowDown', /Rights, data/],
    ['ArrowRight', /[Nn]ational/],
  ] as const)
    for (let moved = 0; moved < 5 && !wanted.test((await focused.getAttribute('aria-label')) ?? ''); moved++)
      await hands.press(key);
  await expect(focused).toHaveAttribute('aria-label', /^S1 .*Rights, data.*; .*[Nn]ational/);
  await hands.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: /Customer data published on a forum/ })).toBeVisible();
}

/** Ticks what is needed: to the checklist by its name, then from tick to tick. */
async function tickNeeded({ page, hands }: Desk): Promise<void> {
  const open = page
    .getByRole('listitem')
    .filter({ hasText: '· needed' })
    .getByRole('checkbox', { checked: false });
  await hands.part('Checklist');
  for (let left = await open.count(); left > 0; left -= 1) {
    await hands.tabTo(open);
    await hands.press('Space');
    await expect(open).toHaveCount(left - 1);
  }
}

async function advance({ page, hands }: Desk, stage: string): Promise<void> {
  await hands.command('move to the next');
  await expect(live(page)).toContainText(stage);
}

async function detect(desk: Desk): Promise<void> {
  await raise(desk);
  await tickNeeded(desk);
  await advance(desk, 'Brief');
}

async function brief(desk: Desk): Promise<void> {
  const { page, hands } = desk;
  await hands.command('add a line');
  await expect(page.getByRole('textbox', { name: 'Known: a new line', exact: true })).toBeFocused();
  await hands.type('A file was posted at 09:52.');
  await hands.press('Enter');
  await expect(page.getByText('A file was posted at 09:52.').first()).toBeVisible();
  await hands.command('call it complex');
  await expect(page.getByRole('dialog').locator('textarea:focus')).toBeVisible();
  await hands.type('Two systems and a supplier.');
  await hands.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await hands.part('Roles');
  const roles = page.getByRole('region', { name: 'Roles in the room' });
  for (const role of ['Social officer', 'Fact owner', 'Legal']) {
    const here = roles.getByRole('button', { name: new RegExp(` is here as ${role}$`) });
    const before = await here.count();
    await hands.tabTo(here);
    await hands.press('Enter');
    await expect(here).toHaveCount(before - 1);
  }
  await tickNeeded(desk);
  await advance(desk, 'Draft');
}

async function takeTheKeyboard({ page, hands }: Desk, name: string): Promise<void> {
  await hands.press('Control+Shift+P');
  await expect(page.getByRole('combobox', { name: 'Who is at the keyboard?' })).toBeFocused();
  await hands.type(name);
  await hands.press('Enter');
  await expect(page.getByRole('button', { name: 'At the keyboard' }).filter({ hasText: name })).toBeVisible();
}

async function fillSlots({ page, hands }: Desk): Promise<void> {
  await hands.press('Control+Shift+T');
  await expect(page.getByRole('combobox', { name: /^Start this holding statement/ })).toBeFocused();
  await hands.type('data br');
  await hands.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toBeFocused();
  for (const [index, value] of BREACH_SLOTS.entries()) {
    await expect(page.locator('input:focus')).toBeVisible();
    if (value === 'fact') {
      await hands.press('Alt+ArrowDown');
      await expect(page.getByRole('menuitem', { name: /A file was posted at 09:52/ })).toBeVisible();
      await hands.press('ArrowDown', 'Enter');
      await expect(page.getByRole('menu')).toBeHidden();
    } else if (value !== null) await hands.type(value);
    await hands.press('Enter');
    const left = BREACH_SLOTS.length - index - 1;
    if (left > 0) await expect(page.getByText(`${left} to fill`)).toBeVisible();
  }
  await expect(page.getByText('Open slots')).toBeHidden();
}

async function writeFor({ page, hands }: Desk, variant: (typeof VARIANTS)[number]): Promise<void> {
  await hands.press('Control+Shift+O');
  const list = page.getByRole('combobox', { name: 'Write the words of a channel' });
  await expect(list).toBeFocused();
  await hands.type(variant.channel);
  await hands.press('Enter');
  await expect(page.getByRole('button', { name: variant.channel, exact: true, pressed: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'The words of the statement' })).toBeFocused();
  await hands.press(...variant.keys);
  await hands.type(variant.text);
}

test('from a cold alarm to a sign-off that is asked for, in five channels’ own words, with the keyboard alone', async ({
  window: page,
}) => {
  await foundRoom(page);
  const hands = handsOn(page);
  const desk = { page, hands };
  const began = performance.now();
  const ledger = openLedger(hands.keys);
  const lap = async (what: string) => {
    ledger.lap(what);
    await expectHeld(desk);
  };
  await detect(desk);
  await lap('detect: alarm and checklist');
  await brief(desk);
  await lap('brief: a fact, who is here, complex');
  await takeTheKeyboard(desk, 'Jonah Pike');
  await fillSlots(desk);
  await lap('slots of the template');
  for (const variant of VARIANTS) {
    await writeFor(desk, variant);
    await lap(`words for ${variant.channel}`);
  }
  await look(desk);
  await lap('what the checks found, seen');
  await askForSignOff(desk);
  await lap('saved, read, and asked for');
  const whole = performance.now() - began;
  const entries = ledger.entries();
  const table = ledgerTable(entries);
  process.stdout.write(`${table}\n`);
  await test.info().attach('time-ledger.txt', { body: table, contentType: 'text/plain' });
  expect(entries).toHaveLength(5 + VARIANTS.length);
  expect(shares(entries).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  // What the ledger says together is what went by: no stretch is missing, and none is there twice.
  const sum = entries.reduce((all, { ms }) => all + ms, 0);
  expect(Math.abs(whole - sum) / whole).toBeLessThan(0.02);
  await expectAccessible(page);
});

/** Goes from place to place that the checks found, and mends the one that no signer may get; a channel is left out. */
async function look({ page, hands }: Desk): Promise<void> {
  const checks = page.getByRole('region', { name: 'Checks' });
  await expect(checks.getByText('“TBC”')).toBeVisible();
  const found = Number(/(\d+) to look at/.exec((await checks.textContent()) ?? '')?.[1]);
  expect(found).toBeGreaterThan(0);
  const selected = () => page.evaluate(() => getSelection()?.toString());
  for (let at = 1; at === 1 || (await selected()) !== 'TBC'; at++) {
    expect(at).toBeLessThanOrEqual(found);
    await hands.press('F8');
    await expect(page.getByText(`${at} of ${found}. `).first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'The words of the statement' })).toBeFocused();
  }
  await hands.type('at noon');
  await expect(checks.getByText('“TBC”')).toBeHidden();
  await hands.command('leave a channel out');
  const list = page.getByRole('combobox', { name: 'Leave a channel out, or take it in' });
  await expect(list).toBeFocused();
  await hands.type('Bluesky');
  await hands.press('Enter');
  await expect(page.getByText('Left out of this statement')).toHaveCount(1);
}

async function askForSignOff(desk: Desk): Promise<void> {
  const { page, hands } = desk;
  await hands.press('Control+S');
  await expect(page.getByText(/^Saved as 1\.1/).first()).toBeVisible();
  await tickNeeded(desk);
  await advance(desk, 'Approve');
  const open = page.getByRole('region', { name: 'Still open before Publish' });
  await expect(open.getByText(/^Legal, .+, has not approved\.$/)).toBeVisible();
  for (const { channel } of VARIANTS)
    await expect(page.getByRole('button', { name: `${channel} · own words`, exact: true })).toBeVisible();
}
