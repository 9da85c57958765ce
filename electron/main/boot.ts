import { readFileSync } from 'node:fs';

/**
 * What tells this boot of the machine from every other, or null where the system does not say (Linux does:
 * proc(5), random/boot_id). With it, a clock that was moved while the app was closed is seen at the next start.
 */
export function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}
