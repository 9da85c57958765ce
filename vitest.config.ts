import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A hang is a failure; how long a thing takes is measured by `npm run bench`, not here.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          // What these read holds no state: reading it anew for each file took longer than the tests.
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: ['test/{shared,electron,scripts,fuzz}/**/*.spec.ts', 'test/*.spec.ts'],
          exclude: ['test/electron/main/**'],
        },
      },
      {
        extends: true,
        test: {
          // Some of these put another module in the place of Electron.
          name: 'main',
          environment: 'node',
          include: ['test/electron/main/**/*.spec.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.spec.{ts,tsx}'],
        },
      },
    ],
  },
});
