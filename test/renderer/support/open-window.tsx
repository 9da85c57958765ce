import './browser.ts';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { dismissAnnouncement, followThresholds } from '../../../renderer/bridge/announcer.ts';
import { followBoard } from '../../../renderer/bridge/board-store.ts';
import { followIncidents } from '../../../renderer/bridge/incident-store.ts';
import { followKeys } from '../../../renderer/bridge/keys-store.ts';
import { followRegistryLog } from '../../../renderer/bridge/registry-log.ts';
import { followReviews } from '../../../renderer/bridge/review-store.ts';
import { followRoom, roomStore } from '../../../renderer/bridge/room-store.ts';
import { followSeals } from '../../../renderer/bridge/seal-store.ts';
import { Everywhere } from '../../../renderer/pages/Everywhere.tsx';
import { Routes } from '../../../renderer/routes.tsx';
import { namedOtherwise } from '../../support/label-in-name.ts';
import { type FakeHoldline, newMain } from './fake-holdline.ts';
import { sampleRegistry } from './sample-registry.ts';

/** Opens the whole window on a stand-in for main, at an address. */
export async function openWindow(
  prepare: (main: FakeHoldline) => void = (main) => withRoom(main),
  path = '/',
) {
  const main = newMain();
  prepare(main);
  window.location.hash = `#${path}`;
  roomStore.set({ ...roomStore.get(), file: null });
  followRoom();
  followBoard();
  followIncidents();
  followRegistryLog();
  followReviews();
  followKeys();
  followSeals();
  const unfollow = followThresholds();
  onTestFinished(() => {
    const otherwise = namedOtherwise();
    cleanup();
    unfollow();
    dismissAnnouncement();
    // WCAG 2.5.3: what is said aloud has to press what is seen.
    expect(otherwise).toEqual([]);
  });
  render(
    <MantineProvider env="test">
      <Router hook={useHashLocation}>
        <Everywhere>
          <Routes />
        </Everywhere>
      </Router>
    </MantineProvider>,
  );
  await waitFor(() => {
    if (roomStore.get().file === null) throw new Error('The room has not been read yet');
  });
  await act(async () => undefined);
  return { main, user: userEvent.setup() };
}

/** Gives a stand-in the room with the seven sample people. */
export function withRoom(main: FakeHoldline): FakeHoldline {
  main.registry = sampleRegistry();
  return main;
}

/** Opens what people wrote, as main does once a passphrase gave it the key. */
export function openContent(main: FakeHoldline): void {
  main.content = 'open';
  main.push('opened', {});
}
