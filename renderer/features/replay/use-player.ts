import { useCallback, useEffect, useState } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { headAt, type Playhead, runOn } from './playhead.ts';

/** How many times faster than it happened. */
export const SPEEDS = ['1', '10', '60', '600'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Whether long pauses are played as long as they were, or no longer than `PAUSE_MS` to whoever looks on. */
export type Pauses = 'whole' | 'short';
const PAUSE_MS = 1500;

/** How often the picture moves while it plays. */
const FRAME_MS = 100;

export type Player = {
  readonly head: Playhead;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly pauses: Pauses;
  readonly goTo: (head: Playhead) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly setPauses: (pauses: Pauses) => void;
};

/** Lets the playhead run while `playing`, by the machine's steady frame clock: a replay has nothing to do with today. */
function useRunning(playing: boolean, speed: Speed, run: (byMs: number) => void): void {
  useEffect(() => {
    if (!playing) return;
    let last: number | null = null;
    let frame = requestAnimationFrame(function step(at) {
      if (last === null) last = at;
      else if (at - last >= FRAME_MS) {
        run((at - last) * Number(speed));
        last = at;
      }
      frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, speed, run]);
}

/**
 * A playhead that people move, or that runs by itself. Unless it is led to another place, it starts with the alarm: first
 * what was known then.
 */
export function usePlayer(events: readonly IncidentEvent[], size = 1): Player {
  const [head, setHead] = useState(() => headAt(events, Number.isFinite(size) ? size : 1));
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('60');
  const [pauses, setPauses] = useState<Pauses>('whole');
  const pauseMs = pauses === 'short' ? PAUSE_MS * Number(speed) : undefined;
  const run = useCallback(
    (byMs: number) => setHead((old) => runOn(events, old, byMs, pauseMs)),
    [events, pauseMs],
  );
  useRunning(playing && head.size < events.length, speed, run);
  const goTo = useCallback((next: Playhead) => {
    setPlaying(false);
    setHead(next);
  }, []);
  const atEnd = head.size >= events.length;
  const toggle = useCallback(() => {
    if (atEnd) setHead(headAt(events, 1));
    setPlaying((old) => atEnd || !old);
  }, [events, atEnd]);
  return { head, playing: playing && !atEnd, speed, pauses, goTo, toggle, setSpeed, setPauses };
}
