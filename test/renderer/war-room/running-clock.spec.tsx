import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { alarmRaised, followingUp, type Story } from '../../support/given.ts';
import { openWindow, withRoom } from '../support/open-window.tsx';
import { openWarRoom } from '../support/war-room.ts';

const runningIn = (container: HTMLElement) => within(container).getByRole('group', { name: 'Running clock' });
const dialog = (name: string) => screen.findByRole('dialog', { name });

function promised(): Story {
  const story = followingUp();
  return story.when({ type: 'promise.make', dueAt: story.at + 1000 + 1_200_000, text: 'More at 11.' });
}

describe('a dialog', () => {
  it('carries the clock of the stage and the master clock, and ticks with the rail', async () => {
    const { user, pass } = await openWarRoom(alarmRaised(), { afterMs: 30_000 });
    await user.click(screen.getByRole('button', { name: 'More time…' }));
    const running = runningIn(await dialog('Give this stage more time'));
    expect(within(running).getByRole('timer', { name: /^Detect/ }).textContent).toBe('1:30');
    expect(within(running).getByRole('timer', { name: /^First words/ }).textContent).toBe('11:30');
    await pass(120_000);
    expect(within(running).getByRole('timer', { name: /^Detect/ }).textContent).toBe('+0:30');
    expect(running.textContent).toContain('over 2:00');
  });

  it('has its clock in silence, and not in its name', async () => {
    const { user } = await openWarRoom(alarmRaised());
    await user.click(screen.getByRole('button', { name: 'More time…' }));
    const opened = await dialog('Give this stage more time');
    for (const timer of within(opened).getAllByRole('timer')) {
      expect(timer.getAttribute('aria-live')).toBe('off');
      expect(timer.closest('[aria-live="polite"], [role="status"], [role="alert"]')).toBeNull();
    }
  });

  it('counts to the next word once words are out', async () => {
    const { user } = await openWarRoom(promised(), { afterMs: 10_000 });
    await user.click(screen.getByRole('button', { name: 'Drop it…' }));
    const running = runningIn(await dialog('Drop the promise'));
    expect(within(running).getByRole('timer', { name: /^Next word/ }).textContent).toBe('19:50');
    expect(within(running).queryByRole('timer', { name: /^First words/ })).toBeNull();
  });

  it('is the promise in follow-up, in the rail too, where that falls due before the stage', async () => {
    const story = followingUp();
    const dueAt = story.at + 1000 + 120_000;
    const soon = story.when({ type: 'promise.make', dueAt, text: 'More in two minutes.' });
    const { user } = await openWarRoom(soon, { afterMs: 2000 });
    const live = within(document.querySelector<HTMLElement>('[aria-current="step"]') ?? document.body);
    expect(live.getByRole('timer').textContent).toBe('1:58');
    expect(live.getByText(/^next word promised for/)).toBeTruthy();
    expect(live.getByText(/^The stage itself: 19:5\d left of 20:00/)).toBeTruthy();
    expect(within(screen.getByRole('banner')).queryByRole('timer', { name: /^Next word/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'More time…' }));
    const running = runningIn(await dialog('Give this stage more time'));
    expect(within(running).getAllByRole('timer')[0]?.textContent).toBe('1:58');
  });

  it('anywhere else shows the clock of the most urgent incident, by name', async () => {
    const { user } = await openWindow((main) => {
      withRoom(main);
      main.logs.set('r-drill', alarmRaised(true).events);
      main.logs.set('r-live', alarmRaised().events);
    });
    await user.click(await screen.findByRole('button', { name: 'Raise the alarm' }));
    const running = runningIn(await dialog('Raise the alarm'));
    expect(running.textContent).toContain('LIVECustomer data published on a forum');
  });

  it('in a room where nothing runs shows none', async () => {
    const { user } = await openWindow();
    await user.click(await screen.findByRole('button', { name: 'Raise the alarm' }));
    const opened = await dialog('Raise the alarm');
    expect(within(opened).queryByRole('group', { name: 'Running clock' })).toBeNull();
  });

  it('opened by the keyboard over the room carries it too', async () => {
    const { user } = await openWarRoom(alarmRaised());
    await user.keyboard('{Control>}k{/Control}');
    const opened = (await screen.findByRole('combobox')).closest('[role="dialog"]');
    expect(runningIn(opened as HTMLElement)).toBeTruthy();
  });
});

describe('a page without a rail', () => {
  it('has the running clock under its head', async () => {
    await openWindow((main) => withRoom(main).logs.set('r-live', alarmRaised().events), '/people');
    expect(await screen.findByRole('group', { name: 'Running clock' })).toBeTruthy();
  });
});

describe('an alarm', () => {
  it('is marked as live or drill while it is being raised, and a live one hides the drill behind it', async () => {
    const { user } = await openWarRoom(alarmRaised(true));
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    const opened = await dialog('Raise the alarm');
    const marked = () => opened.closest('[data-kind]')?.getAttribute('data-kind') ?? opened.dataset['kind'];
    const hidden = () => document.querySelector('[data-alone]') !== null;
    await waitFor(() => expect([marked(), hidden()]).toEqual(['live', true]));
    await user.click(within(opened).getByRole('radio', { name: 'Drill' }));
    await waitFor(() => expect([marked(), hidden()]).toEqual(['drill', false]));
  });
});

describe('a refused button', () => {
  it('says its reason in place when it is pressed, until it no longer holds', async () => {
    const story = promised();
    const { user, append } = await openWarRoom(story);
    const close = screen.getByRole('button', { name: 'Close the incident…' });
    expect(close.getAttribute('aria-disabled')).toBe('true');
    await user.click(close);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^A next word is still promised/);
    const promiseId = story.state.promises[0]?.promiseId ?? '';
    await append(story.when({ type: 'promise.drop', promiseId, reason: 'All is said.' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
