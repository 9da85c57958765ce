import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { SAMPLE_PEOPLE } from '../../renderer/features/people/sample-people.ts';
import { enrolByDoor } from '../support/enrol-by-door.ts';
import { namedOtherwise } from '../support/label-in-name.ts';
import { passphraseOf } from '../support/passphrases.ts';

/** What a person does in the war room, by the names they see. */
export type Room = {
  readonly page: Page;
  readonly press: (name: string | RegExp, within?: Locator) => Promise<void>;
  readonly write: (field: string, text: string, within?: Locator) => Promise<void>;
  /** Answers the open dialog's one question and confirms it; with the passphrase of whoever signs the answer. */
  readonly answer: (text: string, confirm: string | RegExp, signer?: string) => Promise<void>;
  /** Types the passphrase of whoever signs into an open dialog. */
  readonly sign: (name: string, dialog: Locator) => Promise<void>;
  /** Puts a person at the keyboard and signs the words in their seat with their own passphrase. */
  readonly signAs: (name: string) => Promise<void>;
  /** Types the passphrase of the first person twice, on the page that sets up the room. */
  readonly choosePassphrase: (name: string) => Promise<void>;
  /** Unlocks the keyboard as a person who has a key. */
  readonly unlock: (name: string) => Promise<void>;
  /** Enrols the keys of people, by the door, with the administrator at the keyboard. */
  readonly enrol: (...names: readonly string[]) => Promise<void>;
  /** Puts a person at the keyboard by the shortcut, with their passphrase where they have a key. */
  readonly switchTo: (name: string) => Promise<void>;
  /** Ticks every required item of the live stage, and waives with a reason what takes no tick. */
  readonly tickNeeded: () => Promise<void>;
  /** Waives every role that is missing, with a reason. */
  readonly waiveMissing: () => Promise<void>;
  readonly goTo: (stage: string) => Promise<void>;
};

/** Whether an option stands for a sample person: by their name, or, while names are locked, by their place. */
function isOf(name: string, label: string): boolean {
  const place = SAMPLE_PEOPLE.findIndex((one) => one.name === name) + 1;
  return label === name || label.startsWith(`Person ${place}: `);
}

/** Fails on anything that axe finds against WCAG 2.2 A and AA, and on names that leave out what is seen. Electron has no new targets, hence the legacy mode. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  // Colours that are still on their way are nobody's to read: the page at rest is what is judged.
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
    expect([...found, ...(await page.evaluate(namedOtherwise))]).toEqual([]);
  }).toPass({ timeout: 20_000 });
}

/** The words of the statement as they stand on the page, as far as they are in sight. */
export function wordsOn(page: Page): Promise<string> {
  const lines = page.getByRole('textbox', { name: 'The words of the statement' }).locator('.cm-line');
  return lines.allTextContents().then((all) => all.join('\n'));
}

/** The room on this page. */
export function roomOn(page: Page): Room {
  const press: Room['press'] = (name, within) => {
    const exact = typeof name === 'string' ? { exact: true } : {};
    return (within ?? page)
      .getByRole('button', { name, ...exact })
      .first()
      .click();
  };
  const sign: Room['sign'] = (name, dialog) =>
    dialog.getByLabel('Your passphrase', { exact: true }).fill(passphraseOf(name));
  const answer: Room['answer'] = async (text, confirm, signer) => {
    const dialog = page.getByRole('dialog');
    await dialog.locator('textarea, input[type="text"]').last().fill(text);
    if (signer) await sign(signer, dialog);
    await press(confirm, dialog);
    await expect(dialog).toBeHidden();
  };
  const switchTo: Room['switchTo'] = async (name) => {
    const seated = page.getByRole('button', { name: 'At the keyboard' }).filter({ hasText: name });
    if (await seated.isVisible()) return;
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('combobox', { name: 'Who is at the keyboard?' }).fill(name);
    await page.keyboard.press('Enter');
    const field = page.getByLabel(`Passphrase of ${name}`, { exact: true });
    await expect(seated.or(field)).toBeVisible();
    if (await field.isVisible()) {
      await field.fill(passphraseOf(name));
      await page.keyboard.press('Enter');
      await expect(field).toBeHidden();
    }
    await expect(seated).toBeVisible();
  };
  return {
    page,
    press,
    answer,
    sign,
    write: (field, text, within) =>
      (within ?? page).getByRole('textbox', { name: field, exact: true }).fill(text),
    switchTo,
    signAs: async (name) => {
      await switchTo(name);
      await press('Open sign-off');
      const signOff = page.getByRole('dialog', { name: 'Sign-off' });
      await expect(signOff.getByText('You are now signing as')).toBeVisible();
      await sign(name, signOff);
      await press(/^Sign these words/, signOff);
      await expect(signOff).toBeHidden();
    },
    choosePassphrase: async (name) => {
      await page.getByLabel('Passphrase', { exact: true }).fill(passphraseOf(name));
      await page.getByLabel('Passphrase, again', { exact: true }).fill(passphraseOf(name));
    },
    unlock: async (name) => {
      const form = page.getByRole('form', { name: 'Unlock' });
      const who = form.getByRole('combobox', { name: 'Who unlocks' });
      const listed = async () =>
        (await who.locator('option').allTextContents()).find((label) => isOf(name, label));
      // The people come a moment after the page.
      await expect.poll(listed).toBeDefined();
      await who.selectOption({ label: (await listed()) ?? name });
      await form.getByLabel('Passphrase to unlock', { exact: true }).fill(passphraseOf(name));
      await page.keyboard.press('Enter');
      await expect(form).toBeHidden();
    },
    enrol: (...names) => enrolByDoor(page, names),
    tickNeeded: async () => {
      const needed = page.getByRole('listitem').filter({ hasText: '· needed' });
      const open = needed.getByRole('checkbox', { checked: false, disabled: false });
      for (let left = await open.count(); left > 0; left -= 1) {
        await open.first().check();
        await expect(open).toHaveCount(left - 1);
      }
      // What the log says is not so, or not yet, takes no tick.
      const refused = needed.getByRole('checkbox', { checked: false });
      for (let left = await refused.count(); left > 0; left -= 1) {
        await press(/^Waive it with a reason: /);
        await answer('Told in another way.', /^Waive it: /);
        await expect(refused).toHaveCount(left - 1);
      }
    },
    waiveMissing: async () => {
      const waive = page.getByRole('button', { name: /^Waive: / });
      for (let left = await waive.count(); left > 0; left = await waive.count()) {
        await waive.first().click();
        await answer('On the way; a deputy sits in.', /^Waive it: /);
      }
    },
    goTo: async (stage) => {
      await press(`Go to ${stage}`);
      await expect(page.getByRole('button', { name: `Go to ${stage}`, exact: true })).toBeHidden();
    },
  };
}
