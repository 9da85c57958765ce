import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { SetupError } from '../setup/say.mjs';

/**
 * What a packaged program must have burned in, apart from what electron-builder.yml asks for: a line lost there fails
 * the build instead of opening the program to whoever can set an environment variable.
 * @type {ReadonlyMap<FuseV1Options, boolean>}
 */
export const REQUIRED_FUSES = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

/**
 * Refuses a program whose fuses are not what they have to be.
 * @param {string} executable
 */
export async function assertFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  // The wire is text: `1` is on, `0` is off; anything else, also a fuse this Electron no longer has, is not what we want.
  const wrong = [...REQUIRED_FUSES].filter(
    ([fuse, on]) => Number(wire[fuse]) !== (on ? '1' : '0').charCodeAt(0),
  );
  if (wrong.length === 0) return;
  const named = wrong.map(([fuse, on]) => `${FuseV1Options[fuse]} has to be ${on ? 'on' : 'off'}`);
  throw new SetupError(
    `${executable} must not be given to anybody: ${named.join(', ')}. See electronFuses in electron-builder.yml.`,
  );
}
