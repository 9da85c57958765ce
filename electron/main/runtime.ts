import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { app } from 'electron';
import type { Runtime } from '../../shared/room/events.ts';
import type { Clocks } from '../commands/clock.ts';
import { connect } from '../db/connect.ts';
import { sqliteBinding } from './sqlite-binding.ts';

function sqliteVersion(): string {
  const binding = sqliteBinding();
  const db = connect(':memory:', binding === undefined ? {} : { binding });
  const row = db.prepare('select sqlite_version() as version').get() as { readonly version: string };
  db.close();
  return row.version;
}

/** The program and the machine that write this room's log, as `room.opened` and Help > About say it. */
export function describeRuntime(): Runtime {
  const { electron = '', chrome = '', node = '' } = process.versions;
  const platform = `${process.platform} ${process.arch} ${os.release()}`;
  return { app: app.getVersion(), electron, chrome, node, sqlite: sqliteVersion(), platform };
}

/** The machine's clocks. `os.uptime` counts from boot and runs on through sleep; nobody can set it. */
export const MACHINE_CLOCKS: Clocks = {
  wall: () => Date.now(),
  steady: () => Math.round(os.uptime() * 1000),
  awake: () => Math.round(performance.now()),
};
