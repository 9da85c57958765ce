import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { leaveStage, type Story, worded } from '../../support/given.ts';
import { seated } from '../support/seated.ts';
import { openWarRoom } from '../support/war-room.ts';

const WORDS =
  'Update 2.\n\nWe are sorry. A file was posted at 09:52. There is no danger. Press: +44 20 7946 0000';
const LEFT = 'The fire brigade said so at ten.';

/** Somebody left "There is no danger" as it is, and said why; the first sentence is marked, the file is on nothing. */
function left(): Story {
  const drafted = worded(WORDS);
  const statementId = drafted.state.statements[0]?.statementId ?? '';
  const said = { type: 'sentence.mark' as const, as: 'empathy' as const, words: 'We are sorry.' };
  const overrule = { type: 'check.overrule', check: 'assurance', words: 'There is no danger' } as const;
  return leaveStage(
    drafted
      .when({ ...said, factIds: [] }, { by: 'social' })
      .when({ ...overrule, statementId, reason: LEFT }, { by: 'social' }),
    'approve',
  );
}

async function openSignOff(story: Story) {
  const opened = await openWarRoom(story);
  await opened.user.click(await screen.findByRole('button', { name: 'Open sign-off' }));
  return { ...opened, card: await screen.findByRole('dialog', { name: 'Sign-off' }) };
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

it('says what was left as it is, by whom and why, before what each sentence leans on', async () => {
  const { card } = await openSignOff(left());
  const found = within(card).getByRole('region', { name: 'What the checks found' });
  const leans = within(card).getByRole('region', { name: 'What each sentence leans on' });
  expect(found.compareDocumentPosition(leans) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  const [first] = within(found).getAllByRole('listitem');
  expect(first?.textContent).toContain('There is no danger');
  expect(first?.textContent).toMatch(/left as it is by Cleo Marsh.*: The fire brigade said so at ten\./);
});

it('marks the sentence in the words, and each leads to the other', async () => {
  const { card, user } = await openSignOff(left());
  const words = within(card).getByRole('region', { name: 'The words to approve' });
  const mark = within(words).getByRole('button', {
    name: /^More than we can know: left as it is by Cleo Marsh/,
  });
  expect(mark.closest('li')?.textContent).toContain('There is no danger.');
  await user.click(mark);
  const found = within(card).getByRole('region', { name: 'What the checks found' });
  expect(found.contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.textContent).toContain(LEFT);
  await user.click(within(found).getByRole('button', { name: 'sentence 4' }));
  expect(document.activeElement?.textContent).toContain('There is no danger.');
  expect(words.contains(document.activeElement)).toBe(true);
});

it('begins with the sentences on nothing and folds the lines that need no fact to one', async () => {
  const { card } = await openSignOff(left());
  const leans = within(card).getByRole('region', { name: 'What each sentence leans on' });
  const rows = [...leans.querySelectorAll(':scope > ul > li')].map((one) => one.textContent);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('A file was posted at 09:52.on nothing');
  expect(rows[1]).toContain('There is no danger.on nothing');
  expect(rows[2]).toContain('We are sorry.empathy');
  const folded = leans.querySelector('details');
  expect(folded?.open).toBe(false);
  expect(folded?.querySelector('summary')?.textContent).toBe(
    '2 lines need no fact: number of the statement, how to reach us',
  );
  expect(within(leans).getByText('Press: +44 20 7946 0000')).toBeTruthy();
});

it('has the same on the sheet of a call, where the words are read aloud', async () => {
  const { user } = await openWarRoom(left(), { prepare: seated('deputy') });
  await user.click(screen.getByRole('button', { name: 'By phone: Chief executive' }));
  const sheet = await screen.findByRole('dialog', { name: 'Approval by phone' });
  const found = within(sheet).getByRole('region', { name: 'What the checks found' });
  expect(found.textContent).toContain(LEFT);
  const words = within(sheet).getByRole('region', { name: 'The words to read aloud' });
  expect(within(words).getByRole('button', { name: /: left as it is by Cleo Marsh$/ })).toBeTruthy();
});
