// The walls of the house, a sentence each. `npm test` runs them and fails if nothing was looked at.
const NOUNS = '^shared/(?!playbook/|incident/|projection/|ipc/|seal/)[^/]+/';

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const shared = [
  rule(
    'shared-is-pure',
    'shared/ imports only shared/, xstate and zod: no Node, no DOM, no other package.',
    { path: '^shared/' },
    { pathNot: ['^shared/', 'node_modules/(xstate|zod|canonicalize|tlds|punycode|diff)/'] },
  ),
  rule(
    'names-of-hosts-only-in-links',
    'Only shared/channel/links.ts knows which names end in a top-level domain, so there is one rule of what a link is.',
    { path: '^shared/', pathNot: '^shared/channel/links[.]ts$' },
    { path: 'node_modules/(tlds|punycode)/' },
  ),
  rule(
    'canonical-json-only-in-seal',
    'Only shared/seal makes canonical JSON, so there is one place where bytes are decided.',
    { path: '^shared/', pathNot: '^shared/seal/' },
    { path: 'node_modules/canonicalize/' },
  ),
  rule(
    'kernel-is-the-bottom',
    'The kernel (the files directly in shared/) imports no folder of shared/.',
    { path: '^shared/[^/]+\\.ts$' },
    { path: '^shared/[^/]+/' },
  ),
  rule(
    'playbook-knows-the-kernel-only',
    'The playbook is below every noun.',
    { path: '^shared/playbook/' },
    { path: '^shared/[^/]+/', pathNot: '^shared/playbook/' },
  ),
  rule(
    'nouns-do-not-look-up',
    'A noun knows nothing of incidents, projections or channels.',
    { path: NOUNS },
    { path: '^shared/(incident|projection|ipc)/' },
  ),
  rule(
    'incident-does-not-look-up',
    'The incident knows nothing of what is drawn from it or sent of it.',
    { path: '^shared/incident/' },
    { path: '^shared/(projection|ipc)/' },
  ),
  rule(
    'projection-does-not-look-up',
    'A projection knows nothing of channels.',
    { path: '^shared/projection/' },
    { path: '^shared/ipc/' },
  ),
  rule(
    'seal-stands-alone',
    'The seal is what an outside checker runs, so it imports the kernel and itself only.',
    { path: '^shared/seal/' },
    { path: '^shared/[^/]+/', pathNot: '^shared/seal/' },
  ),
];

const electron = [
  rule(
    'electron-does-not-draw',
    'electron/ never imports renderer/.',
    { path: '^electron/' },
    { path: '^renderer/' },
  ),
  rule(
    'db-is-the-bottom',
    'electron/db imports no other folder of electron/.',
    { path: '^electron/db/' },
    { path: '^electron/', pathNot: '^electron/db/' },
  ),
  rule(
    'log-does-not-look-up',
    'electron/log imports db and nothing above it.',
    { path: '^electron/log/' },
    { path: '^electron/(commands|ipc|main|preload|people|export|search)/' },
  ),
  rule(
    'commands-do-not-look-up',
    'electron/commands knows nothing of channels and windows.',
    { path: '^electron/(commands|people|export|search)/' },
    { path: '^electron/(ipc|main|preload)/' },
  ),
  rule(
    'ipc-does-not-look-up',
    'electron/ipc knows nothing of windows: it is handed what it needs.',
    { path: '^electron/ipc/' },
    { path: '^electron/(main|preload)/' },
  ),
  rule(
    'preload-is-built-from-shared',
    'The preload has no logic: it imports shared/ and electron only.',
    { path: '^electron/preload/' },
    { path: '^electron/', pathNot: '^electron/preload/' },
  ),
  rule(
    'one-door-to-sqlite',
    'Only electron/db opens SQLite.',
    { path: '^(electron|renderer|shared)/', pathNot: '^electron/db/' },
    { path: 'node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
  ),
];

const renderer = [
  rule(
    'renderer-has-no-machine',
    'renderer/ imports neither electron/ nor Electron nor Node: it sends commands and draws projections.',
    { path: '^renderer/' },
    { path: ['^electron/', 'node_modules/(electron|better-sqlite3)/'] },
  ),
  rule(
    'renderer-has-no-node',
    'renderer/ imports no Node module.',
    { path: '^renderer/' },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'features-do-not-meet',
    'A feature never imports another; what two need belongs below them.',
    { path: '^renderer/features/([^/]+)/' },
    { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  ),
  rule(
    'features-are-the-top',
    'Bridge, commands and shared parts of the renderer know no feature.',
    { path: '^renderer/(bridge|commands)/' },
    { path: '^renderer/features/' },
  ),
];

const everywhere = [
  rule(
    'no-tests-in-the-product',
    'The product never imports test/ or scripts/.',
    { path: '^(shared|electron|renderer)/' },
    { path: '^(test|scripts)/' },
  ),
  rule(
    'no-cycles',
    'A circle of imports cannot be understood one file at a time.',
    { pathNot: 'node_modules/' },
    { circular: true },
  ),
  rule(
    'no-unresolved',
    'Every import leads somewhere.',
    { pathNot: 'node_modules/' },
    { couldNotResolve: true },
  ),
  rule(
    'no-orphans',
    'A file that neither imports nor is imported is dead or forgotten.',
    { orphan: true, path: '^(shared|electron|renderer)/', pathNot: '\\.d\\.ts$' },
    {},
  ),
];

module.exports = {
  forbidden: [...shared, ...electron, ...renderer, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules/' },
    exclude: { path: '\\.css$|\\?(worker|modulePath|nodeWorker|raw|url)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
};
