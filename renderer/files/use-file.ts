import { useRef, useState } from 'react';
import type { Rejection } from '../../shared/kernel.ts';
import { type Dropped, readDropped } from './read-dropped.ts';

/** How far a file is: none yet, one being read, one that cannot be read, or one in front of us. */
export type FileStep =
  | { readonly is: 'none' | 'reading' }
  | { readonly is: 'refused'; readonly why: Rejection }
  | { readonly is: 'read'; readonly file: Dropped };

/** The file that is being looked at. One that is still read is let go for another, or when `letGo` is called. */
export function useFile() {
  const [step, setStep] = useState<FileStep>({ is: 'none' });
  const asked = useRef<File | null>(null);
  const read = async (file: File) => {
    asked.current = file;
    setStep({ is: 'reading' });
    const found = await readDropped(file);
    if (asked.current !== file) return;
    setStep(found.ok ? { is: 'read', file: found.value } : { is: 'refused', why: found.error });
  };
  const letGo = () => {
    asked.current = null;
    setStep({ is: 'none' });
  };
  return { step, read, letGo };
}
