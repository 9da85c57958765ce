import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { drafting } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { wordsOnPage } from '../support/words-page.ts';

const WORDS = 'Please p\u0430y no\u200Bbody prior to our next word. Prior to that, wait.';

beforeEach(() => localStorage.clear());

async function withFindings() {
  const story = drafting().when({
    type: 'draft.revise',
    basedOn: null,
    text: WORDS,
    variants: [{ channel: 'x', lang: 'en', text: 'P\u0430y nobody.' }],
  });
  const opened = await openWarRoom(story);
  const checks = within(await screen.findByRole('region', { name: 'Checks' }));
  await waitFor(() => expect(checks.getAllByText(/Characters that cannot be seen/).length).toBe(1));
  return { ...opened, checks };
}

it('one press writes what is certain, and nothing is saved by it', async () => {
  const { user, checks, main, incidentId } = await withFindings();
  const before = main.logs.get(incidentId)?.length;
  await user.click(checks.getByRole('button', { name: /^Write “nobody” in place of/ }));
  expect(wordsOnPage()).toBe(WORDS.replace('\u200B', ''));
  await waitFor(() => expect(checks.queryByText(/Characters that cannot be seen/)).toBeNull());
  await user.click(checks.getByRole('button', { name: 'Mend all 2' }));
  expect(wordsOnPage()).toBe('Please p\u0430y nobody before our next word. Before that, wait.');
  expect(main.logs.get(incidentId)?.length).toBe(before);
});

it('one press mends all that is certain on every page, also on those that are not open', async () => {
  const { user, checks } = await withFindings();
  await user.click(checks.getByRole('button', { name: 'Mend all 5 that are certain, on every page' }));
  expect(wordsOnPage()).toBe('Please pay nobody before our next word. Before that, wait.');
  await user.click(screen.getByRole('button', { name: 'X' }));
  expect(wordsOnPage()).toBe('Pay nobody.');
});
