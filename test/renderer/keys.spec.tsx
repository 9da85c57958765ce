import './support/browser.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RegistryEvent } from '../../shared/room/events.ts';
import { foldRoom } from '../../shared/room/room.ts';
import { passphraseOf } from '../support/passphrases.ts';
import type { FakeHoldline } from './support/fake-holdline.ts';
import { KEYS } from './support/fake-keys.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const stamp = { at: 1, by: 'lead' } as const;
const enrolled = (personId: string, key: string): RegistryEvent => ({
  type: 'identity.enrolled',
  ...stamp,
  data: { personId, key, replaces: null },
});

/** The sample room with keys for Ada Lind, who administers it and is at the keyboard, and for Dan Roth. */
function withKeys(main: FakeHoldline): void {
  withRoom(main);
  main.registry = [
    ...main.registry,
    { type: 'log.keyed', ...stamp, data: { key: KEYS[0], previous: null } },
    enrolled('lead', KEYS[1]),
    enrolled('legal', KEYS[2]),
  ];
}

function locked(main: FakeHoldline): void {
  withKeys(main);
  main.registry = [...main.registry, { type: 'keyboard.locked', ...stamp, data: { why: 'idle' } }];
}

const last = (main: FakeHoldline) => main.registry.at(-1)?.type;
const seated = (main: FakeHoldline) => foldRoom(main.registry).people.atKeyboard;

test('who has a key takes the keyboard by their passphrase; a wrong one is refused in place', async () => {
  const { main, user } = await openWindow(withKeys);
  await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  const chooser = await screen.findByRole('dialog', { name: 'Who is at the keyboard?' });
  await user.type(within(chooser).getByRole('combobox'), 'dan');
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Dan Roth takes the keyboard' });
  const field = within(dialog).getByLabelText('Passphrase of Dan Roth');
  await user.type(field, 'wrong{Enter}');
  expect((await within(dialog).findByRole('alert')).textContent).toContain('not the passphrase');
  expect(seated(main)).toBe('lead');
  await user.clear(field);
  await user.type(field, `${passphraseOf('Dan Roth')}{Enter}`);
  await waitFor(() => expect(seated(main)).toBe('legal'));
});

test('who has no key is seated at once, as long as the keyboard is not locked', async () => {
  const { main, user } = await openWindow(withKeys);
  await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Who is at the keyboard?' }), 'cleo');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(seated(main)).toBe('social'));
});

test('a locked room says so above the page, closes what would write, and opens by a passphrase', async () => {
  const { main, user } = await openWindow(locked);
  const band = screen.getByRole('region', { name: 'Locked: nobody touched it for a while.' });
  const alarm = screen.getAllByRole('button', { name: 'Raise the alarm' })[0];
  expect(alarm?.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(alarm?.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
    /^Holdline is locked\. Type the passphrase/,
  );
  const field = within(band).getByLabelText('Passphrase to unlock') as HTMLInputElement;
  await user.type(field, 'wrong{Enter}');
  expect((await within(band).findByRole('alert')).textContent).toContain('not the passphrase');
  expect(field.value).toBe('');
  await user.type(field, passphraseOf('Ada Lind'));
  await user.click(within(band).getByRole('button', { name: 'Unlock' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Locked/ })).toBeNull());
  expect(last(main)).toBe('keyboard.unlocked');
});

test('the shortcut locks, and a room without keys says why it cannot', async () => {
  const { main, user } = await openWindow(withKeys);
  await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
  await screen.findByRole('region', { name: 'Locked.' });
  expect(main.registry.at(-1)).toMatchObject({ type: 'keyboard.locked', data: { why: 'shortcut' } });
});

test('an administrator enrols a key with the person beside them, and both type', async () => {
  const { main, user } = await openWindow(withKeys, '/people');
  await user.click(screen.getByRole('button', { name: 'Enrol the key of Ben Osei' }));
  const dialog = await screen.findByRole('dialog', { name: 'Enrol the key of Ben Osei' });
  const first = within(dialog).getByLabelText('New passphrase of Ben Osei');
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.type(within(dialog).getByLabelText('New passphrase of Ben Osei'), 'seven ben lanterns');
  await user.type(within(dialog).getByLabelText('New passphrase of Ben Osei, again'), 'seven ben lantern');
  await within(dialog).findByText(/^The two differ/);
  const confirm = within(dialog).getByRole('button', { name: 'Enrol the key' });
  expect(confirm.getAttribute('aria-disabled')).toBe('true');
  await user.type(within(dialog).getByLabelText('New passphrase of Ben Osei, again'), 's');
  await user.type(within(dialog).getByLabelText('Passphrase of Ada Lind'), passphraseOf('Ada Lind'));
  await user.click(confirm);
  await waitFor(() => expect(last(main)).toBe('identity.enrolled'));
  expect(JSON.stringify(main.registry)).not.toContain('lantern');
});

test('a person who is no administrator reads who is one, and changes nothing', async () => {
  const { user } = await openWindow((main) => {
    withKeys(main);
    main.registry = [...main.registry, { type: 'keyboard.taken', ...stamp, data: { personId: 'social' } }];
  }, '/people');
  await user.click(screen.getByRole('button', { name: 'Enrol the key of Ben Osei' }));
  const button = screen.getByRole('button', { name: 'Enrol the key…' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText('Only an administrator does this. Put Ada Lind at the keyboard.')).not.toEqual(
    [],
  );
});

test('a room without keys is given them by its administrator, who chooses a passphrase', async () => {
  const { main, user } = await openWindow(undefined, '/people');
  await user.click(screen.getByRole('button', { name: 'Give this room keys…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Give this room keys' });
  await user.type(within(dialog).getByLabelText('New passphrase of Ada Lind'), 'seven ada lanterns');
  await user.type(within(dialog).getByLabelText('New passphrase of Ada Lind, again'), 'seven ada lanterns');
  await within(dialog).findByText(/^Strong\./);
  await user.click(within(dialog).getByRole('button', { name: 'Give this room keys' }));
  await screen.findByText('Fingerprint of the room');
  await act(async () => undefined);
  expect(foldRoom(main.registry).logKey).toBe(KEYS[0]);
});

test('the fingerprints of everybody go onto paper, or into a file that the page names', async () => {
  const { main, user } = await openWindow(withKeys);
  await user.click(screen.getByRole('link', { name: 'People' }));
  const keys = await screen.findByRole('region', { name: 'Keys of the room' });
  await user.click(within(keys).getByText('Letter'));
  await user.click(within(keys).getByRole('button', { name: 'All fingerprints as PDF…' }));
  await within(keys).findByText('Saved to /tmp/fingerprints.pdf');
  expect(main.asked.at(-1)).toEqual({ name: 'keepFingerprints', body: { how: 'sheet', paper: 'Letter' } });
  await user.click(within(keys).getByRole('button', { name: 'Print all fingerprints…' }));
  await within(keys).findByText('Sent to the printer.');
});

test('who is to be retired with a key is said to read later copies still; who has none is not', async () => {
  const { user } = await openWindow(withKeys, '/people');
  const question = async (name: string): Promise<string | null | undefined> => {
    await user.click(screen.getByRole('button', { name: `Retire ${name}…` }));
    return screen.getByText(`Retire ${name}?`, { exact: false }).closest('tr')?.textContent;
  };
  expect(await question('Dan Roth')).toContain(
    'older copy of the room file they can still read any later copy: see that they get none.',
  );
  expect(await question('Cleo Marsh')).not.toContain('older copy');
});
