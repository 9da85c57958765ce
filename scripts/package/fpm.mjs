#!/usr/bin/env node
// electron-builder calls this where it would call fpm, a Ruby program that is neither in Debian nor on npm and that it
// would fetch from GitHub. Takes the part of fpm's command line that electron-builder writes, and nothing else.
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain, SetupError } from '../setup/say.mjs';
import { makeDeb } from './deb.mjs';
import { stage } from './layout.mjs';
import { makeRpm } from './rpm.mjs';

/** @typedef {ReturnType<typeof readRequest>} PackageRequest */

/**
 * An option that is not known here fails: it would be something the package silently lacks.
 * @param {readonly string[]} args
 */
export function readRequest(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...texts('architecture', 'after-install', 'after-remove', 'description', 'version', 'package', 'name'),
      ...texts('maintainer', 'vendor', 'url', 'license', 'category', 'iteration', 'log'),
      ...texts('deb-priority', 'deb-compression', 'rpm-os', 'rpm-compression', 'rpm-summary'),
      source: { type: 'string', short: 's' },
      target: { type: 'string', short: 't' },
      depends: { type: 'string', short: 'd', multiple: true, default: [] },
      'deb-recommends': { type: 'string', multiple: true, default: [] },
      force: { type: 'boolean' },
      debug: { type: 'boolean' },
    },
  });
  const mappings = positionals.map((positional) => {
    const at = positional.lastIndexOf('=');
    return { from: positional.slice(0, at), to: positional.slice(at + 1) };
  });
  return { values: /** @type {Values} */ (values), mappings };
}

/**
 * @typedef {Record<string, string | undefined> & { depends: string[], 'deb-recommends': string[] }} Values
 */

/** @param {readonly string[]} names */
function texts(...names) {
  return Object.fromEntries(names.map((name) => [name, { type: /** @type {const} */ ('string') }]));
}

/** @param {readonly string[]} args */
async function makePackage(args) {
  const request = readRequest(args);
  const { target = '', package: file = '' } = request.values;
  const maker = { deb: makeDeb, rpm: makeRpm }[target];
  if (maker === undefined) throw new SetupError(`Only deb and rpm are made here, not ${target}.`);
  const work = await mkdtemp(path.join(path.dirname(path.resolve(file)), `.${target}-`));
  try {
    const root = path.join(work, 'root');
    await stage(request.mappings, root);
    await maker(request, root, work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await runMain(() => makePackage(process.argv.slice(2)));
