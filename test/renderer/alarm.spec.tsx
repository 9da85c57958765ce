import './support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { oneBook, samplePlaybook } from '../support/sample-playbook.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const raised = (main: { readonly logs: ReadonlyMap<string, readonly { readonly type: string }[]> }) =>
  [...main.logs.values()].flat().find((event) => event.type === 'incident.opened');

test('the alarm is raised with the keyboard alone, and leads to its incident', async () => {
  const { main, user } = await openWindow();
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Raise the alarm' });
  await user.type(within(dialog).getByLabelText('What happened, in one line'), 'Customer data published');
  await user.tab();
  expect(within(dialog).getByRole('combobox', { name: 'Playbook' })).toBe(document.activeElement);
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(within(dialog).getByText('This will be S1 severe.')).toBeDefined();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/incident\/new-/));
  expect(raised(main)).toMatchObject({
    data: { title: 'Customer data published', severity: 'S1', drill: false },
  });
});

test('Tab takes the playbook that the typed letters lead to', async () => {
  const recall = { ...samplePlaybook, id: 'recall', title: 'Product recall' };
  const { user } = await openWindow((main) => {
    withRoom(main).library = { ...oneBook, playbooks: [samplePlaybook, recall] };
  });
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Raise the alarm' });
  const playbook = within(dialog).getByRole<HTMLInputElement>('combobox', { name: 'Playbook' });
  await user.click(playbook);
  await user.keyboard('rec');
  await user.tab();
  expect(playbook.value).toBe('Product recall');
});

test('what is missing is said in a sentence, and Enter does nothing until it is there', async () => {
  const { main, user } = await openWindow();
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Raise the alarm' });
  expect(within(dialog).getAllByText('Say in one line what happened.')).not.toHaveLength(0);
  await user.type(within(dialog).getByLabelText('What happened, in one line'), 'Outage{Enter}');
  expect(within(dialog).getAllByText('Choose an impact and an awareness from the matrix.')).not.toHaveLength(
    0,
  );
  expect(main.logs.size).toBe(0);
});

test('unsure takes one severity higher', async () => {
  const { main, user } = await openWindow();
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Raise the alarm' });
  await user.type(within(dialog).getByLabelText('What happened, in one line'), 'Outage');
  await user.click(within(dialog).getByRole('radio', { name: /^S4 watch: Service/ }));
  await user.click(within(dialog).getByRole('checkbox', { name: 'Unsure: take one higher' }));
  await user.click(within(dialog).getByRole('button', { name: 'Raise the alarm' }));
  await waitFor(() => expect(raised(main)).toMatchObject({ data: { severity: 'S3' } }));
});

test('a refusal that comes back is said in place, and nothing typed is lost', async () => {
  const { main, user } = await openWindow();
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Raise the alarm' });
  const line = within(dialog).getByLabelText<HTMLInputElement>('What happened, in one line');
  await user.type(line, 'Outage');
  await user.click(within(dialog).getByRole('radio', { name: /^S4 watch: Irritation, no harm; Nobody/ }));
  main.refuseNext = { code: 'full', sentence: 'The disk is full. Free some space and try again.' };
  await user.type(line, '{Enter}');
  expect((await within(dialog).findByRole('alert')).textContent).toContain('The disk is full');
  expect(line.value).toBe('Outage');
  await user.type(line, '{Enter}');
  await waitFor(() => expect(raised(main)).toBeDefined());
});

test('a refused room does not let the shortcut open the alarm; the window says why', async () => {
  const { user } = await openWindow((main) => {
    withRoom(main).file = {
      state: 'refused',
      path: '/x',
      sentence: 'Another Holdline has this room open.',
      remedy: 'Close it.',
    };
  });
  expect(screen.getByText('Close it.')).toBeDefined();
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('Another Holdline has this room open.');
});

test('first awareness is typed as a time; what cannot be read is said at the field and holds the alarm back', async () => {
  const { main, user } = await openWindow();
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Raise the alarm' });
  await user.type(within(dialog).getByLabelText('What happened, in one line'), 'Outage');
  await user.click(within(dialog).getByRole('radio', { name: /^S4 watch: Irritation, no harm; Nobody/ }));
  const aware = within(dialog).getByLabelText(/^When did the first of us know/);
  await user.type(aware, 'noon');
  expect(aware.getAttribute('aria-describedby')).not.toBeNull();
  expect(document.getElementById(aware.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
    /^Write the time as 14:05/,
  );
  expect(within(dialog).getByRole('button', { name: 'Raise the alarm' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await user.type(aware, '{Enter}');
  expect(main.logs.size).toBe(0);
  await user.clear(aware);
  await user.type(aware, '2026-01-05 09:05');
  expect(within(dialog).getByText(/^Mon 05 Jan 2026, 09:05 GMT/)).toBeDefined();
  await user.type(aware, '{Enter}');
  await waitFor(() => expect(raised(main)).toBeDefined());
  expect(raised(main)).toMatchObject({ data: { firstAwarenessAt: Date.UTC(2026, 0, 5, 9, 5) } });
});

test('there is a way back to now', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Raise the alarm' });
  const aware = within(dialog).getByLabelText<HTMLInputElement>(/^When did the first of us know/);
  const now = within(dialog).getByRole('button', { name: 'now' });
  expect(now.getAttribute('aria-pressed')).toBe('true');
  await user.click(within(dialog).getByRole('button', { name: '5 min ago' }));
  expect(aware.value).toMatch(/\d\d:\d\d/);
  expect(now.getAttribute('aria-pressed')).toBe('false');
  await user.click(now);
  expect(aware.value).toBe('');
});

test('closing the alarm loses nothing that was typed, and it can be started again', async () => {
  const { user } = await openWindow();
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  await screen.findByRole('dialog', { name: 'Raise the alarm' });
  expect(screen.queryByRole('button', { name: 'Start again' })).toBeNull();
  await user.type(screen.getByLabelText('What happened, in one line'), 'Outage');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const line = () => screen.findByLabelText<HTMLInputElement>('What happened, in one line');
  expect((await line()).value).toBe('Outage');
  await user.click(screen.getByRole('button', { name: 'Start again' }));
  expect((await line()).value).toBe('');
});
