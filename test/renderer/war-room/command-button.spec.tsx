import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { obstacles } from '../../../shared/incident/obstacles.ts';
import { alarmRaised, clearStage } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

function described(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

const goOn = () => screen.getByRole('button', { name: 'Go to Brief' });

describe('a command button', () => {
  it('is refused with the sentence of decide as its description, and line by line in plain sight', async () => {
    const story = alarmRaised();
    const decision = story.ask({ type: 'stage.advance', to: 'brief' });
    const sentence = decision.ok ? '' : decision.error.sentence;
    const { main, user } = await openWarRoom(story);
    expect(goOn().getAttribute('aria-disabled')).toBe('true');
    expect(described(goOn())).toBe(sentence);
    const open = within(screen.getByRole('region', { name: 'Still open before Brief' }));
    for (const { text } of obstacles(story.state, story.at)) expect(open.getByText(text)).toBeTruthy();
    await user.click(goOn());
    expect(main.asked.some((one) => one.name === 'send')).toBe(false);
  });

  it('lays no box over the reason that stands beside it, and shows one where none does', async () => {
    const { user } = await openWarRoom(alarmRaised());
    await user.hover(goOn());
    expect(screen.queryByRole('tooltip')).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Publish/ }));
    const [record] = screen.queryAllByRole('button', { name: /^Record the release on/ });
    if (record) await user.hover(record);
    expect(screen.queryAllByRole('tooltip').length).toBe(record ? 1 : 0);
  });

  it('can be reached with the keyboard while it is refused, so that its reason can be read', async () => {
    await openWarRoom(alarmRaised());
    goOn().focus();
    expect(document.activeElement).toBe(goOn());
  });

  it('opens as soon as decide accepts, and the screen follows the committed event', async () => {
    const { append, user } = await openWarRoom(alarmRaised());
    await append(clearStage(alarmRaised()));
    expect(goOn().getAttribute('aria-disabled')).toBe('false');
    await user.click(goOn());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Go to Draft' })).toBeTruthy());
  });

  it('shows a refusal that comes back, in place', async () => {
    const { append, main, user } = await openWarRoom(alarmRaised());
    await append(clearStage(alarmRaised()));
    main.refuseNext = { code: 'conflict', sentence: 'Somebody else was quicker. Look again.' };
    await user.click(goOn());
    expect((await screen.findByRole('alert')).textContent).toBe('Somebody else was quicker. Look again.');
    expect(goOn()).toBeTruthy();
  });

  it('asks for the reason a command needs, and keeps it if the command is refused', async () => {
    const { main, user } = await openWarRoom(alarmRaised());
    await user.click(screen.getByRole('button', { name: 'More time…' }));
    await user.type(await screen.findByLabelText('Why'), 'The forum is slow');
    main.refuseNext = { code: 'conflict', sentence: 'Somebody else was quicker. Look again.' };
    await user.click(screen.getByRole('button', { name: 'Extend' }));
    await screen.findByRole('alert');
    expect(screen.getByLabelText('Why')).toHaveProperty('value', 'The forum is slow');
    await user.click(screen.getByRole('button', { name: 'Extend' }));
    await waitFor(() => expect(screen.queryByLabelText('Why')).toBeNull());
    expect(screen.getByText(/gave Detect 5 min more: The forum is slow/)).toBeTruthy();
  });
});
