import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { runAction } from '../../../renderer/commands/hub.ts';
import { alarmRaised, followingUp, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const NAMED = ['The agency in Lyon', 'Our scheduling tool', 'Ads managers'];

const withQueues = (story: Story): Story =>
  NAMED.reduce((before, name) => before.when({ type: 'queue.add', name }, { by: 'social' }), story);

const card = () => screen.getByRole('region', { name: 'Scheduled posts' });
const box = (dialog: HTMLElement, name: string) =>
  within(dialog).getByRole('checkbox', { name: new RegExp(`^${name}`) });
const sent = (
  main: { readonly logs: ReadonlyMap<string, readonly { readonly type: string }[]> },
  id: string,
) => main.logs.get(id)?.map(({ type }) => type) ?? [];

it('attests the chosen ones of several in one dialog, none of them chosen at first', async () => {
  const { main, user, incidentId } = await openWarRoom(withQueues(alarmRaised()));
  await user.click(within(card()).getByRole('button', { name: 'Attest several…' }));
  const dialog = await screen.findByRole('dialog', { name: 'These are paused' });
  const confirm = (count: number) => within(dialog).getByRole('button', { name: `Paused: ${count}` });
  expect(confirm(0).getAttribute('aria-disabled')).toBe('true');
  expect(within(dialog).getAllByText('Choose at least one queue.').length).toBeGreaterThan(0);
  await user.click(box(dialog, 'The agency in Lyon'));
  await user.click(box(dialog, 'Ads managers'));
  await user.click(confirm(2));
  await waitFor(() => expect(within(card()).getByText('1 of 3 not attested')).toBeTruthy());
  expect(sent(main, incidentId).slice(-2)).toEqual(['queue.paused', 'queue.paused']);
});

it('opens from the warning with the focus on the first thing that can be said of them, not on Close', async () => {
  await openWarRoom(withQueues(alarmRaised()));
  act(() => void runAction('queue.pause'));
  const dialog = within(await screen.findByRole('dialog', { name: /^Scheduled posts: / }));
  const first = dialog.getByRole('button', { name: 'Attest several…' });
  await waitFor(() => expect(document.activeElement).toBe(first));
});

it('takes no three noughts without a word, and lets several go on at once after their lists were read', async () => {
  const story = withQueues(followingUp());
  const queueIds = story.state.queues.map(({ queueId }) => queueId);
  const held = story.when({ type: 'queue.pause', queueIds, note: '' }, { by: 'social' });
  const { user } = await openWarRoom(held);
  await user.click(within(card()).getByRole('button', { name: 'Read the overdue list of Ads managers' }));
  const one = await screen.findByRole('dialog', { name: 'Overdue posts of Ads managers' });
  expect(within(one).getByRole('button', { name: 'I have read them' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await user.click(within(one).getByRole('checkbox', { name: /^None was due while it was paused/ }));
  await user.click(within(one).getByRole('button', { name: 'None was due' }));
  await waitFor(() => expect(within(card()).getByText(/: none was due\./)).toBeTruthy());

  await user.click(within(card()).getByRole('button', { name: 'None was due in several…' }));
  const several = await screen.findByRole('dialog', { name: 'None was due while they were paused' });
  await user.click(box(several, 'The agency in Lyon'));
  await user.click(box(several, 'Our scheduling tool'));
  await user.click(within(several).getByRole('button', { name: 'None was due: 2' }));

  await user.click(await within(card()).findByRole('button', { name: 'Resume several…' }));
  const on = await screen.findByRole('dialog', { name: 'These are sending again' });
  await user.click(box(on, 'Ads managers'));
  await user.click(within(on).getByRole('button', { name: 'They are sending again: 2' }));
  await waitFor(() => expect(within(card()).getAllByText('Resumed')).toHaveLength(2));
});

it('an item about queues that nobody has begun is no accusation', async () => {
  await openWarRoom(withQueues(alarmRaised()));
  const row = screen.getByRole('checkbox', { name: /^Pause scheduled posts everywhere/ }).closest('li');
  expect(row?.textContent).toContain('By the log: Scheduled posts: 3 queues are not attested');
  expect(row?.textContent).not.toContain('otherwise');
});
