import './support/browser.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { SAMPLE_PEOPLE } from '../support/given.ts';
import { passphraseOf } from '../support/passphrases.ts';
import { signingKey } from '../support/signing-key.ts';
import type { FakeHoldline } from './support/fake-holdline.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

test('an envelope is proposed by one, consented to by another, and withdrawn with a reason', async () => {
  const { main, user } = await openWindow(undefined, '/envelopes');
  expect(screen.getByText(/No envelope yet\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Propose it' }));
  const item = (await screen.findByRole('heading', { name: 'Data breach' })).closest('li') as HTMLElement;
  expect(within(item).getByText('waits for a second person')).toBeTruthy();
  const consent = within(item).getByRole('button', { name: 'Consent to these words: Data breach' });
  expect(consent.getAttribute('aria-disabled')).toBe('true');
  expect(within(item).getAllByText(/A second person must consent to it\./).length).toBeGreaterThan(0);
  await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'chief' } });
  await user.click(await within(item).findByRole('button', { name: 'Consent to these words: Data breach' }));
  expect(await within(item).findByText('in force')).toBeTruthy();
  expect(main.registry.at(-1)).toMatchObject({ type: 'envelope.consented', by: 'chief' });
  await user.click(within(item).getByRole('button', { name: 'Withdraw Data breach…' }));
  await user.type(
    within(item).getByRole('textbox', { name: 'Why is the consent withdrawn?' }),
    'New counsel.',
  );
  await user.click(within(item).getByRole('button', { name: 'Withdraw it' }));
  expect(await within(item).findByText('withdrawn')).toBeTruthy();
  expect(within(item).getByText('New counsel.')).toBeTruthy();
});

function withKeys(main: FakeHoldline): void {
  withRoom(main);
  const enrolled = SAMPLE_PEOPLE.list.map(({ personId }) => ({
    type: 'identity.enrolled' as const,
    at: Date.UTC(2026, 10, 19, 8),
    by: personId,
    data: { personId, key: base64OfBytes(signingKey(personId).publicKey), replaces: null },
  }));
  main.registry = [...main.registry, ...enrolled];
}

test('whoever proposes or consents reads the words, the severities and the expiry before signing', async () => {
  const { main, user } = await openWindow(withKeys, '/envelopes');
  const beside = screen.getByRole('region', { name: 'The words you propose' });
  expect(within(beside).getByText(/We will never ask for your password or a code/)).toBeTruthy();
  expect(within(beside).getByText('What is confirmed')).toBeTruthy();
  expect(within(beside).queryByText('confirmed')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: /^S2/ }));
  expect(within(beside).getByText(/^At S1, until \w+ \d+ \w+ \d{4}\.$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Propose it…' }));
  const first = await screen.findByRole('dialog', { name: 'Propose an envelope' });
  const proposed = within(first).getByRole('region', { name: 'The words you propose' });
  expect(proposed.textContent).toBe(beside.textContent);
  await user.type(within(first).getByLabelText('Your passphrase'), `${main.passphrase}{Enter}`);
  await waitFor(() => expect(main.registry.at(-1)).toMatchObject({ type: 'envelope.proposed', by: 'lead' }));
  const chief = SAMPLE_PEOPLE.list.find((one) => one.personId === 'chief')?.name ?? '';
  await main.request('unlock', { personId: 'chief', passphrase: passphraseOf(chief) });
  await user.click(await screen.findByRole('button', { name: 'Consent to these words: Data breach' }));
  const second = await screen.findByRole('dialog', { name: 'Consent to Data breach' });
  const consented = within(second).getByRole('region', { name: 'The words you consent to' });
  expect(within(consented).getByText('What is confirmed')).toBeTruthy();
  expect(within(consented).getByText(/^At S1, until /)).toBeTruthy();
});

test('what was chosen for a proposal is there again after a look at another page, and not once it is proposed', async () => {
  const { user } = await openWindow(undefined, '/envelopes');
  const days = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'For how many days' });
  const goTo = (path: string) =>
    act(async () => {
      window.location.hash = `#${path}`;
    });
  await user.clear(await days());
  await user.type(await days(), '30');
  await goTo('/people');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Propose it' })).toBeNull());
  await goTo('/envelopes');
  expect((await days()).value).toBe('30');
  await user.click(screen.getByRole('button', { name: 'Propose it' }));
  await screen.findByText('waits for a second person');
  await waitFor(async () => expect((await days()).value).toBe('90'));
});
