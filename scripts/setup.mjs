// `npm run setup [-- --again]`: everything that `npm start` and `npm test` need, and nothing else.
import { runMain } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

await runMain(async () => {
  await setUp({ again: process.argv.includes('--again') });
});
