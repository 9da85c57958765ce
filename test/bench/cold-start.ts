import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ballastPath } from '../../electron/db/ballast.ts';
import { type Start, startApp } from './app-start.ts';
import type { BenchFigure } from './append.ts';
import { againstFloor, interleaved, median, ratio } from './figures.ts';
import { type Memory, memoryOf } from './memory.ts';

const ROUNDS = 7;
/** Until what a start leaves behind (compiling, decoding, garbage) has settled. */
const SETTLE_MS = 2000;
const PROJECT = path.join(import.meta.dirname, '../..');
const BLANK: Start = { folder: path.join(import.meta.dirname, 'blank-app'), words: 'Blank' };

/** Makes a room through the window's own door, as the first page does. */
const CREATE_ROOM = `window.holdline.request('send', { to: 'registry', command: {
  type: 'room.create', name: 'Bench', zone: 'Europe/London', backups: [null],
  people: [{ name: 'Maya Lindqvist', title: '', roles: ['incidentLead'], backupId: null }],
} }).then((sent) => sent.ok)`;

async function makeRoom(file: string): Promise<void> {
  const made = await startApp(
    { folder: PROJECT, args: [`--room=${file}`], words: 'Set up the room' },
    async ({ page }) => page.ask(CREATE_ROOM),
  );
  if (made !== true) throw new Error('The room for the bench could not be made.');
}

type Measured = { readonly readyMs: number; readonly memory: Memory };

function measure(start: Start): Promise<Measured> {
  return startApp(start, async ({ readyMs, pid }) => {
    await wait(SETTLE_MS);
    return { readyMs, memory: memoryOf(pid) };
  });
}

/** Measures both apps in turn; the board is there when it says how many incidents are live. */
async function rounds(folder: string, room: string) {
  const memories: Record<'blank' | 'app', Memory[]> = { blank: [], app: [] };
  const run = async (name: 'blank' | 'app', start: Start): Promise<number> => {
    const { readyMs, memory } = await measure(start);
    memories[name].push(memory);
    return readyMs;
  };
  const ready = await interleaved(
    {
      blank: () => run('blank', BLANK),
      app: () => {
        const copy = path.join(folder, `room-${memories.app.length}.sqlite`);
        // As a room lies there that was opened before: with the ballast beside it.
        for (const place of [(name: string) => name, ballastPath]) copyFileSync(place(room), place(copy));
        return run('app', { folder: PROJECT, args: [`--room=${copy}`], words: 'No incident is live' });
      },
    },
    ROUNDS,
  );
  return { ready, memories };
}

/** Cold start and memory of the built app against a blank window of the same runtime. */
export async function runColdStartBench(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-cold-'));
  try {
    const room = path.join(folder, 'room.sqlite');
    await makeRoom(room);
    const { ready, memories } = await rounds(folder, room);
    const of = (name: 'blank' | 'app', field: keyof Memory) =>
      memories[name].slice(1).map((one) => one[field]);
    const floor = { name: 'blank window, spawn to painted', values: ready.blank };
    const memory = (['pssMib', 'rssMib'] as const).flatMap((field): readonly BenchFigure[] => {
      const word = field === 'pssMib' ? 'PSS' : 'RSS';
      return [
        {
          name: `${word} of the blank window`,
          value: median(of('blank', field)),
          unit: 'MiB',
          note: 'all processes',
        },
        {
          name: `${word} of the app on its board`,
          value: median(of('app', field)),
          unit: 'MiB',
          note: 'all processes',
        },
        {
          name: `${word} of the app on its board`,
          value: ratio(of('app', field), of('blank', field)),
          unit: 'x',
          ratioTo: `${word} of the blank window`,
        },
      ];
    });
    return [
      { name: floor.name, value: median(ready.blank), unit: 'ms', note: 'fresh profile' },
      ...againstFloor('app, spawn to board painted', 'ms', ready.app, floor),
      ...memory,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
