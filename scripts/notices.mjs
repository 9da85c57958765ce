import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './setup/own-node.mjs';
import { SetupError } from './setup/say.mjs';

/** @typedef {{ name: string, version: string, identifier?: string | undefined, text?: string }} Bundled */

/** Licences whose terms are met by shipping their text, as SPDX names them. Anything else is for a person to decide. */
const ALLOWED = [
  '(MIT AND BSD)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT AND ISC AND BSD-3-Clause',
  'OFL-1.1',
  'Unlicense',
];
/** Public domain: nothing has to be shipped, and some packages ship nothing. */
const WITHOUT_TEXT = ['Unlicense'];
/** Packages that name their licence without its text, and the sibling by the same author that carries it. */
const TEXT_OF = new Map([
  ['react-remove-scroll-bar', 'react-remove-scroll'],
  ['@nodable/entities', 'fast-xml-parser'],
]);
/** What the window's threads are made of: each is a build of its own, of which no part says what went in. */
export const IN_WORKERS = [
  ...['nspell', 'dictionary-en', 'dictionary-en-gb'],
  ...['@noble/hashes', 'csv-parse', 'fast-xml-parser'],
];
/** Where each part of the build says what went into it. */
const PARTS = ['main', 'preload', 'renderer', 'checker'].map((part) =>
  path.join('out', part, 'licenses.json'),
);

/** Gathers what the build bundled and what lies in the package beside it, and writes out/third-party-notices.txt. */
export function writeNotices() {
  const bundled = PARTS.flatMap((part) => take(path.join(projectRoot, part)));
  const workers = IN_WORKERS.flatMap((name) => unbundled(name, path.join(projectRoot, 'node_modules', name)));
  const text = noticesOf([...bundled, ...workers, ...unbundled('', projectRoot)]);
  writeFileSync(path.join(projectRoot, 'out', 'third-party-notices.txt'), text);
}

/**
 * Reads one part's list and removes it: only the notices made of all of them belong into a package.
 * @param {string} file
 * @returns {Bundled[]}
 */
function take(file) {
  const list = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return list;
}

/**
 * The packages that stay outside the bundle, with all that they depend on.
 * @param {string} name
 * @param {string} folder
 * @returns {Bundled[]}
 */
function unbundled(name, folder) {
  const {
    version,
    license,
    dependencies = {},
  } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const own = name === '' ? [] : [{ name, version, identifier: license, text: licenseText(folder) }];
  const below = Object.keys(dependencies).map((other) => {
    const nested = path.join(folder, 'node_modules', other);
    return unbundled(other, existsSync(nested) ? nested : path.join(projectRoot, 'node_modules', other));
  });
  return [...own, ...below.flat()];
}

/** @param {string} folder */
function licenseText(folder) {
  const file = readdirSync(folder).find((candidate) => /^(licen[cs]e|copying)/i.test(candidate));
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8');
}

/**
 * The notices as people read them. Refuses a package whose licence nobody has looked at, or whose text is missing.
 * @param {readonly Bundled[]} packages
 */
export function noticesOf(packages) {
  const once = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sorted = [...once.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  const entries = sorted.map((one) => entryOf(one, sorted));
  return [HEAD, ...entries].join(`\n\n${'-'.repeat(60)}\n\n`).concat('\n');
}

const HEAD = `Third-party notices of Holdline

Holdline contains the packages and typefaces below, each under its own licence.
It runs on Electron and Chromium; their licences lie beside the program:
LICENSE.electron.txt and LICENSES.chromium.html.
SQLite is in the public domain.`;

/**
 * @param {Bundled} one
 * @param {readonly Bundled[]} all
 */
function entryOf(one, all) {
  const { name, version, identifier = 'none' } = one;
  if (!ALLOWED.includes(identifier)) {
    throw new SetupError(
      `${name} ${version} would be shipped under the licence "${identifier}", which is not on the list in ` +
        'scripts/notices.mjs: take another package, or add the licence after reading it.',
    );
  }
  const text = textOf(one) || textOf(all.find((other) => other.name === TEXT_OF.get(name)));
  if (text === '' && !WITHOUT_TEXT.includes(identifier)) {
    throw new SetupError(
      `${name} ${version} ships no text of its licence (${identifier}), and the licence asks for it: name a package ` +
        'by the same author that has it in scripts/notices.mjs, or take another package.',
    );
  }
  return [`${name} ${version} (${identifier})`, text].filter((part) => part !== '').join('\n\n');
}

/** @param {Bundled | undefined} one */
function textOf(one) {
  return (one?.text ?? '').replaceAll('\r\n', '\n').trim();
}
