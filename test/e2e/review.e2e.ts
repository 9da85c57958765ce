import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible, type Room } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, goToPage, raiseAlarm, throughBrief } from './steps.ts';

const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'What is shown' }).getByRole('button', { name });

/** Ends the incident on the page as a false alarm. */
async function standDown({ page, press, answer }: Room): Promise<void> {
  await press('False alarm: stand down…');
  await answer('The file was a test file of ours.', 'Stand down');
  await expect(page.getByRole('link', { name: 'Review it' })).toBeVisible();
}

async function answerQuestions({ page, press, write }: Room): Promise<void> {
  await page.getByRole('link', { name: 'Review it' }).click();
  await shoot(page, 'begin');
  await expectAccessible(page);
  await press('Begin the hot wash');
  await expect(page.getByText('0 of 18 questions answered.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'folded');
  await press('Show what the log says');
  await press('Confirm it as the answer');
  await expect(page.getByText('1 of 18 questions answered.', { exact: false })).toBeVisible();
  await write('Your comment', 'The desk had it in another chat.');
  await press('Add the comment');
  await expect(page.getByRole('list', { name: 'Comments' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'questions');
}

async function agreeOnActions({ page, press, write }: Room): Promise<void> {
  await view(page, 'Findings and actions').click();
  const finding = page.getByRole('form', { name: 'Note a finding' });
  await write('What is to be kept or changed', 'The brief was written in four minutes.', finding);
  await press('Note the finding', finding);
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible();
  const action = page.getByRole('form', { name: 'Agree on an action' });
  await write('What is done', 'Drill the night desk.', action);
  await action.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: 'Jonah Pike' }).click();
  await action.getByLabel('Due on').fill('2199-12-31');
  await press('Agree on it', action);
  const row = page.getByRole('row', { name: /Drill the night desk\./ });
  await expect(row.getByText('open')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'findings');
  await press('Move: Drill the night desk.', row);
  await expectAccessible(page);
  await shoot(page, 'move');
  await press('Leave it as it is', row);
}

test('an incident that is over is reviewed: questions, entries in the replay, findings, actions, others beside it, the month', async ({
  window: page,
}) => {
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await throughBrief(room);
  await standDown(room);
  await answerQuestions(room);
  await agreeOnActions(room);

  await view(page, 'Beside others').click();
  await expect(page.getByRole('region', { name: 'Comparison' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'beside');

  await view(page, 'Questions').click();
  await page.getByRole('button', { name: /When did the first person here know/ }).click();
  await page
    .getByRole('link', { name: / #0, the entry in the replay$/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Replay' })).toBeVisible();
  await expect(page).toHaveURL(/\/replay\/1$/);

  await goToPage(page, '#/reviews');
  await expect(page.getByRole('list', { name: 'Actions that are open' })).toBeVisible();
  await expect(page.getByText(/^Counted from 1 incident\./)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'reviews');
  await page.getByRole('link', { name: 'Read and check the log of the reviews' }).click();
  await expect(page.getByText(/agreed: Drill the night desk\./)).toBeVisible();
  await room.press('Verify');
  await expect(page.getByText('Intact.')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'log');
});
