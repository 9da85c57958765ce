import type { Rejection } from '../../../shared/kernel.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { EMPTY_CONTENT } from './writing.ts';

/** What is said of the words and not of whoever sits here: it is for the editor to say. */
const ABOUT_WORDS: readonly string[] = ['no-name', 'no-text', 'no-part'];

/** Why whoever is at the keyboard may not change templates now, or null. */
export function useMayChange(): Rejection | null {
  const refusal = useRegistryRefusal()({
    type: 'template.save',
    templateId: null,
    basedOn: null,
    content: EMPTY_CONTENT,
    reason: 'typed later',
  });
  return refusal !== null && ABOUT_WORDS.includes(refusal.code) ? null : refusal;
}
