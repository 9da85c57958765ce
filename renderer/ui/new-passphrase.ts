import { useState } from 'react';
import type { Rejection } from '../../shared/kernel.ts';
import type { Strength } from '../../shared/passphrase/strength.ts';
import { useStrength } from '../bridge/use-strength.ts';

/** A passphrase being chosen: typed twice, judged, and why it cannot be taken yet. */
export type NewPassphrase = {
  readonly text: string;
  readonly again: string;
  readonly setText: (text: string) => void;
  readonly setAgain: (text: string) => void;
  readonly strength: Strength | null;
  /** Null once it is good and both fields say the same. */
  readonly refusal: Rejection | null;
};

const DIFFERENT = 'The two passphrases differ. Type the second one again.';

function refusalOf(text: string, again: string, strength: Strength | null): Rejection | null {
  if (text === '') return { code: 'no-passphrase', sentence: 'Choose a passphrase.' };
  if (strength === null) return { code: 'weighing', sentence: 'The passphrase is being looked at.' };
  if (!strength.good) return { code: 'weak', sentence: strength.sentence };
  return again === text ? null : { code: 'different', sentence: DIFFERENT };
}

/** The state of a form in which a passphrase is chosen. */
export function useNewPassphrase(about: readonly string[]): NewPassphrase {
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const strength = useStrength(text, about);
  return { text, again, setText, setAgain, strength, refusal: refusalOf(text, again, strength) };
}
