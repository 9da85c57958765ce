import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runOrFail } from '../setup/run.mjs';
import { filesBelow, onlyOnRemoval } from './layout.mjs';

/** @typedef {import('./fpm.mjs').PackageRequest} PackageRequest */

/**
 * Makes a Debian package of a laid-out folder.
 * @param {PackageRequest} request
 * @param {string} root
 */
export async function makeDeb({ values }, root) {
  const files = await filesBelow(root);
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(root, file))).size));
  const kibibytes = sizes.reduce((sum, size) => sum + Math.ceil(size / 1024), 0);
  const sums = await Promise.all(files.map((file) => md5sum(root, file)));
  const folder = path.join(root, 'DEBIAN');
  await mkdir(folder, { mode: 0o755 });
  await writeFile(path.join(folder, 'control'), controlOf(values, kibibytes), { mode: 0o644 });
  await writeFile(path.join(folder, 'md5sums'), sums.join(''), { mode: 0o644 });
  const install = await readFile(values['after-install'] ?? '', 'utf8');
  const removal = await readFile(values['after-remove'] ?? '', 'utf8');
  await writeFile(path.join(folder, 'postinst'), install, { mode: 0o755 });
  await writeFile(path.join(folder, 'postrm'), onlyOnRemoval(removal, 'remove'), { mode: 0o755 });
  const compression = values['deb-compression'] === 'zst' ? ['-Zzstd', '-z9'] : ['-Zxz'];
  await runOrFail('dpkg-deb', ['--root-owner-group', ...compression, '--build', root, values.package ?? ''], {
    orElse: 'dpkg-deb could not write the package: is it there (`apt-get install dpkg`), and is there room?',
  });
}

/**
 * What the package says of itself, in Debian's control format.
 * @param {PackageRequest['values']} values
 * @param {number} kibibytes
 */
export function controlOf(values, kibibytes) {
  const [synopsis = '', ...lines] = (values.description ?? '').trim().split('\n');
  const description = [synopsis, ...lines.map((line) => ` ${line.trim() === '' ? '.' : line.trim()}`)];
  const fields = [
    ['Package', values.name],
    ['Version', values.version],
    ['Architecture', values.architecture],
    ['Maintainer', values.maintainer],
    ['Installed-Size', String(kibibytes)],
    ['Depends', values.depends.join(', ')],
    ['Recommends', values['deb-recommends'].join(', ')],
    ['Section', values.category ?? 'misc'],
    ['Priority', values['deb-priority']],
    ['Homepage', values.url],
    ['Description', description.join('\n')],
  ];
  const said = fields.filter(([, value]) => value !== undefined && value !== '');
  return `${said.map(([field, value]) => `${field}: ${value}`).join('\n')}\n`;
}

/**
 * @param {string} root
 * @param {string} file
 */
async function md5sum(root, file) {
  const hash = createHash('md5').update(await readFile(path.join(root, file)));
  return `${hash.digest('hex')}  ${file}\n`;
}
