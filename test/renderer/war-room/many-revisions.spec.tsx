import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { drafting, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

beforeEach(() => localStorage.clear());

function saved(times: number): Story {
  let story = drafting();
  for (let save = 1; save <= times; save++) {
    const basedOn = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
    story = story.when({ type: 'draft.revise', basedOn, text: `Wording ${save}.` }, { by: 'social' });
  }
  return story;
}

const names = (card: HTMLElement) =>
  within(card)
    .getAllByText(/^1\.\d+$/, { selector: 'strong' })
    .map(({ textContent }) => textContent);

it('of many revisions the newest are listed, the others on request, and any two are compared', async () => {
  const { user } = await openWarRoom(saved(23));
  const card = screen.getByRole('region', { name: 'Revisions' });
  expect(names(card)).toHaveLength(20);
  expect(names(card)[0]).toBe('1.23');
  expect(within(within(card).getByLabelText('What changed from')).getAllByRole('option')).toHaveLength(23);
  await user.click(within(card).getByRole('button', { name: 'Show the 3 before these' }));
  expect(names(card).at(-1)).toBe('1.1');
  await user.click(within(card).getByRole('button', { name: 'Show the newest 20' }));
  expect(names(card)).toHaveLength(20);
});
