import { useCallback, useEffect, useState } from 'react';
import type { FolderState, ProofReading, RoomCheck } from '../../shared/ipc/proof.ts';
import { ok, type Rejection, type Result } from '../../shared/kernel.ts';
import { announce } from './announcer.ts';
import { api } from './api.ts';

/** A seal is at most this far behind what was written; then the page reads again. */
const BEHIND_MS = 250;

/** How the room's logs are sealed, live; null while it is being read. */
export function useProof(): ProofReading | null {
  const [reading, setReading] = useState<ProofReading | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const answer = await api.request('readProof', {});
      if (answer.ok) setReading(answer.value);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), BEHIND_MS);
    };
    void read();
    const leave = [api.on('appended', soon), api.on('folder', soon)];
    return () => {
      clearTimeout(timer);
      for (const one of leave) one();
    };
  }, []);
  return reading;
}

export type Progress = { readonly done: number; readonly total: number };

/** A whole verification: how far it is, what it found last, and whether that was asked about old heads. */
export type Checking = {
  readonly progress: Progress | null;
  readonly found: RoomCheck | null;
  readonly check: (heads: string | null) => Promise<Result<unknown, Rejection>>;
  readonly stop: () => void;
};

/** Verifies the room when asked. */
export function useChecking(): Checking {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [found, setFound] = useState<RoomCheck | null>(null);
  useEffect(() => api.on('checking', (told) => setProgress((now) => now && told)), []);
  const check = useCallback(async (heads: string | null) => {
    setProgress({ done: 0, total: 0 });
    setFound(null);
    try {
      const answer = await api.request('checkRoom', { heads });
      if (!answer.ok) return answer;
      setFound(answer.value);
      return ok(null);
    } finally {
      setProgress(null);
    }
  }, []);
  return { progress, found, check, stop: () => void api.request('stopChecking', {}) };
}

/** Says in the window when the second folder went away or came back. Called once, when the window starts. */
export function followFolder(): void {
  let away = false;
  api.on('folder', (state: FolderState | null) => {
    if (state?.problem) announce(state.problem, 'warn');
    else if (away && state !== null)
      announce('The second folder is there again; what was missing is written.');
    away = Boolean(state?.problem);
  });
}
