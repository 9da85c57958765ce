import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { requested, SAMPLE_PEOPLE } from '../../support/given.ts';
import { signingKey } from '../../support/signing-key.ts';
import type { FakeHoldline } from '../support/fake-holdline.ts';
import { openWarRoom } from '../support/war-room.ts';

/** Gives everybody but one a key, as the registry says it. */
function withKeys(main: FakeHoldline, without: string | null = null): void {
  const enrolled = SAMPLE_PEOPLE.list
    .filter((one) => one.personId !== without)
    .map(({ personId }) => ({
      type: 'identity.enrolled' as const,
      at: Date.UTC(2026, 10, 19, 8),
      by: personId,
      data: { personId, key: base64OfBytes(signingKey(personId).publicKey), replaces: null },
    }));
  main.registry = [...main.registry, ...enrolled];
}

async function openCard(prepare: (main: FakeHoldline) => void = withKeys) {
  const opened = await openWarRoom(requested(), { prepare });
  await opened.user.click(screen.getByRole('button', { name: 'Open sign-off' }));
  const card = await screen.findByRole('dialog', { name: 'Sign-off' });
  const sign = within(card).getByRole('button', { name: /^Sign these words/ });
  const kinds = () => opened.main.logs.get(opened.incidentId)?.map((one) => one.type) ?? [];
  await waitFor(() => expect(kinds()).toContain('approval.seen'));
  return { ...opened, card, sign, kinds };
}

describe('the sign-off where people have keys', () => {
  it('signs with the passphrase, which goes to main in its own request and nowhere else', async () => {
    const { card, user, main, incidentId } = await openCard();
    expect(within(card).getByText('You are now signing as')).toBeTruthy();
    expect(card.querySelector('footer')?.textContent).toMatch(
      /You sign as .+, in the seat “Incident lead”: Holding statement 1\.1/,
    );
    const field = within(card).getByLabelText('Your passphrase');
    expect(document.activeElement).toBe(field);
    await user.type(field, `${main.passphrase}{Enter}`);
    await screen.findByRole('heading', { name: 'One has signed these exact words. Two to go.' });
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'approval.approved',
      data: { registry: main.registry.length },
    });
    const told = main.asked.filter(({ body }) => JSON.stringify(body).includes(main.passphrase));
    expect(told.map((one) => one.name)).toEqual(['signDecision']);
    expect(screen.getByText(/signed Holding statement 1\.1 in the seat of/)).toBeTruthy();
  });

  it('says what is missing, keeps a wrong passphrase in place, and says what it proves', async () => {
    const { card, sign, user, kinds } = await openCard();
    expect(sign.getAttribute('aria-disabled')).toBe('true');
    expect(within(card).getByText(/It is not a qualified electronic signature/)).toBeTruthy();
    await user.type(within(card).getByLabelText('Your passphrase'), 'a guess{Enter}');
    expect((await within(card).findByRole('alert')).textContent).toBe(
      'This is not your passphrase. Try again.',
    );
    expect(kinds()).not.toContain('approval.approved');
  });

  it('rejects with a reason and a passphrase', async () => {
    const { card, user, main, kinds } = await openCard();
    await user.click(within(card).getByRole('button', { name: 'Reject…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Reject in the seat “Incident lead”' });
    await user.type(within(dialog).getByLabelText('Why can these words not go out?'), 'Not proven');
    await user.type(within(dialog).getByLabelText('Your passphrase'), `${main.passphrase}{Enter}`);
    await waitFor(() => expect(kinds()).toContain('approval.rejected'));
    await screen.findByText(/rejected Holding statement 1\.1 with a signature: Not proven/);
  });

  it('keeps the reason of a no through a slip of Escape, for whoever typed it, and never the passphrase', async () => {
    const { card, user, main, kinds } = await openCard();
    const why = () => screen.findByLabelText<HTMLTextAreaElement>('Why can these words not go out?');
    const passphrase = (dialog: HTMLElement) =>
      within(dialog).getByLabelText<HTMLInputElement>('Your passphrase').value;
    await user.click(within(card).getByRole('button', { name: 'Reject…' }));
    await user.type(await why(), 'Not proven');
    const dialog = screen.getByRole('dialog', { name: 'Reject in the seat “Incident lead”' });
    await user.type(within(dialog).getByLabelText('Your passphrase'), 'a secret');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Reject/ })).toBeNull());
    await user.click(within(card).getByRole('button', { name: 'Reject…' }));
    expect((await why()).value).toBe('Not proven');
    const again = screen.getByRole('dialog', { name: 'Reject in the seat “Incident lead”' });
    expect(passphrase(again)).toBe('');
    await user.type(within(again).getByLabelText('Your passphrase'), `${main.passphrase}{Enter}`);
    await waitFor(() => expect(kinds()).toContain('approval.rejected'));
  });

  it('tells whoever has no key of their own', async () => {
    const { card } = await openCard((main) => withKeys(main, 'lead'));
    expect(within(card).getAllByText(/You have no key of your own yet/).length).toBeGreaterThan(0);
  });
});
