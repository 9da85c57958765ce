import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import type { Theme } from './options.ts';

/** Takes a picture of the window as it is, `NN-name.png`: from the top, or from where `begin` begins. */
export type Camera = {
  readonly shoot: (name: string, begin?: Locator) => Promise<void>;
  readonly taken: () => readonly string[];
};

/** Runs in the window: what was scrolled to press something goes back to where a reader begins. */
function scrollToTop(): void {
  for (const element of document.querySelectorAll('html, body, #root *')) element.scrollTop = 0;
}

/** Makes a camera. With both themes, they take turns. Pictures of an earlier run are removed first. */
export async function createCamera(page: Page, folder: string, theme: Theme): Promise<Camera> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const taken: string[] = [];
  const light = (): boolean => (theme === 'both' ? taken.length % 2 === 0 : theme === 'light');
  const dress = (): Promise<void> =>
    page.emulateMedia({ colorScheme: light() ? 'light' : 'dark', reducedMotion: 'reduce' });
  await dress();
  return {
    shoot: async (name, begin) => {
      const file = `${String(taken.length + 1).padStart(2, '0')}-${name}.png`;
      await page.evaluate(scrollToTop);
      // What the mouse last rested on would look chosen.
      await page.mouse.move(1, 1);
      await begin?.evaluate((element) => element.scrollIntoView());
      await page.screenshot({ path: path.join(folder, file), animations: 'disabled', caret: 'initial' });
      taken.push(file);
      if (theme === 'both') await dress();
    },
    taken: () => taken,
  };
}
