/**
 * What a bare Debian needs, by purpose. A name with `|` lists what newer Debian and Ubuntu call the same library.
 * @type {Readonly<Record<'electron' | 'display' | 'fonts' | 'compiler' | 'tracing' | 'deb' | 'rpm', readonly string[]>>}
 */
export const SYSTEM_PACKAGES = {
  electron: [
    'libnss3',
    'libatk1.0-0|libatk1.0-0t64',
    'libatk-bridge2.0-0|libatk-bridge2.0-0t64',
    'libgtk-3-0|libgtk-3-0t64',
    'libgbm1',
    'libasound2|libasound2t64',
  ],
  display: ['xvfb', 'xauth'],
  // The words are the product: Latin, Greek, Cyrillic, Arabic, Hebrew, Indic, CJK and emoji all have to show.
  fonts: ['fonts-dejavu-core', 'fonts-freefont-ttf', 'fonts-wqy-microhei', 'fonts-noto-color-emoji'],
  compiler: ['g++', 'make', 'python3'],
  // The tests that count syncs and rebuild power-loss images watch the log's writer with it.
  tracing: ['strace'],
  deb: ['desktop-file-utils'],
  rpm: ['desktop-file-utils', 'rpm'],
};

/**
 * The packages of a list of which no name is installed, in the names to install them by.
 * @param {readonly string[]} wanted
 * @param {ReadonlySet<string>} installed
 * @param {ReadonlySet<string>} [available] names the package archive knows; when left out the first name is taken
 */
export function missingPackages(wanted, installed, available) {
  return wanted
    .map((entry) => entry.split('|'))
    .filter((names) => !names.some((name) => installed.has(name)))
    .map((names) => names.find((name) => available?.has(name)) ?? names[0] ?? '');
}
