import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { briefed } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

beforeEach(() => localStorage.clear());

it('a map that somebody saved meanwhile is shown, and mine is saved on top of it by one more press', async () => {
  const story = briefed();
  const { user, main, incidentId, append } = await openWarRoom(story);
  await user.click(screen.getByRole('button', { name: 'Change the message map' }));
  const form = within(screen.getByRole('form', { name: 'Change the message map' }));
  const first = form.getByRole('textbox', { name: 'Message 1' });
  await user.clear(first);
  await user.type(first, 'Mine.');
  const map = ['Theirs.', 'Two.', 'Three.'].map((message) => ({ message, supports: [{ text: 'Why.' }] }));
  await append(story.when({ type: 'messageMap.change', basedOn: 0, map }, { by: 'social' }));
  const newer = within(form.getByRole('region', { name: 'The map that was saved meanwhile' }));
  expect(newer.getByText('Theirs.')).toBeTruthy();
  expect(form.getByRole('button', { name: 'Save the map' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(newer.getByRole('button', { name: 'Write on top of it' }));
  expect(form.queryByRole('region', { name: 'The map that was saved meanwhile' })).toBeNull();
  await user.click(form.getByRole('button', { name: 'Save the map' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'messageMap.changed',
      data: { basedOn: 1, map: [{ message: 'Mine.' }, {}, {}] },
    }),
  );
});
