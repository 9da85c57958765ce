import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ACTION_IDS } from '../../shared/ui-actions.ts';
import { alarmRaised, briefed, publishing, requested } from '../support/given.ts';
import type { FakeHoldline } from './support/fake-holdline.ts';
import { openWindow } from './support/open-window.tsx';
import { openWarRoom } from './support/war-room.ts';

/** What the menu of the app was told last to offer. */
function offered(main: FakeHoldline): readonly string[] {
  const told = main.asked.findLast(({ name }) => name === 'enableActions')?.body;
  return (told as { readonly enabled: readonly string[] } | undefined)?.enabled ?? [];
}

describe('the menu of the app', () => {
  it('offers what can be done now and nothing else, and hears when that changes', async () => {
    const { main, append } = await openWarRoom(alarmRaised());
    expect(offered(main)).toContain('note.focus');
    expect(offered(main)).toContain('stage.waive');
    expect(offered(main)).not.toContain('approval.reject');
    expect(offered(main)).not.toContain('stage.advance');
    expect(offered(main).every((id) => ACTION_IDS.some((one) => one === id))).toBe(true);
    await append(briefed());
    expect(offered(main)).toContain('brief.add');
  });

  it('offers nothing about an incident where none is on the screen', async () => {
    const { main } = await openWindow();
    expect(offered(main)).toContain('alarm.raise');
    expect(offered(main)).not.toContain('note.focus');
    expect(offered(main)).not.toContain('export.pack');
    expect(offered(main)).toContain('audit.verify');
  });

  it('opens the rejection in the seat of whoever is at the keyboard, and one seat to hand over', async () => {
    const { main, user } = await openWarRoom(requested());
    main.chooseMenu('approval.reject');
    await user.click(
      within(await screen.findByRole('dialog', { name: /^Reject in the seat/ })).getByText('Cancel'),
    );
    main.chooseMenu('approval.handOver');
    expect(await screen.findByRole('dialog', { name: /^Hand over the seat/ })).toBeTruthy();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('opens the record of a release and asks on which channel, and copies the words once', async () => {
    const { main, user } = await openWarRoom(publishing());
    main.chooseMenu('words.copy');
    await screen.findByText(/bytes copied, exactly as approved/);
    expect(main.asked.filter(({ name }) => name === 'copyWords')).toHaveLength(1);
    main.chooseMenu('release.record');
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Record a release' })).getByText('Cancel'),
    );
  });

  it('waives the first open rule also where the stage cannot be left for another reason', async () => {
    const { main } = await openWarRoom(requested());
    main.chooseMenu('stage.waive');
    expect(await screen.findByRole('dialog', { name: 'Leave this out' })).toBeTruthy();
  });

  it('verifies, and saves a pack, from the room of an incident', async () => {
    const { main, incidentId } = await openWarRoom(alarmRaised());
    main.chooseMenu('audit.verify');
    expect(await screen.findByText('All records are as they were written.')).toBeTruthy();
    expect(main.asked.find(({ name }) => name === 'verify')?.body).toEqual({ logId: incidentId });
    main.chooseMenu('export.pack');
    expect(await screen.findByRole('dialog', { name: 'Evidence pack' })).toBeTruthy();
  });
});
