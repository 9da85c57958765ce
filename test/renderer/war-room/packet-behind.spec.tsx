import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { ok } from '../../../shared/kernel.ts';
import { FILES } from '../support/fake-packets.ts';
import { openWindow } from '../support/open-window.tsx';
import { packet, story } from '../support/sample-packet.ts';

afterEach(() => {
  FILES.ask = ok(null);
});

async function openElsewhere(ask: { readonly ok: true; readonly value: OpenedPacket }) {
  FILES.ask = ask;
  const opened = await openWindow(() => undefined);
  opened.main.chooseMenu('packet.open');
}

describe('what stands beside the words of a packet', () => {
  it('shows what the sentences lean on, what happened since, what was said of them, and what may still go out', async () => {
    const at = story.at;
    const said = { by: 'Lena Gray', at, seat: null };
    const comment = {
      number: 1,
      words: 'One sentence.',
      now: null,
      madeOn: 'Holding statement 1.1',
      open: true,
    };
    await openElsewhere(
      ok(
        packet({
          leans: [
            {
              ...{ number: 1, where: '', text: 'One sentence.', as: 'facts', unknowns: [], frame: null },
              facts: [{ status: 'withdrawn', text: 'The file has 4,000 addresses.' }],
            },
            {
              ...{ number: 2, where: '', text: 'We are sorry.', as: 'empathy' },
              ...{ facts: [], unknowns: [], frame: null },
            },
            {
              ...{
                number: 3,
                where: '',
                text: 'We do not know how many.',
                as: 'unknown',
                facts: [],
                frame: null,
              },
              unknowns: [{ text: 'How many people.', struck: 'Counted.' }],
            },
            {
              ...{ number: 4, where: '', text: 'Statement 1.', as: null },
              ...{ facts: [], unknowns: [], frame: 'number' },
            },
          ],
          stale: [{ what: 'Severity rose from S2 to S1', why: 'Press.', at, by: 'Ada Lind', kept: null }],
          comments: [
            { ...comment, ...said, text: 'Too sure.', turns: [{ ...said, kind: 'reply', text: 'Is it?' }] },
          ],
          queues: ['Our scheduling tool'],
        }),
      ),
    );
    const sheet = await screen.findByRole('dialog', { name: 'Signing packet' });
    const region = (name: string) => within(within(sheet).getByRole('region', { name }));
    expect(region('These words lean on what is not confirmed').getByText(/4,000 addresses/)).toBeTruthy();
    expect(region('These words may be out of date').getByText('Severity rose from S2 to S1')).toBeTruthy();
    expect(region('Comments on sentences').getByText('Too sure.')).toBeTruthy();
    expect(region('Comments on sentences').getByText('Is it?')).toBeTruthy();
    expect(region('Scheduled posts may still go out').getByText('Our scheduling tool')).toBeTruthy();
    const leans = region('What each sentence leans on');
    expect(leans.getByText('empathy')).toBeTruthy();
    expect(leans.getByText('struck since')).toBeTruthy();
    expect(leans.getByText(/needs no fact/)).toBeTruthy();
    expect(leans.getByText('every sentence')).toBeTruthy();
  });

  it('says over the words and beside the passphrase which objection had no answer, and keeps what only bears them out calm', async () => {
    const fact = { status: 'confirmed' as const, text: 'The file has 4,000 addresses.' };
    const sentence = { number: 1, where: '', text: 'One sentence.', as: 'facts' as const };
    const since = { kind: 'confirmed' as const, by: 'Tom Reyes', at: story.at, text: fact.text, about: null };
    const objection = { by: 'Dan Roth', reason: 'It was 14.', at: story.at, against: null };
    await openElsewhere(
      ok(
        packet({
          leans: [{ ...sentence, facts: [fact], unknowns: [], frame: null }],
          objections: [
            { ...objection, answer: null },
            { ...objection, reason: 'Too long.', answer: { by: 'Lena Gray', text: 'Cut.', at: story.at } },
          ],
          since: [since],
        }),
      ),
    );
    const sheet = await screen.findByRole('dialog', { name: 'Signing packet' });
    expect(within(sheet).getAllByText('A strong objection without an answer')).toHaveLength(2);
    expect(within(sheet).queryByText(/^Came after these words/)).toBeNull();
    const calm = within(sheet).getByRole('region', { name: 'Confirmed since, as these words say' });
    expect(within(calm).getByText(fact.text)).toBeTruthy();
  });

  it('of version 2 opens without them, and says nothing of what it does not know', async () => {
    const unsaid = { outdated: undefined, untied: undefined };
    const older = { ...unsaid, leans: undefined, stale: undefined, comments: undefined, queues: undefined };
    await openElsewhere(ok(packet({ v: 2, ...older })));
    const sheet = await screen.findByRole('dialog', { name: 'Signing packet' });
    expect(within(sheet).getByText('Who wrote these words')).toBeTruthy();
    expect(within(sheet).queryByText('What each sentence leans on')).toBeNull();
    expect(within(sheet).queryByText('Scheduled posts may still go out')).toBeNull();
    expect(within(sheet).queryByText('Changed since it was said')).toBeNull();
  });
});
