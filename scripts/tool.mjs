import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ownNode, projectRoot } from './setup/own-node.mjs';

/**
 * How to run a development tool of node_modules with our own Node, without a shell and without npx.
 * @param {string} name package name, e.g. `vitest`
 * @param {string} [program] when the package has several programs
 * @returns {{ command: string, args: string[] }}
 */
export function tool(name, program = name) {
  const folder = path.join(projectRoot, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const entry = typeof bin === 'string' ? bin : (bin[program] ?? bin[program.split('/').at(-1) ?? '']);
  return { command: ownNode(), args: [path.join(folder, entry)] };
}
