import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from './setup/own-node.mjs';

const SOURCES = path.join(projectRoot, 'electron', 'export', 'checker');
const OUT = path.join(projectRoot, 'out', 'checker');

/** @typedef {{ readonly code: string, readonly licenses: string }} Bundle */

/**
 * Bundles one entry into one file with everything it needs, and the licences of what went in.
 * @param {string} entry
 * @param {{ readonly forNode: boolean }} how
 * @returns {Promise<Bundle>}
 */
async function bundle(entry, { forNode }) {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    ...(forNode ? { ssr: { noExternal: true, target: 'node' } } : {}),
    build: {
      write: false,
      minify: true,
      target: forNode ? 'node18' : 'es2022',
      license: { fileName: 'licenses.json' },
      ...(forNode
        ? { ssr: path.join(SOURCES, entry) }
        : {
            lib: { entry: path.join(SOURCES, entry), formats: ['iife'], name: 'holdline', fileName: 'page' },
          }),
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
    Array.isArray(built) ? built[0] : built
  );
  const [chunk, ...more] = output.filter((one) => one.type === 'chunk');
  if (chunk === undefined || more.length > 0) throw new Error(`${entry} does not fit into one file`);
  const licenses = output.find((one) => one.fileName.endsWith('licenses.json'));
  const source = licenses?.type === 'asset' ? String(licenses.source) : '[]';
  return { code: chunk.code, licenses: source };
}

/** @typedef {{ name: string, version: string, identifier?: string, text?: string }} Bundled */

/**
 * What went into both, each once, for the notices of the app.
 * @param {readonly Bundle[]} bundles
 */
function allLicenses(bundles) {
  /** @type {Bundled[]} */
  const all = bundles.flatMap(({ licenses }) => JSON.parse(licenses));
  return [...new Map(all.map((one) => [`${one.name} ${one.version}`, one])).values()];
}

/**
 * The terms of everything inside, as their licences ask, in a comment.
 * @param {string} licenses
 */
function termsOf(licenses) {
  /** @type {Bundled[]} */
  const list = JSON.parse(licenses);
  return list
    .map(({ name, version, text = '' }) => `${name} ${version}\n\n${text.trim()}`)
    .join('\n\n---\n\n');
}

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('base64');

/** @param {Bundle} script */
function pageOf({ code, licenses }) {
  const web = (/** @type {string} */ name) => readFileSync(path.join(SOURCES, 'web', name), 'utf8');
  const style = `${web('verify.css')}\n${web('verify-print.css')}`;
  const script = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim();
  const page = web('verify.html')
    .replace('SCRIPT_HASH', () => sha256(script))
    .replace('STYLE_HASH', () => sha256(style))
    .replace('/* STYLE */', () => style)
    .replace('/* SCRIPT */', () => script);
  return `${page}<!--\n${termsOf(licenses).replaceAll('--', '- -')}\n-->\n`;
}

/** Builds the checkers, each one file that needs nothing else: out/checker/verify.mjs and verify.html. */
export async function buildChecker() {
  const forNode = await bundle('command.ts', { forNode: true });
  const forPage = await bundle('web/main.ts', { forNode: false });
  mkdirSync(OUT, { recursive: true });
  const terms = termsOf(forNode.licenses).replaceAll('*/', '* /');
  writeFileSync(path.join(OUT, 'verify.mjs'), `${forNode.code.trim()}\n/*\n${terms}\n*/\n`);
  writeFileSync(path.join(OUT, 'verify.html'), pageOf(forPage));
  writeFileSync(path.join(OUT, 'licenses.json'), JSON.stringify(allLicenses([forNode, forPage])));
}
