import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { briefed, followingUp, publishing, requested, type Story, worded } from '../../support/given.ts';
import type { FakeHoldline } from '../support/fake-holdline.ts';
import { openWarRoom } from '../support/war-room.ts';
import { wordsOnPage } from '../support/words-page.ts';

const ALERT = 'Public alert (WEA, US)';
const TITLE = 'Add a channel to this incident';
const card = () => within(screen.getByRole('region', { name: 'Channels' }));
const added = (main: FakeHoldline, incidentId: string) =>
  main.logs.get(incidentId)?.filter(({ type }) => type === 'channel.added') ?? [];

beforeEach(() => localStorage.clear());

async function showDraft(story: Story) {
  const opened = await openWarRoom(story);
  const stages = within(screen.getByRole('navigation', { name: 'Stages' }));
  await opened.user.click(stages.getByRole('button', { name: /^Draft/ }));
  return opened;
}

describe('adding a channel', () => {
  it('lists what the incident lacks, with whom it reaches and what it takes', async () => {
    const { user } = await openWarRoom(worded());
    await user.click(card().getByRole('button', { name: 'Add a channel…' }));
    const list = within(await screen.findByRole('listbox', { name: TITLE }));
    expect(
      list.getByRole('option', { name: /^Public alert \(WEA, US\).*Public · at most 360 characters/ }),
    ).toBeTruthy();
    expect(list.queryByRole('option', { name: /^SMS/ })).toBeNull();
  });

  it('takes one press, and the words on the page go out on it once they are saved', async () => {
    const { user, main, incidentId } = await openWarRoom(worded());
    await user.click(card().getByRole('button', { name: 'Add a channel…' }));
    await user.type(await screen.findByRole('combobox', { name: TITLE }), 'alert{Enter}');
    await waitFor(() => expect(card().getByRole('button', { name: `Leave out: ${ALERT}` })).toBeTruthy());
    expect(screen.queryByRole('combobox', { name: TITLE })).toBeNull();
    expect(added(main, incidentId)).toHaveLength(1);
    await user.click(card().getByRole('button', { name: `Write own words for ${ALERT}` }));
    expect(wordsOnPage()).toMatch(/^We are sorry/);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(screen.getByText(/Saved as/)).toBeTruthy());
    const saved = main.logs.get(incidentId)?.findLast(({ type }) => type === 'draft.revised');
    expect(saved?.data).toMatchObject({ variants: [{ channel: 'public-alert' }] });
  });

  it('starts from the palette and the menu in any stage, also before there is a draft', async () => {
    const { user, main, incidentId } = await openWarRoom(briefed());
    act(() => main.chooseMenu('channel.add'));
    await user.type(await screen.findByRole('combobox', { name: TITLE }), 'alert{Enter}');
    await waitFor(() => expect(added(main, incidentId)).toHaveLength(1));
  });

  it('leaves the words alone that are out already', async () => {
    const { user, main, incidentId } = await showDraft(followingUp());
    await user.click(card().getByRole('button', { name: 'Add a channel…' }));
    await user.type(await screen.findByRole('combobox', { name: TITLE }), 'alert{Enter}');
    await waitFor(() => expect(added(main, incidentId)).toHaveLength(1));
    await waitFor(() => expect(card().getByText('Left out of this statement')).toBeTruthy());
    expect(screen.queryByText(/changes that are not saved/)).toBeNull();
    const stages = within(screen.getByRole('navigation', { name: 'Stages' }));
    await user.click(stages.getByRole('button', { name: /^Publish/ }));
    expect(await screen.findByText('Added after these words were saved')).toBeTruthy();
  });

  it.each([
    ['sign', requested(), /^These words are with their signers/],
    ['have signed', publishing(), /^These words were approved/],
  ])('says why not while signers %s', async (_, story, why) => {
    const { user } = await showDraft(story);
    const button = card().getByRole('button', { name: 'Add a channel…' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await user.click(button);
    expect(screen.queryByRole('combobox', { name: TITLE })).toBeNull();
    expect(card().getByRole('alert').textContent).toMatch(why);
  });
});
