import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { runOrFail } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';
import { assertFuses } from './fuses.mjs';

const PROGRAM = 'opt/Holdline';
const BESIDE = ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/third-party-notices.txt'];
const IN_ARCHIVE = ['/out/third-party-notices.txt', '/out/main/index.js', '/package.json'];

/**
 * What has to hold for every packed program, wherever it lies: the fuses, the notices, the sandbox's helper.
 * @param {string} executable
 */
export async function checkProgram(executable) {
  const folder = path.dirname(executable);
  await assertFuses(executable);
  const missing = BESIDE.filter((name) => !existsSync(path.join(folder, name)));
  const inside = listPackage(path.join(folder, 'resources', 'app.asar'), { isPack: false });
  missing.push(...IN_ARCHIVE.filter((name) => !inside.includes(name)));
  refuse(missing.length > 0, `The package lacks ${missing.join(', ')}.`);
  const bare = await stat(path.join(folder, 'chrome-sandbox'));
  refuse(
    (bare.mode & 0o111) !== 0o111,
    'chrome-sandbox cannot be run by everyone, so the program cannot start.',
  );
}

/**
 * What has to hold for a program that a package system puts in place.
 * @param {string} root where the package was laid out
 * @returns {Promise<string>} the executable
 */
export async function checkInstalled(root) {
  const executable = path.join(root, PROGRAM, 'holdline');
  await checkProgram(executable);
  const folder = path.join(root, 'usr/share/applications');
  const [entry = '', ...others] = readdirSync(folder);
  refuse(entry === '' || others.length > 0, 'The package has to bring one menu entry.');
  await runOrFail('desktop-file-validate', [path.join(folder, entry)], {
    orElse: 'The menu entry of the package is wrong.',
  });
  checkEntry(readFileSync(path.join(folder, entry), 'utf8'), root);
  return executable;
}

/**
 * @param {string} text a desktop file
 * @param {string} root
 */
export function checkEntry(text, root) {
  const {
    Exec = '',
    Icon = '',
    StartupWMClass = '',
  } = Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
  const started = Exec.split(' ')[0] ?? '';
  refuse(
    !existsSync(path.join(root, started)),
    `The menu entry starts ${started}, which is not in the package.`,
  );
  refuse(Exec.includes('--no-sandbox'), 'The menu entry starts the program without its sandbox.');
  const icon = path.join(root, 'usr/share/icons/hicolor/256x256/apps', `${Icon}.png`);
  refuse(!existsSync(icon), `The menu entry shows the icon ${Icon}, which is not in the package.`);
  refuse(StartupWMClass !== 'holdline', 'The menu entry would not know the windows of the program.');
}

/**
 * @param {boolean} isWrong
 * @param {string} sentence
 */
function refuse(isWrong, sentence) {
  if (isWrong) throw new SetupError(sentence);
}
