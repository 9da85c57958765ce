import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a traced program did to a file of the traced folder, in order. `ack` is a line that it wrote to `acks`. */
export type DiskOp =
  | { readonly type: 'create'; readonly name: string }
  | { readonly type: 'unlink'; readonly name: string }
  | { readonly type: 'sync'; readonly name: string }
  | { readonly type: 'sync-folder' }
  | { readonly type: 'write'; readonly name: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly type: 'truncate'; readonly name: string; readonly length: number }
  | { readonly type: 'ack'; readonly line: string };

/** Why nothing can be traced here; undefined when it can. */
export function straceMissing(): string | undefined {
  if (process.platform !== 'linux') return 'strace is a Linux tool';
  const { status } = spawnSync('strace', ['-o', '/dev/null', 'true']);
  return status === 0 ? undefined : 'strace is missing or not allowed here: apt-get install strace';
}

/** Runs the appender under strace in a folder, `limit` appends, and answers with all it did to the files there. */
export function traceAppends(folder: string, limit: number, checkpointPages: number): readonly DiskOp[] {
  const trace = join(folder, 'trace');
  const calls = 'trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink';
  const program = [
    join(import.meta.dirname, 'appender.ts'),
    join(folder, 'room.holdline'),
    join(folder, 'acks'),
  ];
  const strace = ['-f', '-y', '-xx', '-s', '70000', '-o', trace, '-e', calls, process.execPath, ...program];
  const run = spawnSync('strace', [...strace, String(limit), String(checkpointPages)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return diskOpsIn(readFileSync(trace, 'latin1'), folder);
}

/**
 * The disk operations in what strace wrote. A call that another thread's came between stands there in two pieces
 * (`<unfinished ...>`, later `<... fsync resumed>`): it is one operation, at the place where it ended.
 */
export function diskOpsIn(trace: string, folder: string): readonly DiskOp[] {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const cut = /^(.*) <unfinished \.\.\.>$/.exec(call);
    if (cut !== null) begun.set(thread, cut[1] ?? '');
    const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(call);
    const whole = rest === null ? call : `${begun.get(thread) ?? ''}${rest[1]}`;
    return opIn(whole, folder) ?? [];
  });
}

const HEX = '((?:\\\\x[0-9a-f]{2})*)';
const PATTERNS = {
  open: new RegExp(`openat\\([^"]*"${HEX}", ([A-Z_|]+).*= \\d`),
  unlink: new RegExp(`unlink\\("${HEX}"\\)\\s+= 0`),
  write: new RegExp(`(pwrite64|write)\\(\\d+<${HEX}>, "${HEX}", \\d+(?:, (\\d+))?\\)\\s+= \\d`),
  truncate: new RegExp(`ftruncate\\(\\d+<${HEX}>, (\\d+)\\)\\s+= 0`),
  sync: new RegExp(`(?:fsync|fdatasync)\\(\\d+<${HEX}>\\)\\s+= 0`),
};

function opIn(line: string, folder: string): DiskOp | undefined {
  const inFolder = (hex: string | undefined): string | undefined => {
    const path = unhex(hex).toString('utf8');
    return path.startsWith(`${folder}/`) && !path.endsWith('-shm') ? basename(path) : undefined;
  };
  const open = PATTERNS.open.exec(line);
  if (open !== null) return open[2]?.includes('O_CREAT') ? named('create', inFolder(open[1])) : undefined;
  const unlink = PATTERNS.unlink.exec(line);
  if (unlink !== null) return named('unlink', inFolder(unlink[1]));
  const sync = PATTERNS.sync.exec(line);
  if (sync !== null)
    return unhex(sync[1]).toString() === folder ? { type: 'sync-folder' } : named('sync', inFolder(sync[1]));
  const truncate = PATTERNS.truncate.exec(line);
  if (truncate !== null) return truncateOf(inFolder(truncate[1]), Number(truncate[2]));
  const write = PATTERNS.write.exec(line);
  return write === null ? undefined : writeOf(inFolder(write[2]), unhex(write[3]), write[4]);
}

function named(type: 'create' | 'unlink' | 'sync', name: string | undefined): DiskOp | undefined {
  return name === undefined || name === 'acks' || name === 'trace' ? undefined : { type, name };
}

function truncateOf(name: string | undefined, length: number): DiskOp | undefined {
  return name === undefined ? undefined : { type: 'truncate', name, length };
}

function writeOf(name: string | undefined, bytes: Buffer, offset: string | undefined): DiskOp | undefined {
  if (name === undefined) return undefined;
  if (name === 'acks') return { type: 'ack', line: bytes.toString().trim() };
  if (offset === undefined) throw new Error(`a write to ${name} without a place`);
  return { type: 'write', name, offset: Number(offset), bytes };
}

function unhex(text = ''): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}
