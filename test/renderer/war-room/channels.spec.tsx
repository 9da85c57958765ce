import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { channelsMoved, wordPages } from '../../../renderer/ui/word-pages.ts';
import { approveIn, drafting, leaveStage, type Story, worded } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { openWarRoom } from '../support/war-room.ts';
import { addWords, wordsOnPage } from '../support/words-page.ts';

const LONG = 'We are sorry. '.concat('Order records were on a public page this morning. '.repeat(8)).trim();
const card = () => within(screen.getByRole('region', { name: 'Channels' }));
const latest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1);

beforeEach(() => localStorage.clear());

describe('the channels of a draft', () => {
  it('say what is too long, and one press cuts all of them after whole sentences', async () => {
    const { user } = await openWarRoom(worded(LONG));
    expect(card().getByText(/^\d fit · \d off our target length · 2 too long$/)).toBeTruthy();
    const open = () => screen.getByRole('region', { name: /^Still open before/ }).textContent;
    expect(open()).toContain('280 characters');
    await user.click(card().getByRole('button', { name: 'Cut all 2 to fit' }));
    expect(card().getByText(/^\d fit · \d off our target length$/)).toBeTruthy();
    await waitFor(() => expect(open()).not.toContain('280 characters'));
    expect(open()).toContain('Save the words');
    await user.click(card().getByRole('button', { name: 'Edit the words for X' }));
    expect(wordsOnPage().endsWith('this morning.')).toBe(true);
    expect(wordsOnPage().length).toBeLessThanOrEqual(280);
  });

  it('lead to the page of a channel with the caret in it, so that the next key is one of its words', async () => {
    const { user } = await openWarRoom(drafting());
    await addWords('We are sorry.');
    const own = card().getByRole('button', { name: 'Write own words for X' });
    own.focus();
    await user.click(own);
    const page = () => screen.getByRole('textbox', { name: 'The words of the statement' });
    await waitFor(() => expect(page().contains(document.activeElement)).toBe(true));
    expect(screen.getByRole('button', { name: 'X', pressed: true })).toBeTruthy();
    await user.click(
      screen.getByRole('button', { name: /^(Common text|All other channels)$/, pressed: false }),
    );
    await user.click(card().getByRole('button', { name: 'Edit the words for X' }));
    await waitFor(() => expect(page().contains(document.activeElement)).toBe(true));
    expect(screen.getByRole('button', { name: 'X', pressed: true })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take the common text instead' }));
    await waitFor(() => expect(page().contains(document.activeElement)).toBe(true));
  });

  it('keep words of their own while they are left out, until that is saved', async () => {
    const { user } = await openWarRoom(drafting());
    await addWords('We are sorry.');
    await user.click(card().getByRole('button', { name: 'Write own words for X' }));
    await addWords(' Follow us here.');
    await user.click(card().getByRole('button', { name: 'Leave out: X' }));
    expect(card().getByText('Left out of this statement')).toBeTruthy();
    await user.click(card().getByRole('button', { name: 'Take in: X' }));
    await user.click(card().getByRole('button', { name: 'Edit the words for X' }));
    expect(wordsOnPage()).toBe('We are sorry. Follow us here.');
    await user.click(card().getByRole('button', { name: 'Leave out: X' }));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(screen.getByText(/Saved as/)).toBeTruthy());
    expect(card().getByText('Left out of this statement')).toBeTruthy();
  });
});

describe('a signer', () => {
  it('is told which channels came and went since they last looked, and where the words do not go', async () => {
    const first = leaveStage(worded('We are sorry.', ['x', 'sms']), 'approve');
    const seat = first.state.approvals.at(-1)?.signers.find((one) => one.personId === 'lead');
    const seen = approveIn(first, seat?.signerId ?? '');
    const revise = {
      type: 'draft.revise',
      basedOn: latest(seen)?.revisionId ?? null,
      text: 'We are sorry.',
      without: ['x', 'bluesky'],
    } as const;
    const again = leaveStage(
      seen.when({ ...revise, without: [...revise.without] }, { by: 'social' }),
      'approve',
    );
    const { user } = await openWarRoom(again);
    await user.click(screen.getAllByRole('button', { name: 'Open sign-off' })[0] as HTMLElement);
    const sheet = within(await screen.findByRole('dialog', { name: 'Sign-off' }));
    expect(sheet.getByText(/; now also on SMS, no longer on Bluesky, since you last looked/)).toBeTruthy();
    expect(sheet.getByText('Left out: these words do not go out on X, Bluesky.')).toBeTruthy();
  });

  it('are told of other channels only after those others: the first is named by its own, the public page before all', () => {
    const own = (channel: string) => ({ channel, lang: 'en', text: 'Short.' });
    const labels = (...variants: readonly ReturnType<typeof own>[]) =>
      wordPages({ text: 'We are sorry.', variants: [...variants], without: [] }, null, channels).map(
        (one) => one.label,
      );
    const { channels } = samplePlaybook;
    expect(labels(own('x'))).toEqual([expect.stringMatching(/^Web statement and \d+ more$/), 'X']);
    expect(labels(own('web-statement'))).toEqual(['Web statement', 'All other channels']);
  });

  it('is not told of other channels where there is one text', () => {
    const { channels } = samplePlaybook;
    const words = { text: 'We are sorry.', variants: [], without: ['x'] };
    expect(wordPages(words, null, channels).map((one) => one.label)).not.toContain('All other channels');
    expect(channelsMoved(words, { ...words, without: [] }, channels)).toBe('no longer on X');
    expect(channelsMoved(words, null, channels)).toBe('');
  });
});
