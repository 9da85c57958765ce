import './support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { guessZone } from '../../renderer/features/people/create-command.ts';
import { foldRoom } from '../../shared/room/room.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const empty = () => undefined;

async function choosePassphrase(user: Awaited<ReturnType<typeof openWindow>>['user']): Promise<void> {
  await user.type(screen.getByLabelText('Passphrase'), 'seven ada lanterns');
  await user.type(screen.getByLabelText('Passphrase, again'), 'seven ada lanterns');
  await screen.findByText(/^Strong\./);
}

test('an empty room asks for its name and people, and opens with the first of them at the keyboard', async () => {
  const { main, user } = await openWindow(empty);
  await user.type(screen.getByLabelText('Name of the room'), 'Group communications');
  await user.type(screen.getByLabelText('Name of person 1'), 'Ada Lind');
  await user.type(screen.getByLabelText('Name of person 6'), 'Dan Roth');
  await choosePassphrase(user);
  await user.click(screen.getByRole('button', { name: 'Open the room' }));
  await screen.findByText('No incident is live.');
  const room = foldRoom(main.registry);
  expect(room.name).toBe('Group communications');
  expect(room.people.list.map(({ name, roles }) => [name, roles])).toEqual([
    ['Ada Lind', ['incidentLead', 'administrator']],
    ['Dan Roth', ['legal']],
  ]);
  expect(room.people.atKeyboard).toBe(room.people.list[0]?.personId);
  expect(room.people.list.map(({ key }) => key !== null)).toEqual([true, false]);
  expect(JSON.stringify(main.registry)).not.toContain('lanterns');
});

test('the button that opens the room says what is missing, and cannot be pressed', async () => {
  const { main, user } = await openWindow(empty);
  const button = screen.getByRole('button', { name: 'Open the room' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'A room needs at least one person.',
  );
  await user.type(screen.getByLabelText('Name of person 1'), 'Ada Lind');
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'Give the room a name',
  );
  await user.click(button);
  expect(main.registry).toEqual([]);
});

test('Enter in the time zone takes the first zone found, and does not open the room', async () => {
  const { main, user } = await openWindow(empty);
  await user.click(screen.getByRole('button', { name: 'Fill with sample people' }));
  const zone = screen.getByRole('combobox', { name: 'Time zone' }) as HTMLInputElement;
  await user.click(zone);
  await user.clear(zone);
  await user.type(zone, 'Istanbul');
  await user.keyboard('{Enter}');
  expect(main.registry).toEqual([]);
  expect(zone.value).toMatch(/Istanbul$/);
});

test('a computer with a zone that nobody knows starts in UTC', () => {
  const unknown = { ...new Intl.DateTimeFormat().resolvedOptions(), timeZone: 'Etc/Unknown' };
  const spy = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(unknown);
  expect(guessZone()).toBe('UTC');
  spy.mockRestore();
});

test('sample people fill every role and name their backups', async () => {
  const { main, user } = await openWindow(empty);
  await user.click(screen.getByRole('button', { name: 'Fill with sample people' }));
  await choosePassphrase(user);
  await user.click(screen.getByRole('button', { name: 'Open the room' }));
  await screen.findByText('No incident is live.');
  const { list } = foldRoom(main.registry).people;
  const maya = list.find((one) => one.name === 'Maya Lindqvist');
  expect(list.find((one) => one.personId === maya?.backupId)?.name).toBe('Tom Reyes');
});

test('sample people never take the place of somebody who was named', async () => {
  const { user } = await openWindow(empty);
  const [first] = screen.getAllByPlaceholderText('Your own name');
  await user.type(first as HTMLElement, 'Ada Lind');
  await user.click(screen.getByRole('button', { name: 'Fill with sample people' }));
  expect((first as HTMLInputElement).value).toBe('Ada Lind');
  expect(screen.getAllByText(/clear the names first/).length).toBeGreaterThan(0);
});

test('the switcher finds a person by the first letters and seats them with one key', async () => {
  const { main, user } = await openWindow();
  await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Who is at the keyboard?' });
  const search = within(dialog).getByRole('combobox');
  await user.type(search, 'dan');
  expect(within(dialog).getAllByRole('option')[0]?.getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(foldRoom(main.registry).people.atKeyboard).toBe('legal'));
  expect(screen.getByText('Dan Roth is at the keyboard.')).toBeDefined();
});

test('whoever sits there already cannot be chosen, and the list says why', async () => {
  const { main, user } = await openWindow();
  const before = main.registry.length;
  await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Who is at the keyboard?' });
  const ada = within(dialog).getByRole('option', { name: /Ada Lind/ });
  expect(ada.getAttribute('aria-disabled')).toBe('true');
  expect(ada.textContent).toContain('is at the keyboard already');
  await user.click(ada);
  expect(main.registry.length).toBe(before);
});

test('a person is added, changed and retired; every step is in the log', async () => {
  const { main, user } = await openWindow(undefined, '/people');
  await user.click(screen.getByRole('button', { name: 'Add a person' }));
  await user.type(screen.getByLabelText('Name'), 'Hana Ito');
  expect(screen.getAllByText('Give this person at least one role.')).not.toHaveLength(0);
  await user.click(screen.getByRole('combobox', { name: 'Roles' }));
  await user.click(await screen.findByRole('option', { name: 'Scribe' }));
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await screen.findByRole('rowheader', { name: 'Hana Ito' });
  await user.click(screen.getByRole('button', { name: 'Retire Dan Roth…' }));
  expect(screen.getByText(/Retire Dan Roth\? This cannot be undone/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Retire Dan Roth' }));
  await screen.findByRole('button', { name: 'Erase the name Dan Roth…' });
  expect(main.registry.slice(-2).map((event) => event.type)).toEqual(['person.added', 'person.retired']);
});

test('a person who is added under the name of another is refused, in plain sight', async () => {
  const { user } = await openWindow(undefined, '/people');
  await user.click(screen.getByRole('button', { name: 'Change Eva Brandt' }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'dan  ROTH');
  expect(screen.getAllByText(/^There is already a dan ROTH in this room\./)).not.toHaveLength(0);
});

test('a name with a hidden character is shown with that character named', async () => {
  const about = { personId: 'dan-2', name: 'Dan\u200B Rothe', title: '', backupId: null };
  const data = { ...about, roles: ['legal' as const] };
  await openWindow((main) => {
    withRoom(main);
    main.registry = [...main.registry, { type: 'person.added', at: 1, by: 'lead', data }];
  }, '/people');
  expect(screen.getByRole('rowheader', { name: /^Dan ?U\+200B zero-width character ?Rothe$/ })).toBeDefined();
});

test('the name and the zone of the room are changed from the palette, and the log says so', async () => {
  const { main, user } = await openWindow();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Find an action' }), 'time zone');
  await user.keyboard('{Enter}');
  const form = within(await screen.findByRole('region', { name: 'Change the room' }));
  const save = form.getByRole('button', { name: 'Save' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  const name = form.getByRole('textbox', { name: 'Name of the room' });
  await user.clear(name);
  expect(form.getAllByText(/^Give the room a name/)).not.toHaveLength(0);
  await user.type(name, 'Night desk');
  const zone = form.getByRole('combobox', { name: 'Time zone' });
  await user.click(zone);
  await user.clear(zone);
  await user.type(zone, 'Istanbul');
  await user.keyboard('{Enter}');
  await user.click(save);
  await screen.findByRole('heading', { name: 'People of Night desk' });
  expect(main.registry.at(-1)).toMatchObject({
    type: 'room.changed',
    data: { name: 'Night desk', zone: expect.stringMatching(/Istanbul$/) },
  });
});
