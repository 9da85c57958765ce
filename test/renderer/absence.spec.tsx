import './support/browser.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openWindow, withRoom } from './support/open-window.tsx';

test('an administrator says when somebody is away, and the table shows it', async () => {
  const { main, user } = await openWindow(withRoom);
  location.hash = '#/people';
  await user.click(await screen.findByRole('button', { name: 'Change Dan Roth' }));
  const form = screen.getByRole('form', { name: 'Away' });
  const save = within(form).getByRole('button', { name: 'Save these days' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(within(form).getByLabelText('First day away'), { target: { value: '2027-01-04' } });
  fireEvent.change(within(form).getByLabelText('Last day away'), { target: { value: '2027-01-03' } });
  expect(within(form).getAllByText('The last day is before the first. Change one of them.')).not.toHaveLength(
    0,
  );
  fireEvent.change(within(form).getByLabelText('Last day away'), { target: { value: '2027-01-05' } });
  await user.click(save);
  expect(await screen.findByText('will be away from Mon 04 Jan 2027 to Tue 05 Jan 2027')).toBeTruthy();
  expect(main.registry.at(-1)).toMatchObject({
    type: 'absence.planned',
    data: { personId: 'legal', from: Date.UTC(2027, 0, 4), until: Date.UTC(2027, 0, 6) },
  });
});

async function changing() {
  const opened = await openWindow(withRoom);
  location.hash = '#/people';
  await opened.user.click(await screen.findByRole('button', { name: 'Change Dan Roth' }));
  const away = screen.getByRole('form', { name: 'Away' });
  const typeDays = () => {
    fireEvent.change(within(away).getByLabelText('First day away'), { target: { value: '2027-01-04' } });
    fireEvent.change(within(away).getByLabelText('Last day away'), { target: { value: '2027-01-05' } });
  };
  return { ...opened, away, typeDays };
}

test('days that are saved leave what is typed about the person beside them', async () => {
  const { user, away, typeDays } = await changing();
  await user.type(screen.getByLabelText('Title'), ' and Compliance');
  typeDays();
  await user.click(within(away).getByRole('button', { name: 'Save these days' }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Away' })).toBeNull());
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Head of Legal and Compliance');
});

test('a person who is saved leaves the days that are typed beside them, and takes empty ones along', async () => {
  const { user, typeDays } = await changing();
  typeDays();
  await user.type(screen.getByLabelText('Title'), ' and Compliance');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByLabelText('Title')).toBeNull());
  expect(screen.getByLabelText<HTMLInputElement>('First day away').value).toBe('2027-01-04');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: 'Change Dan Roth' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Add a person' })).toBeTruthy();
});
