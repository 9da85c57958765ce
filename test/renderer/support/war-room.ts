import './fake-holdline.ts';
import { act, screen } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import type { Story } from '../../support/given.ts';
import type { FakeHoldline } from './fake-holdline.ts';
import { openWindow, withRoom } from './open-window.tsx';

let rooms = 0;

/** Opens the war room of a story at an instant after its last event. Time stands still there. */
export async function openWarRoom(
  story: Story,
  options: {
    readonly afterMs?: number;
    readonly id?: string;
    readonly prepare?: (main: FakeHoldline) => void;
  } = {},
) {
  rooms += 1;
  const incidentId = options.id ?? `war-room-${rooms}`;
  vi.useFakeTimers({ toFake: ['Date'], now: story.at + (options.afterMs ?? 1000) });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const prepare = (main: FakeHoldline) => {
    withRoom(main);
    main.logs.set(incidentId, story.events);
    options.prepare?.(main);
  };
  const opened = await openWindow(prepare, `/incident/${incidentId}`);
  await screen.findByRole('navigation', { name: 'Stages' });
  /** Moves time on and lets the window's clock see it. */
  const pass = async (ms: number) => {
    vi.setSystemTime(Date.now() + ms);
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  };
  await pass(0);
  /** Commits what a longer story has after this one's events. */
  const append = async (longer: Story) => {
    const known = opened.main.logs.get(incidentId)?.length ?? 0;
    await act(async () => opened.main.append(incidentId, longer.events.slice(known)));
  };
  return { ...opened, incidentId, pass, append };
}
