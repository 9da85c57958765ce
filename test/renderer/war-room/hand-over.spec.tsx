import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { requested } from '../../support/given.ts';
import { signingKey } from '../../support/signing-key.ts';
import { openWarRoom } from '../support/war-room.ts';

const reasonOf = (button: HTMLElement | undefined) =>
  document.getElementById(button?.getAttribute('aria-describedby') ?? '')?.textContent;

it('a seat that somebody may not hand over, or that nobody can take, says just that', async () => {
  const story = requested();
  await openWarRoom(story, {
    prepare: (main) => {
      const stamp = { at: 1, by: 'system' };
      main.registry = [...main.registry, { type: 'keyboard.taken', ...stamp, data: { personId: 'social' } }];
    },
  });
  const buttons = screen.getAllByRole('button', { name: 'Hand over…' });
  expect(buttons.map(reasonOf)).toEqual(
    story.state.approvals[0]?.signers.map(() => 'Whoever wrote these words cannot choose who approves them.'),
  );
});

it('a room with keys says of each seat who has none, what can be done, and hands it to nobody without one', async () => {
  const keyed = ['lead', 'deputy', 'social', 'legal', 'service'];
  await openWarRoom(requested(), {
    prepare: (main) => {
      const enrolled = keyed.map((personId) => ({
        type: 'identity.enrolled' as const,
        at: 1,
        by: 'system',
        data: { personId, key: base64OfBytes(signingKey(personId).publicKey), replaces: null },
      }));
      main.registry = [...main.registry, ...enrolled];
    },
  });
  const card = (label: string): HTMLElement => {
    const found = screen.getByRole('heading', { name: label }).closest('li');
    if (!found) throw new Error(`no card ${label}`);
    return found;
  };
  const legal = within(card('Legal'));
  expect(legal.getByText('No backup can take the seat: Eva Brandt has no key yet.')).toBeTruthy();
  expect(reasonOf(legal.getByRole('button', { name: 'Hand over…' }))).toMatch(
    /^Nobody can take this seat over: Eva Brandt has no key yet\. It needs/,
  );
  const chief = within(card('Chief executive'));
  expect(chief.getByText(/^Femi Adeyemi has no key yet and cannot sign here\./)).toBeTruthy();
  expect(chief.getByRole('button', { name: 'By phone: Chief executive' })).toBeTruthy();
  expect(chief.queryByRole('button', { name: 'Switch to Femi Adeyemi' })).toBeNull();
  expect(within(card('Incident lead')).getByText(/^Goes to Ben Osei in/)).toBeTruthy();
});

it('leads from the seat of somebody without a key to their key in People', async () => {
  const holders = ['lead', 'deputy', 'social', 'legal', 'service'];
  const { user } = await openWarRoom(requested(), {
    prepare: (main) => {
      const enrolled = holders.map((personId) => ({
        type: 'identity.enrolled' as const,
        at: 1,
        by: 'system',
        data: { personId, key: base64OfBytes(signingKey(personId).publicKey), replaces: null },
      }));
      const key = base64OfBytes(signingKey('log').publicKey);
      const keyed = { type: 'log.keyed' as const, at: 1, by: 'system', data: { key, previous: null } };
      main.registry = [...main.registry, ...enrolled, keyed];
    },
  });
  const button = await screen.findByRole('button', { name: 'Enrol their key in People…' });
  expect(reasonOf(button) ?? '').toBe('');
  await user.click(button);
  expect(await screen.findByRole('dialog', { name: 'Enrol the key of Femi Adeyemi' })).toBeTruthy();
});

it('hands the seat to whom it shows, also when the one who was chosen cannot take it any more', async () => {
  const stamp = { at: 1, by: 'system' };
  const { main, user, incidentId } = await openWarRoom(requested(), {
    prepare: (one) => {
      const data = { name: 'Gil Moss', title: 'Counsel', roles: ['legal' as const], backupId: null };
      one.registry = [
        ...one.registry,
        { type: 'person.added', ...stamp, data: { personId: 'moss', ...data } },
      ];
    },
  });
  const seat = screen.getByRole('heading', { name: 'Legal' }).closest('li');
  await user.click(within(seat ?? document.body).getByRole('button', { name: /^Hand/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Hand over the seat Legal' }));
  const whom = dialog.getByLabelText<HTMLSelectElement>('To whom');
  await user.selectOptions(whom, 'moss');
  await user.type(dialog.getByLabelText('Why'), 'Dan is in court.');
  await act(async () => {
    await main.request('send', { to: 'registry', command: { type: 'person.retire', personId: 'moss' } });
  });
  expect(whom.selectedOptions[0]?.textContent).toContain('Eva Brandt');
  await user.click(dialog.getByRole('button', { name: 'Hand over' }));
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
    type: 'approval.handedOver',
    data: { from: 'legal', to: 'counsel' },
  });
});
