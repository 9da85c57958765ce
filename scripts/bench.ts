// `npm run bench [-- NAME...]`: figures as ratios to a floor measured in the same run. A table, and out/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BenchFigure, runAppendBench } from '../test/bench/append.ts';
import { runColdStartBench } from '../test/bench/cold-start.ts';
import { runFactsBench } from '../test/bench/facts.ts';
import { flushFloorUs } from '../test/bench/flush.ts';
import { runFoldBench } from '../test/bench/fold.ts';
import { runOpenBench } from '../test/bench/open.ts';
import { runPackBench } from '../test/bench/pack.ts';
import { runReplayBench } from '../test/bench/replay.ts';
import { runSealBench } from '../test/bench/seal.ts';
import { runSearchBench } from '../test/bench/search.ts';
import { runUnlockBench } from '../test/bench/unlock.ts';
import { runWordsBench } from '../test/bench/words.ts';
import { requireRuntime } from './runtime.mjs';
import { projectRoot } from './setup/own-node.mjs';
import { runMain, SetupError, say, secondsSince } from './setup/say.mjs';

type Bench = {
  readonly name: string;
  readonly about: string;
  readonly run: () => Promise<readonly BenchFigure[]>;
};

const BENCHES: readonly Bench[] = [
  { name: 'append', about: 'durable appends and verification', run: runAppendBench },
  { name: 'seal', about: 'sealed appends, and verification on two threads', run: runSealBench },
  { name: 'fold', about: 'rebuilding an incident from its log', run: runFoldBench },
  { name: 'pack', about: 'making and checking an evidence pack of 100,000 events', run: runPackBench },
  { name: 'unlock', about: 'from a typed passphrase to a signature', run: runUnlockBench },
  { name: 'facts', about: 'from a withdrawn fact to every sentence that leans on it', run: runFactsBench },
  { name: 'words', about: 'typing with counters and checks', run: runWordsBench },
  { name: 'open', about: 'opening an incident with 500 revisions', run: runOpenBench },
  { name: 'replay', about: 'stepping through 100,000 entries', run: runReplayBench },
  { name: 'search', about: 'full-text search of 100,000 and 1,000,000 events', run: runSearchBench },
  { name: 'start', about: 'cold start and memory', run: runColdStartBench },
];

function chosen(names: readonly string[]): readonly Bench[] {
  const unknown = names.find((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown !== undefined) {
    const known = BENCHES.map(({ name, about }) => `${name} (${about})`).join(', ');
    throw new SetupError(`There is no bench "${unknown}". There is: ${known}.`);
  }
  return names.length === 0 ? BENCHES : BENCHES.filter(({ name }) => names.includes(name));
}

/** What the figures depend on. `load` is the average of the last minute: above the number of processors, distrust them. */
function machine() {
  const [processor] = os.cpus();
  return {
    at: new Date().toISOString(),
    node: process.versions.node,
    electron: requireRuntime().version,
    processors: `${os.cpus().length} x ${processor?.model.trim() ?? 'unknown'}`,
    memoryGib: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    loadAtStart: Number((os.loadavg()[0] ?? 0).toFixed(2)),
    flushFloorUs: Math.round(flushFloorUs()),
  };
}

function numberText(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

function line({ name, value, unit, ratioTo, note }: BenchFigure): string {
  const about = [ratioTo === undefined ? '' : `of ${ratioTo}`, note ?? ''].filter(Boolean).join('; ');
  return `  ${name.padEnd(46)} ${numberText(value).padStart(9)} ${unit.padEnd(4)} ${about}`.trimEnd();
}

await runMain(async () => {
  const benches = chosen(process.argv.slice(2));
  const about = machine();
  const { processors, memoryGib, system, node, electron, loadAtStart } = about;
  say(
    'bench',
    `${processors}, ${memoryGib} GiB, ${system}; Node ${node}, Electron ${electron}; load ${loadAtStart}.`,
  );
  say(
    'bench',
    `A flush of 4 KiB takes ${about.flushFloorUs} us here. Times in ms are of this machine; ratios travel.`,
  );
  const results: { readonly name: string; readonly figures: readonly BenchFigure[] }[] = [];
  for (const { name, about: what, run } of benches) {
    const start = performance.now();
    const figures = await run();
    results.push({ name, figures });
    process.stdout.write(`\n${name}: ${what} (${secondsSince(start)})\n${figures.map(line).join('\n')}\n`);
  }
  const file = path.join(projectRoot, 'out', 'bench.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine: about, benches: results }, null, 2)}\n`);
  process.stdout.write('\n');
  say('bench', `Written to ${file}.`);
});
