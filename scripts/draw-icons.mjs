// `node scripts/draw-icons.mjs`: makes every icon file from resources/icons/icon.svg. Run it when the drawing changes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { icnsOf, icoOf } from './icons/containers.mjs';
import { runWithDisplay } from './launch.mjs';
import { runtimeEnv, sandboxArguments } from './runtime.mjs';
import { projectRoot } from './setup/own-node.mjs';
import { runMain } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

const FOLDER = path.join(projectRoot, 'resources', 'icons');
const SIZES = [16, 32, 64, 128, 256, 512, 1024];

await runMain(async () => {
  const runtime = await setUp();
  const program = path.join(projectRoot, 'scripts', 'icons', 'draw.cjs');
  const args = [...sandboxArguments(), program, path.join(FOLDER, 'icon.svg'), FOLDER, ...SIZES.map(String)];
  const code = await runWithDisplay({ command: runtime.executable, args, env: runtimeEnv(runtime) });
  if (code !== 0) return code;
  const pictures = SIZES.map((size) => ({
    size,
    png: readFileSync(path.join(FOLDER, `${size}x${size}.png`)),
  }));
  writeFileSync(path.join(FOLDER, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= 256)));
  writeFileSync(path.join(FOLDER, 'icon.icns'), icnsOf(pictures));
  return 0;
});
