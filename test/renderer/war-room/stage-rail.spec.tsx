import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { alarmRaised, briefed, closed, leaveStage } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const rail = () => screen.getByRole('navigation', { name: 'Stages' });
const live = () => within(rail()).getByRole('button', { current: 'step' });

describe('the stage rail', () => {
  it('counts the live stage down, silently', async () => {
    await openWarRoom(alarmRaised(), { afterMs: 30_000 });
    const timer = within(live()).getByRole('timer');
    expect(timer).toHaveProperty('textContent', '1:30');
    expect(timer.getAttribute('aria-live')).toBe('off');
    expect(live().textContent).toContain('left of 2:00');
  });

  it('says in words which threshold has passed', async () => {
    const { pass } = await openWarRoom(alarmRaised(), { afterMs: 60_000 });
    expect(live().textContent).toContain('50 % of the budget gone');
    await pass(36_000);
    expect(live().textContent).toContain('80 % of the budget gone');
  });

  it('counts up past the budget', async () => {
    await openWarRoom(alarmRaised(), { afterMs: 120_000 + 61_000 });
    expect(within(live()).getByRole('timer').textContent).toBe('+1:01');
    expect(live().textContent).toContain('over 2:00');
    expect(live().textContent).toContain('over the budget');
  });

  it('shows what past stages took and what coming ones may take', async () => {
    await openWarRoom(leaveStage(alarmRaised(), 'brief', { afterMs: 156_000 }));
    const detect = within(rail()).getByRole('button', { name: /^Detect/ });
    expect(detect.textContent).toContain('2:36');
    expect(detect.textContent).toContain('over by 0:36');
    expect(within(rail()).getByRole('button', { name: /^Approve/ }).textContent).toContain(
      '4:00 · 3 signers',
    );
  });

  it('runs the master clock from first awareness, which may be before the alarm', async () => {
    await openWarRoom(alarmRaised(), { afterMs: 0 });
    expect(screen.getByRole('timer', { name: /^First words/ }).textContent).toBe('3:00');
  });

  it('stays with the live stage until another is opened, and comes back to it', async () => {
    const { user, append } = await openWarRoom(briefed());
    await user.click(within(rail()).getByRole('button', { name: /^Detect/ }));
    expect(screen.getByText(/You are looking at Detect/)).toBeTruthy();
    await append(leaveStage(briefed(), 'draft'));
    expect(screen.queryByText(/You are looking at/)).toBeNull();
  });

  it('says LIVE, and DRILL for a drill', async () => {
    await openWarRoom(alarmRaised(true));
    expect(screen.getByText('DRILL')).toBeTruthy();
    expect(screen.queryByText('LIVE')).toBeNull();
  });

  it('waits for nobody in particular when nobody is waited for', async () => {
    await openWarRoom(alarmRaised());
    expect(screen.getByText(/^Nobody\. Questions to people/)).toBeTruthy();
  });
});

describe('an ended incident', () => {
  it('shows how it went, and offers no form', async () => {
    await openWarRoom(closed());
    expect(screen.getByRole('heading', { name: /^Closed after .* First words were out/ })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Go to|^More time|^Start/ })).toBeNull();
    expect(screen.getByText('CLOSED')).toBeTruthy();
  });
});
