/** What the window is told of the program that runs. */
export const RUNTIME = {
  app: 'Holdline 0.1.0',
  electron: '45.4.1',
  chrome: '150',
  node: '24.1.0',
  sqlite: '3.53.0',
  platform: 'linux x64',
  clockSpeed: 1,
  boot: null,
};
