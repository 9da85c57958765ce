import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { app } from 'electron';
import { type ClockPace, HIGHEST_SPEED, paced, paceThrough } from '../../shared/clock/pace.ts';
import type { Clocks } from '../commands/clock.ts';

/** The machine's clocks, or, with `--clock-speed=N`, clocks that run N times as fast: for a demonstration or a drill. */
export type MachineClocks = Clocks & {
  readonly speed: number;
  /** The pace of `wall`, for the window's clock. */
  readonly pace: () => ClockPace;
  /** A fast clock that was stopped goes on from `at`, so that no log goes back in time. In real time it does nothing. */
  readonly goOnFrom: (at: number) => void;
  /** What is wrong with the switch, in a sentence; null when nothing is. */
  readonly problem: string | null;
};

const realWall = (): number => Date.now();
/** `os.uptime` counts from boot and runs on through sleep; nobody can set it. */
const realSteady = (): number => Math.round(os.uptime() * 1000);
const realAwake = (): number => Math.round(performance.now());

function readSpeed(): number | null {
  if (!app.commandLine.hasSwitch('clock-speed')) return 1;
  const text = app.commandLine.getSwitchValue('clock-speed');
  const speed = Number(text);
  return /^\d{1,4}$/.test(text) && speed >= 1 && speed <= HIGHEST_SPEED ? speed : null;
}

/** Makes the clocks of this start. Each begins at what the machine's own shows now. */
export function createMachineClocks(): MachineClocks {
  const wanted = readSpeed();
  const speed = wanted ?? 1;
  const from = (origin: number): ClockPace => ({ origin, speed });
  const steady = from(realSteady());
  const awake = from(realAwake());
  let wall = from(realWall());
  return {
    wall: () => paced(realWall(), wall),
    steady: () => paced(realSteady(), steady),
    awake: () => paced(realAwake(), awake),
    speed,
    pace: () => wall,
    goOnFrom: (at) => {
      if (at > paced(realWall(), wall)) wall = paceThrough(realWall(), at, speed);
    },
    problem:
      wanted === null
        ? `--clock-speed takes a whole number from 1 to ${HIGHEST_SPEED}, such as --clock-speed=60.`
        : null,
  };
}
