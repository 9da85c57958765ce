import Database from 'better-sqlite3';

/** Milliseconds to wait for another connection's lock before calling the file locked. */
export const LOCK_WAIT_MS = 1500;

export type ConnectOptions = {
  readonly binding?: string;
  readonly readonly?: boolean;
  readonly fileMustExist?: boolean;
};

/**
 * A bare connection. Runtimes below Node-API 10 (Node 20, Electron 33) crash with the official binary, so there,
 * and only there, the `binding` built for them is used.
 */
export function connect(path: string, options: ConnectOptions): Database.Database {
  const old = Number(process.versions['napi']) < 10;
  return new Database(path, {
    readonly: options.readonly ?? false,
    fileMustExist: options.fileMustExist ?? false,
    timeout: LOCK_WAIT_MS,
    ...(old && options.binding !== undefined ? { nativeBinding: options.binding } : {}),
  });
}

/** A connection to a database in memory, of which nothing is written to a disk. */
export function connectMemory(binding?: string): Database.Database {
  const db = connect(':memory:', binding === undefined ? {} : { binding });
  // What does not fit into its cache stays in memory as well.
  db.pragma('temp_store = MEMORY');
  return db;
}
