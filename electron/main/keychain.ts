import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { app, safeStorage } from 'electron';
import { replaceFile } from '../db/replace-file.ts';
import { type Keychain, NO_KEYCHAIN } from '../people/keychain.ts';

/** What keeps secrets here; null where Electron would only hide them behind a password that everybody knows. */
function backendHere(): string | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'darwin') return 'the macOS keychain';
  if (process.platform === 'win32') return 'Windows data protection';
  const backend = safeStorage.getSelectedStorageBackend();
  return backend === 'basic_text' || backend === 'unknown' ? null : backend;
}

function fileOf(roomId: string): string {
  const name = createHash('sha256').update(roomId).digest('hex').slice(0, 32);
  return path.join(app.getPath('userData'), 'room-secrets', name);
}

/** The keychain of this computer. Asynchronous, because Electron is giving up its synchronous calls. */
export function openKeychain(): Keychain {
  const backend = backendHere();
  if (backend === null) return NO_KEYCHAIN;
  const kept = new Set<string>();
  return {
    backend: () => backend,
    keep: async (roomId, secret) => {
      if (kept.has(roomId)) return;
      const sealed = safeStorage.encryptString(Buffer.from(secret).toString('base64'));
      mkdirSync(path.dirname(fileOf(roomId)), { recursive: true });
      await replaceFile(fileOf(roomId), sealed.toString('base64'));
      kept.add(roomId);
    },
    recall: async (roomId) => {
      try {
        const sealed = Buffer.from(readFileSync(fileOf(roomId), 'utf8'), 'base64');
        return Buffer.from(safeStorage.decryptString(sealed), 'base64');
      } catch {
        // Never kept here, or kept by another user of this computer: the passphrase opens the keys.
        return null;
      }
    },
  };
}
