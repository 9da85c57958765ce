import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runOrFail } from '../setup/run.mjs';
import { onlyOnRemoval } from './layout.mjs';

/** @typedef {import('./fpm.mjs').PackageRequest} PackageRequest */

/** electron-builder speaks of processors as Debian does. */
const ARCHITECTURES = new Map([
  ['amd64', 'x86_64'],
  ['arm64', 'aarch64'],
]);

/**
 * Makes an RPM package of a laid-out folder.
 * @param {PackageRequest} request
 * @param {string} root
 * @param {string} work a folder that goes away afterwards
 */
export async function makeRpm(request, root, work) {
  const install = await readFile(request.values['after-install'] ?? '', 'utf8');
  const removal = await readFile(request.values['after-remove'] ?? '', 'utf8');
  const spec = path.join(work, 'package.spec');
  await writeFile(spec, specOf(request, { root, install, removal }));
  const file = path.resolve(request.values.package ?? '');
  const defines = [
    ['_topdir', path.join(work, 'rpmbuild')],
    ['_rpmdir', path.dirname(file)],
    // Who built it where is nobody's business.
    ['_buildhost', 'localhost'],
    ['_rpmfilename', escapeMacros(path.basename(file))],
  ].flatMap(([name, value]) => ['--define', `${name} ${value}`]);
  const { architecture = '' } = request.values;
  const target = `${ARCHITECTURES.get(architecture) ?? architecture}-linux`;
  await runOrFail('rpmbuild', ['-bb', '--target', target, ...defines, spec], {
    orElse: 'rpmbuild could not write the package: is it there (`apt-get install rpm`), and is there room?',
  });
}

/**
 * The spec. What rpmbuild usually does to files (strip them, search them for dependencies) is off: the program is
 * finished, and a changed byte would break its signature.
 * @param {PackageRequest} request
 * @param {{ root: string, install: string, removal: string }} parts
 */
export function specOf({ values, mappings }, { root, install, removal }) {
  const payload = values['rpm-compression'] === 'zstd' ? 'w9.zstdio' : 'w6T0.xzdio';
  const fields = [
    ['Name', values.name],
    ['Version', values.version],
    ['Release', values.iteration ?? '1'],
    ['Summary', values['rpm-summary'] ?? values.description?.split('\n')[0]],
    ['License', values.license ?? 'unknown'],
    ['Vendor', values.vendor],
    ['Packager', values.maintainer],
    ['URL', values.url],
    ['AutoReqProv', 'no'],
    ...values.depends.map((depends) => ['Requires', depends]),
  ];
  const places = mappings.map(({ to }) => `"${escapeMacros(to)}"`);
  return [
    `%define _binary_payload ${payload}`,
    '%define _build_id_links none',
    '%define __os_install_post %{nil}',
    ...fields
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}: ${escapeMacros(value)}`),
    `%description\n${escapeMacros(values.description)}`,
    `%install\nmkdir -p "%{buildroot}"\ncp -a "${escapeMacros(root)}/." "%{buildroot}/"`,
    `%files\n%defattr(-,root,root,-)\n${places.join('\n')}`,
    `%post -p /bin/bash\n${escapeMacros(install)}`,
    `%postun -p /bin/bash\n${escapeMacros(onlyOnRemoval(removal, '0'))}`,
    '',
  ].join('\n\n');
}

/**
 * A percent sign starts a macro in a spec.
 * @param {string | undefined} text
 */
function escapeMacros(text = '') {
  return text.replaceAll('%', '%%');
}
