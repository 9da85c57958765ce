import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadableDb } from '../db/brands.ts';
import { openRoomFile } from '../db/open.ts';
import { problemOf } from '../db/problem.ts';
import { type ContentCipher, createContentCipher } from './content-cipher.ts';
import { logRows, tipReader } from './rows.ts';
import { endFault, readably, soundLog } from './verify-log.ts';
import type { Found, Sizes, VerifyMessage, VerifyRequest } from './verify-messages.ts';
import { verifyPart } from './verify-part.ts';
import { type RoomVerdict, strays, verifyRoom } from './verify-room.ts';
import { type Share, sharesOf } from './verify-shares.ts';

type Say = (message: VerifyMessage) => void;

function cipherOf({ contentKey }: VerifyRequest): ContentCipher | null {
  return contentKey === undefined ? null : createContentCipher(contentKey, randomBytes);
}

function sizesOf(db: ReadableDb): Sizes {
  const tipOf = tipReader(db);
  return logRows(db).map(({ id, n }) => ({ logId: id, size: tipOf(n).size }));
}

/** Counts what a thread has done over all logs, and tells of it. */
function counting(total: number, say: Say): (logId: string, done: number) => void {
  const counts = new Map<string, number>();
  return (logId, done) => {
    counts.set(logId, done);
    const sum = [...counts.values()].reduce((one, other) => one + other, 0);
    say({ type: 'progress', progress: { done: sum, total } });
  };
}

const lengthOf = (shares: readonly Share[]): number =>
  shares.reduce((sum, { from, to }) => sum + to - from, 0);

function verifyShares(
  db: ReadableDb,
  shares: readonly Share[],
  request: VerifyRequest,
  say: Say,
): Found['parts'] {
  const count = counting(lengthOf(shares), say);
  const cipher = cipherOf(request);
  return shares.map(({ logId, from, to }) => {
    const remembered = (request.remembered?.[logId] ?? []).filter(
      ({ size }) => size <= to && (size > from || from === 0),
    );
    const verdict = readably(() => {
      const log = soundLog(db, logId);
      if (log === undefined || 'ok' in log) throw new Error(`the log "${logId}" is not there any more`);
      return verifyPart(db, log, { from, to }, (done) => count(logId, done - from), remembered, cipher);
    });
    return { logId, from, verdict };
  });
}

function verifyTogether(db: ReadableDb, request: VerifyRequest, say: Say): Found {
  const { role } = request;
  const isFirst = typeof role === 'string';
  const look = db.transaction((): Found => {
    const sizes = isFirst ? sizesOf(db) : role.secondOf;
    if (isFirst) say({ type: 'sizes', sizes });
    const parts = verifyShares(db, sharesOf(sizes)[isFirst ? 0 : 1], request, say);
    if (!isFirst) return { parts, ends: [], problems: [] };
    const ends = logRows(db).flatMap((log) => readably(() => endFault(db, log)) ?? []);
    return { parts, ends, problems: strays(db) };
  });
  return look();
}

function verifyAlone(db: ReadableDb, request: VerifyRequest, say: Say): RoomVerdict {
  const count = counting(
    sizesOf(db).reduce((sum, { size }) => sum + size, 0),
    say,
  );
  return verifyRoom(db, ({ logId, done }) => count(logId, done), request.remembered, cipherOf(request));
}

/** Entry of a worker thread that verifies a room file through a connection that can only read. */
function run(request: VerifyRequest, say: Say): void {
  const { path, binding } = request;
  const opened = openRoomFile(path, {
    readonly: true,
    trusted: request.role !== 'alone',
    ...(binding === undefined ? {} : { binding }),
  });
  if (!opened.ok) {
    say({ type: 'unreadable', problem: opened.error });
    return;
  }
  try {
    if (request.role === 'alone') say({ type: 'verdict', verdict: verifyAlone(opened.value, request, say) });
    else say({ type: 'found', found: verifyTogether(opened.value, request, say) });
  } catch (error) {
    const problem = problemOf(error, path);
    if (problem === undefined) throw error;
    say({ type: 'unreadable', problem });
  } finally {
    opened.value.close();
  }
}

run(workerData as VerifyRequest, (message) => parentPort?.postMessage(message));
