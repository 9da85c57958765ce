import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './say.mjs';
import { isRoot } from './system-libraries.mjs';

const SETUID = 0o4000;

/**
 * Some systems let only blessed programs make a sandbox. There Electron would abort with a riddle; we say what to do,
 * and never switch the sandbox off for an ordinary user.
 * @param {string} executable
 */
export function assertSandbox(executable) {
  if (process.platform !== 'linux' || isRoot()) return;
  const isRestricted =
    kernelSays('apparmor_restrict_unprivileged_userns', '1') || kernelSays('unprivileged_userns_clone', '0');
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  if (!isRestricted || isBlessed(helper)) return;
  throw new SetupError(
    "This system does not let an ordinary program make Chromium's sandbox. Run this line once, then try again:\n\n" +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/**
 * @param {string} name
 * @param {string} value
 */
function kernelSays(name, value) {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim() === value;
  } catch {
    return false;
  }
}

/** @param {string} helper */
function isBlessed(helper) {
  const { uid, mode } = statSync(helper, { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 };
  return uid === 0 && (mode & SETUID) !== 0;
}
