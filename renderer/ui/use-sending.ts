import { useCallback, useRef, useState } from 'react';
import type { Rejection, Result } from '../../shared/kernel.ts';

/** One thing being sent: whether it is on its way, and the sentence that came back if it was refused. */
export type Sending = {
  readonly busy: boolean;
  readonly refused: string | null;
  readonly run: (act: () => Promise<Result<unknown, Rejection>>) => Promise<boolean>;
  readonly forget: () => void;
};

/** Sends one thing at a time and keeps a refusal for showing in place. Nothing typed is cleared unless `run` gives true. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const underWay = useRef(false);
  const run = useCallback(async (act: () => Promise<Result<unknown, Rejection>>) => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setRefused(null);
    try {
      const result = await act();
      if (!result.ok) setRefused(result.error.sentence);
      return result.ok;
    } catch {
      setRefused('Holdline did not answer. Nothing was changed; try again.');
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, refused, run, forget: useCallback(() => setRefused(null), []) };
}
