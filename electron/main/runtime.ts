import os from 'node:os';
import { app } from 'electron';
import type { Runtime } from '../../shared/room/events.ts';
import { connect } from '../db/connect.ts';
import { bootId } from './boot.ts';
import { sqliteBinding } from './sqlite-binding.ts';

function sqliteVersion(): string {
  const binding = sqliteBinding();
  const db = connect(':memory:', binding === undefined ? {} : { binding });
  const row = db.prepare('select sqlite_version() as version').get() as { readonly version: string };
  db.close();
  return row.version;
}

/** The program and the machine that write this room's log, as `room.opened` and Help > About say it. */
export function describeRuntime(clockSpeed: number): Runtime {
  const { electron = '', chrome = '', node = '' } = process.versions;
  const platform = `${process.platform} ${process.arch} ${os.release()}`;
  return {
    app: app.getVersion(),
    electron,
    chrome,
    node,
    sqlite: sqliteVersion(),
    platform,
    boot: bootId(),
    clockSpeed,
  };
}
