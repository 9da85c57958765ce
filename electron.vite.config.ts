import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
/** Each build says which packages went into it; scripts/notices.mjs makes the notices of them. */
const license = { fileName: 'licenses.json' };

export default defineConfig({
  main: {
    build: {
      // Everything but the native module is bundled, so a package carries no other node_modules.
      externalizeDeps: false,
      license,
      outDir: 'out/main',
      sourcemap: true,
      rollupOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          'verify-worker': resolve(root, 'electron/log/verify-worker.ts'),
          'key-worker': resolve(root, 'electron/people/key-worker.ts'),
          'search-worker': resolve(root, 'electron/search/search-worker.ts'),
          'pack-worker': resolve(root, 'electron/export/pack-worker.ts'),
        },
        external: ['better-sqlite3'],
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      license,
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        // A sandboxed preload has to be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      license,
      outDir: 'out/renderer',
      minify: true,
      // A file turned into a data: address would be refused by the content policy.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
    // A module, so that it can load one dictionary without the other.
    worker: { format: 'es' },
    plugins: [react()],
  },
});
