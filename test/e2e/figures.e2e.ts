import { mkdirSync } from 'node:fs';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { layoutFaults, resize } from './layout.ts';
import { expectAccessible, roomOn } from './room.ts';
import { raiseAlarm } from './steps.ts';

test('a changed budget is on the rail of the next incident, not of the one that runs, and still there after a restart', async ({
  launch,
}) => {
  const first = await launch();
  const page = first.window;
  const room = roomOn(page);
  await room.press('Fill with sample people');
  await room.choosePassphrase('Maya Lindqvist');
  await room.press('Open the room');
  await expect(page.getByRole('button', { name: 'Raise the alarm' }).first()).toBeVisible();
  await raiseAlarm(room);
  const brief = page.getByRole('button', { name: /^Brief \d/ });
  await expect(brief).toContainText('2:00');
  const running = page.url();

  await page.goto('app://holdline/index.html#/playbooks');
  await expect(page.getByRole('heading', { name: 'Every playbook by default' })).toBeVisible();
  await expect(page.getByText('A change applies to incidents raised from now on')).toBeVisible();
  await expectAccessible(page);
  await shoot(first.app, page, 'playbooks-defaults');
  await room.press('Change the S1 budgets of every playbook by default…');
  const dialog = page.getByRole('dialog', { name: 'Change the S1 budgets of every playbook by default' });
  await expect(dialog.getByText('Nothing is changed yet').first()).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Brief' }).fill('7');
  await expect(dialog.getByText('Say where the figure comes from').first()).toBeVisible();
  await room.write(
    'Where does this come from, or why is it changed?',
    'Drill of 12 November: two minutes never held.',
    dialog,
  );
  await expectAccessible(page);
  await shoot(first.app, page, 'playbooks-change');
  await room.press('Change it', dialog);
  await expect(dialog).toBeHidden();
  const row = page.getByRole('row', { name: /^Brief/ });
  await expect(row.getByRole('cell').first()).toHaveText('7shipped 2');
  await expect(page.getByText('Drill of 12 November: two minutes never held.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Executive misconduct/ }).click();
  await expect(page.getByText('3 of its own').first()).toBeVisible();
  await shoot(first.app, page, 'playbooks-own');
  await page.getByRole('article', { name: 'The S1 chain' }).evaluate((chain) => chain.scrollIntoView());
  await shoot(first.app, page, 'playbooks-chains');
  await room.press('Change the S1 chain of Executive misconduct allegation…');
  await expectAccessible(page);
  await shoot(first.app, page, 'playbooks-chain-dialog');
  await page.keyboard.press('Escape');
  await room.press('Change the severity matrix of Executive misconduct allegation…');
  await expectAccessible(page);
  await shoot(first.app, page, 'playbooks-matrix-dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Every playbook by default/ }).click();
  await shoot(first.app, page, 'playbooks-changed');

  await page.goto(running);
  await expect(brief).toContainText('2:00');
  await raiseAlarm(room);
  await expect(brief).toContainText('7:00');
  await shoot(first.app, page, 'playbooks-rail');
  await first.app.close();

  const again = await launch();
  await roomOn(again.window).unlock('Maya Lindqvist');
  await again.window.goto('app://holdline/index.html#/playbooks');
  await expect(
    again.window
      .getByRole('row', { name: /^Brief/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('7shipped 2');
  await again.window.goto('app://holdline/index.html#/audit');
  await expect(
    again.window.getByText(
      /changed the S1 budgets by default: brief from 2 min to 7 min\. Source: Drill of 12 November/,
    ),
  ).toBeVisible();
});

/** Pictures in both schemes and sizes, where they are asked for; the layout is judged in any case. */
async function shoot(app: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
  ] as const) {
    await resize(app, page, width, height);
    expect.soft(await layoutFaults(page), `${name} ${width}`).toEqual([]);
    if (!process.env.SHOTS) continue;
    mkdirSync(process.env.SHOTS, { recursive: true });
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({
        path: `${process.env.SHOTS}/${name}-${width}-${scheme}.png`,
        caret: 'initial',
      });
    }
  }
}
