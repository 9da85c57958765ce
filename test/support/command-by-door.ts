import type { Page } from '@playwright/test';
import type { HoldlineApi } from '../../shared/ipc/contract.ts';

type WithApi = { readonly holdline: HoldlineApi };

/** Sends a command through the window's own door, as the page's buttons do. */
export async function commandByDoor(window: Page, to: string, command: unknown): Promise<void> {
  await window.evaluate(
    async (request) => {
      const { holdline } = globalThis as unknown as WithApi;
      const sent = await holdline.request('send', request as never);
      if (!sent.ok) throw new Error(sent.error.sentence);
    },
    { to, command },
  );
}
