import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import type { RegistryEvent } from '../../../shared/room/events.ts';
import { envelope, SAMPLE_VALUES } from '../../support/envelopes.ts';
import { drafting } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import type { FakeHoldline } from '../support/fake-holdline.ts';
import { openWarRoom } from '../support/war-room.ts';

beforeEach(() => localStorage.clear());

/** Puts the sample envelope into the room, in force. */
function withEnvelope(main: FakeHoldline): void {
  const { proposed, consented, withdrawn: _, ...data } = envelope();
  const about = { ...data, severities: [...data.severities], slots: [...data.slots] };
  const events: readonly RegistryEvent[] = [
    { type: 'envelope.proposed', at: proposed.at, by: proposed.personId, data: about },
    {
      type: 'envelope.consented',
      at: consented?.at ?? 0,
      by: consented?.personId ?? '',
      data: { envelopeId: data.envelopeId },
    },
  ];
  main.registry = [...main.registry, ...events];
}

const slotOf = (id: string) => samplePlaybook.holdingStatement.slots.find((one) => one.id === id);
const nameOf = (id: string) => slotOf(id)?.label ?? '';
const openIt = async () => screen.findByRole('dialog', { name: /^Fill the envelope/ });
const field = (dialog: HTMLElement, id: string) =>
  within(dialog).getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${nameOf(id)}`) });

it('what was typed into an envelope is there again after a slip of Escape, and the time is the one of now', async () => {
  const { user, pass } = await openWarRoom(drafting(), { prepare: withEnvelope });
  await user.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
  const dialog = await openIt();
  const before = field(dialog, 'issued-at').value;
  await user.type(field(dialog, 'headline'), 'Customer data on a forum');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await pass(2 * 60_000);
  await user.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
  const again = await openIt();
  expect(field(again, 'headline').value).toBe('Customer data on a forum');
  expect(field(again, 'issued-at').value).not.toBe(before);
  expect(within(again).getByText(/Customer data on a forum/)).toBeTruthy();
});

it('calls the slots that are still open by their names', async () => {
  const { user } = await openWarRoom(drafting(), { prepare: withEnvelope });
  await user.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
  const dialog = await openIt();
  const words = within(dialog).getByRole('region', { name: 'The words as they will go out' });
  expect(within(words).getByText(nameOf('headline'))).toBeTruthy();
  expect(within(words).queryByText('headline')).toBeNull();
});

it('what was typed into an envelope is let go of once it is saved', async () => {
  const { user, main, incidentId } = await openWarRoom(drafting(), { prepare: withEnvelope });
  await user.click(screen.getByRole('button', { name: 'Fill this envelope…' }));
  const dialog = await openIt();
  for (const { id } of samplePlaybook.holdingStatement.slots) {
    await user.clear(field(dialog, id));
    await user.click(field(dialog, id));
    await user.paste(SAMPLE_VALUES[id] ?? '');
  }
  main.refuseNext = { code: 'full', sentence: 'The disk is full.' };
  await user.click(within(dialog).getByRole('button', { name: 'Save: approved' }));
  await within(dialog).findByText('The disk is full.');
  expect(field(dialog, 'headline').value).toBe(SAMPLE_VALUES.headline);
  await user.click(within(dialog).getByRole('button', { name: 'Save: approved' }));
  await screen.findByRole('heading', { name: 'Approved by a standing consent' });
  const basedOn =
    fold(main.logs.get(incidentId) ?? [])
      .statements.at(-1)
      ?.revisions.at(-1)?.revisionId ?? null;
  const command = { type: 'draft.revise', basedOn, text: 'Other words.' } as const;
  await act(() => main.request('send', { to: 'incident', incidentId, command }));
  await user.click(await screen.findByRole('button', { name: 'Fill this envelope…' }));
  expect(field(await openIt(), 'headline').value).toBe('');
});
