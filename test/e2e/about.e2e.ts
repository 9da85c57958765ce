import { expect } from '@playwright/test';
import { test } from './app.ts';

test('Help > About shows the licence of everything that was bundled, down to the typefaces', async ({
  app,
  window,
}) => {
  await window.getByRole('heading', { name: 'Set up the room' }).waitFor();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.about')?.click());
  const about = window.getByRole('dialog', { name: 'About Holdline' });
  await about.getByRole('button', { name: 'Show the licences' }).click();
  const licences = about.getByRole('region', { name: 'Licences' });
  await expect(licences).toBeFocused();
  for (const bundled of [
    /^@mantine\/core \S+ \(MIT\)$/m,
    /^@fontsource\/ibm-plex-sans \S+ \(OFL-1\.1\)$/m,
    /^@fontsource-variable\/source-serif-4 \S+ \(OFL-1\.1\)$/m,
    /^better-sqlite3 \S+ \(MIT\)$/m,
    /^node-addon-api \S+ \(MIT\)$/m,
  ]) {
    await expect(licences).toContainText(bundled);
  }
});
