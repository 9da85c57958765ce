import { expect } from '@playwright/test';
import { test } from './app.ts';

test('the built app opens one window from its own scheme, sandboxed', async ({ app, window }) => {
  await expect(window).toHaveTitle(/Holdline/);
  expect(new URL(window.url()).protocol).toBe('app:');
  expect(await window.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
