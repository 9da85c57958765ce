import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';

/** Replaces a small text file so that a crash leaves the old text or the new one, never a piece of either. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const made = `${path}.new`;
  const file = await open(made, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(made, path);
}

/** The same at once, for the moment before the app ends. */
export function replaceFileNow(path: string, text: string): void {
  const made = `${path}.last`;
  const file = openSync(made, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(made, path);
}
