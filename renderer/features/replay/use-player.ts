import { useCallback, useEffect, useRef, useState } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { useNow } from '../../bridge/use-now.ts';
import { headAt, type Playhead, runOn } from './playhead.ts';

/** How many times faster than it happened. */
export const SPEEDS = [1, 10, 60, 600] as const;
export type Speed = (typeof SPEEDS)[number];

export type Player = {
  readonly head: Playhead;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly goTo: (head: Playhead) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
};

/** A playhead that people move, or that runs by itself. It starts with the alarm: first what was known then. */
export function usePlayer(events: readonly IncidentEvent[]): Player {
  const [head, setHead] = useState(() => headAt(events, 1));
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(60);
  const now = useNow();
  const ticked = useRef(now);
  useEffect(() => {
    const passedMs = now - ticked.current;
    ticked.current = now;
    if (playing && passedMs > 0) setHead((old) => runOn(events, old, passedMs * speed));
  }, [now, playing, speed, events]);
  useEffect(() => {
    if (head.size >= events.length) setPlaying(false);
  }, [head.size, events.length]);
  const goTo = useCallback((next: Playhead) => {
    setPlaying(false);
    setHead(next);
  }, []);
  const toggle = useCallback(() => {
    setHead((old) => (old.size >= events.length ? headAt(events, 1) : old));
    setPlaying((old) => !old);
  }, [events]);
  return { head, playing, speed, goTo, toggle, setSpeed };
}
