import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openWindow } from './support/open-window.tsx';

test('an envelope is proposed by one, consented to by another, and withdrawn with a reason', async () => {
  const { main, user } = await openWindow(undefined, '/envelopes');
  expect(screen.getByText(/No envelope yet\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Propose it' }));
  const item = (await screen.findByRole('heading', { name: 'Data breach' })).closest('li') as HTMLElement;
  expect(within(item).getByText('waits for a second person')).toBeTruthy();
  const consent = within(item).getByRole('button', { name: 'Consent to Data breach' });
  expect(consent.getAttribute('aria-disabled')).toBe('true');
  expect(within(item).getAllByText(/A second person must consent to it\./).length).toBeGreaterThan(0);
  await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'chief' } });
  await user.click(await within(item).findByRole('button', { name: 'Consent to Data breach' }));
  expect(await within(item).findByText('in force')).toBeTruthy();
  expect(main.registry.at(-1)).toMatchObject({ type: 'envelope.consented', by: 'chief' });
  await user.click(within(item).getByRole('button', { name: 'Withdraw Data breach...' }));
  await user.type(
    within(item).getByRole('textbox', { name: 'Why is the consent withdrawn?' }),
    'New counsel.',
  );
  await user.click(within(item).getByRole('button', { name: 'Withdraw it' }));
  expect(await within(item).findByText('withdrawn')).toBeTruthy();
  expect(within(item).getByText('New counsel.')).toBeTruthy();
});
