import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A hang is a failure; how long a thing takes is measured by `npm run bench`, not here.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          // Rules are pure: reading them anew for each file took three times as long as the tests.
          name: 'rules',
          environment: 'node',
          isolate: false,
          include: ['test/shared/**/*.spec.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{electron,scripts,fuzz}/**/*.spec.ts', 'test/*.spec.ts'],
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
