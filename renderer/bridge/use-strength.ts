import { useEffect, useState } from 'react';
import type { Strength } from '../../shared/passphrase/strength.ts';
import { api } from './api.ts';

/** Long enough to wait for the next letter, short enough to feel at once. */
const PAUSE_MS = 150;

/** What a passphrase is worth, as main judges it; null until it has. `about`: names that a guesser would try. */
export function useStrength(passphrase: string, about: readonly string[]): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const names = about.join('\n');
  useEffect(() => {
    let stale = false;
    const ask = async (): Promise<void> => {
      const words = names === '' ? [] : names.split('\n');
      const answer = await api.request('weighPassphrase', { passphrase, about: words });
      if (!stale && answer.ok) setStrength(answer.value);
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [passphrase, names]);
  return strength;
}
