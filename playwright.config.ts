import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  // One war room at a time: each test is a whole Electron. A test that needs a second try is broken.
  workers: 1,
  retries: 0,
  // A hang is a failure; how long a thing takes is measured by `npm run bench`, not here.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
