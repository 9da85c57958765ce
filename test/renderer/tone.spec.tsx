import './support/browser.ts';
import { act } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { GATHER_MS } from '../../renderer/bridge/announcer.ts';
import { soundStore } from '../../renderer/bridge/settings.ts';
import { followWindows } from '../../renderer/bridge/windows.ts';
import { fullStory } from '../support/full-story.ts';
import { openWindow } from './support/open-window.tsx';

const { events } = fullStory();

test('a tone plays in one window of several, also once that one has closed', async () => {
  const notes: number[] = [];
  class Audio {
    readonly currentTime = 0;
    readonly destination = {};
    createGain = () => ({
      gain: { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} },
      connect: () => {},
    });
    createOscillator = () => ({
      frequency: { value: 0 },
      connect: (to: unknown) => to,
      start: (at: number) => notes.push(at),
      stop: () => {},
    });
  }
  vi.stubGlobal('AudioContext', Audio);
  const { main } = await openWindow();
  onTestFinished(followWindows());
  onTestFinished(() => void vi.unstubAllGlobals());
  soundStore.set('all');
  const at = events.findIndex((event) => event.type === 'stage.warned');
  const hear = async (id: string) => {
    const before = notes.length;
    act(() => main.append(id, events.slice(0, at)));
    await act(async () => {
      main.append(id, events.slice(at, at + 1));
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS + 20));
    });
    return notes.length > before;
  };
  act(() => main.push('windows', [0, 1]));
  expect(await hear('heard-1')).toBe(false);
  act(() => main.push('windows', [1, 2]));
  expect(await hear('heard-2')).toBe(true);
});
