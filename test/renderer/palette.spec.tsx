import './support/browser.ts';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { alarmRaised } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';
import { openWarRoom } from './support/war-room.ts';

async function openPalette(user: { readonly keyboard: (keys: string) => Promise<void> }) {
  await user.keyboard('{Control>}k{/Control}');
  return screen.findByRole('dialog', { name: 'Find an action' });
}

test('the palette finds an action by another word for it and runs it', async () => {
  const { user } = await openWindow();
  const palette = await openPalette(user);
  await user.type(within(palette).getByRole('combobox'), 'team');
  expect(
    within(palette)
      .getByRole('option', { name: /^People/ })
      .getAttribute('aria-selected'),
  ).toBe('true');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/people'));
});

test('an action that is closed now stays in the list with its sentence and cannot be chosen', async () => {
  const { user } = await openWindow();
  const palette = await openPalette(user);
  const advance = within(palette).getByRole('option', { name: /Move to the next stage/ });
  expect(advance.getAttribute('aria-disabled')).toBe('true');
  expect(advance.textContent).toContain('Open an incident first.');
  await user.click(advance);
  expect(screen.getByRole('dialog', { name: 'Find an action' })).toBeDefined();
});

test('the palette says nothing of an incident in Detect that is not so there', async () => {
  const { user } = await openWarRoom(alarmRaised());
  const palette = await openPalette(user);
  const why = (name: RegExp) => within(palette).getByRole('option', { name }).textContent;
  expect(why(/^Take an approval back/)).toContain('No words were put to signers yet');
  expect(why(/^Drop the promised next word/)).toContain('No next word is promised');
  expect(why(/^Save the words as a revision/)).not.toContain('released');
});

test('within an incident the palette begins with what is done in it, elsewhere with the alarm', async () => {
  const first = async (user: Parameters<typeof openPalette>[0]) =>
    within(await openPalette(user)).getAllByRole('option')[0]?.textContent;
  const room = await openWindow();
  expect(await first(room.user)).toContain('Raise the alarm');
  cleanup();
  const { user } = await openWarRoom(alarmRaised());
  expect(await first(user)).not.toContain('Raise the alarm');
});

test('the menu of the app runs the same actions', async () => {
  const { main, user } = await openWindow();
  act(() => main.chooseMenu('help.about'));
  const about = await screen.findByRole('dialog', { name: 'About Holdline' });
  expect(about.textContent).toContain('hash-chained; it is not yet signed');
  expect(about.textContent).toContain('/rooms/room.holdline');
  await user.click(within(about).getByRole('button', { name: 'Show the licences' }));
  const notices = await within(about).findByRole('region', { name: 'Licences' });
  expect(notices.textContent).toContain('Permission is hereby granted');
  expect(document.activeElement).toBe(notices);
});

test('the sheet of shortcuts opens with a question mark, but not while somebody types one', async () => {
  const { user } = await openWindow(undefined, '/people');
  await user.click(screen.getByRole('button', { name: 'Add a person' }));
  await user.type(screen.getByLabelText('Name'), '?');
  expect(screen.queryByRole('dialog')).toBeNull();
  act(() => (document.activeElement as HTMLElement).blur());
  await user.keyboard('{Shift>}?{/Shift}');
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(within(sheet).getByText('Raise the alarm…')).toBeDefined();
  for (const heading of within(sheet).getAllByRole('heading', { level: 3 }))
    expect(heading.parentElement?.querySelector('dt'), `${heading.textContent}`).not.toBeNull();
});

test('from the log of an incident, an action of its war room leads there first', async () => {
  const { user } = await openWindow(
    (main) => void withRoom(main).logs.set('p-1', alarmRaised().events),
    '/incident/p-1/audit',
  );
  await screen.findByText('1 entry, position 0');
  const palette = await openPalette(user);
  await user.type(within(palette).getByRole('combobox'), 'note');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/incident/p-1'));
});
