import { readdirSync, readFileSync } from 'node:fs';

export type Memory = { readonly pssMib: number; readonly rssMib: number; readonly processes: number };

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process ended while we looked.
    return '';
  }
}

function parents(): ReadonlyMap<number, number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.map((pid) => [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)]),
  );
}

function family(root: number): readonly number[] {
  const all = [...parents()];
  const found = [root];
  for (const one of found) found.push(...all.filter(([, parent]) => parent === one).map(([pid]) => pid));
  return found;
}

function kib(text: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
}

/** The memory of a process and all its children on Linux: PSS counts a shared page once over all who share it. */
export function memoryOf(root: number): Memory {
  const pids = family(root);
  const rollups = pids.map((pid) => read(`/proc/${pid}/smaps_rollup`));
  const sum = (field: string): number => rollups.reduce((total, text) => total + kib(text, field), 0) / 1024;
  return { pssMib: sum('Pss'), rssMib: sum('Rss'), processes: pids.length };
}
