import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { ok, refuse } from '../../../shared/kernel.ts';
import { SAMPLE_PEOPLE } from '../../support/given.ts';
import type { FakeHoldline } from '../support/fake-holdline.ts';
import { FILES, PACKET_PASSPHRASE } from '../support/fake-packets.ts';
import { openWindow } from '../support/open-window.tsx';
import { chief, HASH, keyOf, NONCE, packet, story } from '../support/sample-packet.ts';
import { openWarRoom } from '../support/war-room.ts';

function withKeys(main: FakeHoldline): void {
  const enrolled = SAMPLE_PEOPLE.list.map(({ personId }) => ({
    type: 'identity.enrolled' as const,
    at: Date.UTC(2026, 10, 19, 8),
    by: personId,
    data: { personId, key: keyOf(personId), replaces: null },
  }));
  main.registry = [...main.registry, ...enrolled];
}

const exported = (by = 'lead'): IncidentEvent => {
  const request = story.state.approvals.at(-1);
  const about = { requestId: request?.requestId ?? '', revisionId: request?.revisionId ?? '' };
  const seat = { signerId: chief?.signerId ?? '', personId: 'chief' };
  const data = { ...about, ...seat, nonce: NONCE, sha256: HASH };
  return { type: 'approval.packetExported', at: story.at, by, data };
};

afterEach(() => {
  FILES.ask = ok(null);
  FILES.back = ok(null);
});

/** Opens a packet in a Holdline without any room. */
async function openElsewhere(ask: (typeof FILES)['ask']) {
  FILES.ask = ask;
  const opened = await openWindow(() => undefined);
  opened.main.chooseMenu('packet.open');
  return opened;
}

describe('a seat that travels, in its room', () => {
  it('is sent from its card after it was said what leaves', async () => {
    const { user, main, incidentId } = await openWarRoom(story, { prepare: withKeys });
    const card = screen.getByRole('heading', { name: chief?.label ?? '' }).closest('li');
    await user.click(within(card ?? document.body).getByRole('button', { name: 'Send as a packet…' }));
    const dialog = await screen.findByRole('dialog', { name: /^Send the seat .* as a packet$/ });
    expect(within(dialog).getByText(/the private key of/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Save the packet…' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
    expect(main.asked.filter((one) => one.name === 'exportPacket').map((one) => one.body)).toEqual([
      { incidentId, signerId: chief?.signerId },
    ]);
  });

  it('says since when it is out, and takes the answer from there', async () => {
    const { user, main, incidentId } = await openWarRoom(story, { prepare: withKeys });
    main.append(incidentId, [exported()]);
    expect((await screen.findAllByText('Out as a packet')).length).toBe(1);
    expect(screen.getByText(/made a signing packet for Femi Adeyemi/)).toBeTruthy();
    expect(screen.getByText(/Sent as a packet at/)).toBeTruthy();
    const signedAt = story.at + 60_000;
    FILES.back = ok({ incidentId, who: 'Femi Adeyemi', decision: 'approve', signedAt });
    await user.click(screen.getByRole('button', { name: 'Bring back the answer of Femi Adeyemi' }));
    const dialog = await screen.findByRole('dialog', { name: 'Bring back a signing answer' });
    await user.click(within(dialog).getByRole('button', { name: 'Choose the file…' }));
    expect(await within(dialog).findByText(/^Femi Adeyemi signed these exact words at/)).toBeTruthy();
  });

  it('is sent once more by a button whose name is what stands on it', async () => {
    const { main, incidentId } = await openWarRoom(story, { prepare: withKeys });
    main.append(incidentId, [exported()]);
    const another = await screen.findByRole('button', { name: 'Another packet…' });
    expect(another.textContent).toBe('Another packet…');
  });

  it('says in place why an answer counts for nothing', async () => {
    const { user, main } = await openWarRoom(story, { prepare: withKeys });
    FILES.back = refuse('stale', 'The words changed at 10:44:00, after this packet was made.');
    main.chooseMenu('packet.bringBack');
    const dialog = await screen.findByRole('dialog', { name: 'Bring back a signing answer' });
    await user.click(within(dialog).getByRole('button', { name: 'Choose the file…' }));
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(/^The words changed at/);
  });

  it('is not offered where nobody has a key', async () => {
    await openWarRoom(story);
    expect(screen.queryByRole('button', { name: 'Send as a packet…' })).toBe(null);
  });
});

describe('a packet in another Holdline', () => {
  it('is signed without any room, and the passphrase goes to main in its own request alone', async () => {
    const { user, main } = await openElsewhere(ok(packet()));
    const sheet = await screen.findByRole('dialog', { name: 'Signing packet' });
    expect(within(sheet).getAllByText('Femi Adeyemi').length).toBeGreaterThan(0);
    expect(sheet.querySelector('form')?.textContent).toMatch(
      /^You sign as Femi Adeyemi, .+: Holding statement 1\.1/,
    );
    expect(within(sheet).getByText(/Group communications/)).toBeTruthy();
    expect(within(sheet).getByText(/customer e-mail addresses was posted at 09:52/)).toBeTruthy();
    const field = within(sheet).getByLabelText('Your passphrase');
    await user.type(field, 'a guess{Enter}');
    expect((await within(sheet).findByRole('alert')).textContent).toMatch(/^This is not the passphrase/);
    await user.clear(field);
    await user.type(field, `${PACKET_PASSPHRASE}{Enter}`);
    await screen.findByRole('dialog', { name: 'Send the answer back' });
    const told = main.asked.filter(({ body }) => JSON.stringify(body).includes(PACKET_PASSPHRASE));
    expect(told).toEqual([
      {
        name: 'answerPacket',
        body: { nonce: NONCE, decision: 'approve', reason: '', passphrase: PACKET_PASSPHRASE },
      },
    ]);
  });

  it('shows who wrote the words and what is still required, as the sign-off does; an older packet has neither', async () => {
    await openElsewhere(ok(packet()));
    const sheet = await screen.findByRole('dialog', { name: 'Signing packet' });
    expect(within(sheet).getByText('Who wrote these words')).toBeTruthy();
    expect(within(sheet).getByText(/^saved these words at/)).toBeTruthy();
    const required = within(sheet).getByRole('region', { name: 'Still required in Approve' });
    expect(within(required).getAllByRole('listitem').length).toBe(2);
    expect(within(required).getByText(/^Incident lead/)).toBeTruthy();
  });

  it('of version 1 opens without them', async () => {
    await openElsewhere(ok(packet({ v: 1, required: undefined, writers: undefined })));
    const sheet = await screen.findByRole('dialog', { name: 'Signing packet' });
    expect(within(sheet).queryByText('Who wrote these words')).toBeNull();
    expect(within(sheet).queryByText('Still required in Approve')).toBeNull();
  });

  it('is let go of by main once it is closed without an answer', async () => {
    const { user, main } = await openElsewhere(ok(packet()));
    await screen.findByRole('dialog', { name: 'Signing packet' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
    await waitFor(() => expect(main.asked).toContainEqual({ name: 'closePacket', body: { nonce: NONCE } }));
  });

  it('is rejected with a reason only', async () => {
    const { user, main } = await openElsewhere(ok(packet()));
    const sheet = await screen.findByRole('dialog', { name: 'Signing packet' });
    await user.click(within(sheet).getByRole('button', { name: 'Reject…' }));
    expect(document.activeElement).toBe(within(sheet).getByLabelText('Why can these words not go out?'));
    await user.type(within(sheet).getByLabelText('Your passphrase'), PACKET_PASSPHRASE);
    const reject = within(sheet).getByRole('button', { name: /^Reject and save/ });
    expect(reject.getAttribute('aria-disabled')).toBe('true');
    await user.type(within(sheet).getByLabelText('Why can these words not go out?'), 'Not proven');
    await user.click(reject);
    await screen.findByRole('dialog', { name: 'Send the answer back' });
    const answer = main.asked.findLast(({ name }) => name === 'answerPacket');
    expect(answer?.body).toMatchObject({ decision: 'reject', reason: 'Not proven' });
  });

  it('marks what cannot be seen, and says when the deadline was', async () => {
    const words = packet().words.map((one) => ({ ...one, text: `${one.text}\u202e` }));
    const clock = { dueAt: Date.UTC(2026, 10, 19, 11), allowedMs: 240_000 };
    await openElsewhere(ok(packet({ words, clock })));
    const sheet = await screen.findByRole('dialog', { name: 'Signing packet' });
    expect(within(sheet).getAllByText(/U\+202E/).length).toBeGreaterThan(0);
    expect(within(sheet).getByText(/The deadline (was|is) .*11:00:00/)).toBeTruthy();
  });

  it('has every different text in sight, each under its channels', async () => {
    const words = packet().words.map((one) => (one.channel === 'x' ? { ...one, text: 'Short.' } : one));
    await openElsewhere(ok(packet({ words })));
    const sheet = await screen.findByRole('dialog', { name: 'Signing packet' });
    const common = within(sheet).getByRole('article', { name: /^Web statement and \d+ more$/ });
    expect(within(common).getByText(/some e-mail addresses/)).toBeTruthy();
    const own = within(sheet).getByRole('article', { name: 'X · own words' });
    expect(within(own).getByText('Short.')).toBeTruthy();
  });

  it('says in a sentence why a file is not one', async () => {
    await openElsewhere(refuse('no-packet', 'This file is no signing packet.'));
    const dialog = await screen.findByRole('dialog', { name: 'This packet cannot be signed' });
    expect(within(dialog).getByRole('alert').textContent).toBe('This file is no signing packet.');
  });
});
