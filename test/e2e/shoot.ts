import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Takes pictures of the page in both themes and sizes, where a folder is named. */
export async function shoot(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await page.screenshot({ caret: 'initial', path: `${SHOTS}/${name}-${colorScheme}-${width}.png` });
    }
}
