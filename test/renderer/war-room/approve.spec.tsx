import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { approvalSentence } from '../../../renderer/features/approve/standing.ts';
import { approveAll, approveIn, leaveStage, requested, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

function signedBy(story: Story, count: number): Story {
  const seats = story.state.approvals.at(-1)?.signers ?? [];
  return seats.slice(0, count).reduce((told, { signerId }) => approveIn(told, signerId), story);
}

function sentenceAfter(count: number): string {
  const request = signedBy(requested(), count).state.approvals.at(-1);
  return request ? approvalSentence(request) : '';
}

describe('the sentence over the words to sign', () => {
  it('counts who has approved these exact words, and who has not', () => {
    expect(sentenceAfter(0)).toBe('Nobody has approved these words yet. Three to go.');
    expect(sentenceAfter(1)).toBe('One has approved these exact words. Two to go.');
    expect(sentenceAfter(2)).toBe('Two have approved these exact words. One to go.');
    expect(sentenceAfter(3)).toBe('All three have approved these exact words.');
  });
});

describe('a revision of words the signers have seen', () => {
  const WORDS = 'We are sorry: some e-mail addresses were posted on a public forum this morning.';
  function again(): Story {
    const story = requested();
    const [signer] = story.state.approvals.at(-1)?.signers ?? [];
    const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
    return story
      .when(
        { type: 'approval.reject', revisionId, signerId: signer?.signerId ?? '', reason: 'Say fewer.' },
        { by: signer?.personId ?? '' },
      )
      .when(
        { type: 'draft.revise', basedOn: revisionId, text: WORDS.replace('some', 'nine') },
        { by: 'social' },
      );
  }

  it('shows what changed first, and the exact words when asked', async () => {
    const { user } = await openWarRoom(leaveStage(again(), 'approve'));
    const page = screen.getByRole('region', { name: 'The words to sign' });
    expect(within(page).getByRole('heading', { name: 'These words, with what changed' })).toBeTruthy();
    expect(page.querySelector('del')?.textContent).toBe('some');
    await user.click(within(page).getByRole('radio', { name: 'As they will appear' }));
    expect(within(page).getByRole('heading', { name: 'These exact words' })).toBeTruthy();
    expect(page.querySelector('del')).toBeNull();
  });
});

describe('the approve workspace', () => {
  it('lets only the person in the seat sign, and leads to the others', async () => {
    const { main, user } = await openWarRoom(requested());
    const seats = requested().state.approvals.at(-1)?.signers ?? [];
    expect(
      screen.getByRole('heading', { name: 'Nobody has approved these words yet. Three to go.' }),
    ).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Approve these words' })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Approve these words' }));
    await user.click(screen.getByRole('button', { name: 'Yes, approve' }));
    await screen.findByRole('heading', { name: 'One has approved these exact words. Two to go.' });
    expect(screen.queryByRole('button', { name: 'Approve these words' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Switch to Dan Roth' }));
    await user.click(await screen.findByRole('button', { name: 'Approve these words' }));
    await user.click(screen.getByRole('button', { name: 'Yes, approve' }));
    await screen.findByRole('heading', { name: 'Two have approved these exact words. One to go.' });
    expect(screen.getByText('Dan Roth is at the keyboard.')).toBeTruthy();
    expect(main.registry.at(-1)).toMatchObject({ type: 'keyboard.taken', data: { personId: 'legal' } });
    expect(seats).toHaveLength(3);
  });

  it('asks once more in place, names who approves what, and a key held down does not approve', async () => {
    const { main, user } = await openWarRoom(requested());
    const before = main.asked.filter(({ name }) => name === 'send').length;
    screen.getByRole('button', { name: 'Approve these words' }).focus();
    await user.keyboard('{Enter}');
    const question = screen.getByRole('group', { name: /^You approve as Ada Lind/ });
    expect(question.querySelector('p')?.textContent).toBe(
      'You approve as Ada Lind, Comms director: 1 sentence, Holding statement 1.1.',
    );
    expect(document.activeElement).toBe(question);
    expect(within(question).getByText(/^Not ticked yet, and only to be waived/).textContent).toContain(
      'Put the same words before all signers',
    );
    await user.keyboard('{Enter} ');
    expect(main.asked.filter(({ name }) => name === 'send')).toHaveLength(before);
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Approve these words' })),
    );
    await user.keyboard('{Enter}{Tab}{Enter}');
    const heading = await screen.findByRole('heading', { name: /^One has approved these exact words/ });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('sends the words back with the reason of the signer who rejects', async () => {
    const { user } = await openWarRoom(requested());
    await user.click(screen.getByRole('button', { name: 'Reject…' }));
    await user.type(await screen.findByLabelText('Why can these words not go out?'), 'Not proven{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Go to Approve' })).toBeTruthy());
    expect(screen.getByText(/rejected Holding statement 1\.1: Not proven/)).toBeTruthy();
  });

  it('opens the way to publish when all have signed', async () => {
    await openWarRoom(approveAll(requested()));
    expect(screen.getByRole('heading', { name: 'All three have approved these exact words.' })).toBeTruthy();
  });
});
