import { existsSync } from 'node:fs';
import path from 'node:path';

const NODE_API_OF_PREBUILD = 10;

/**
 * The better-sqlite3 binary for a runtime older than Node-API 10: named by set-up in development, carried as a resource
 * in a package made on such a runtime. On the declared Electron the official binary is used and this is undefined.
 */
export function sqliteBinding(): string | undefined {
  if (Number(process.versions['napi']) >= NODE_API_OF_PREBUILD) return undefined;
  const carried = path.join(process.resourcesPath, 'compat', 'better_sqlite3.node');
  return existsSync(carried) ? carried : process.env['HOLDLINE_SQLITE_BINDING'];
}
