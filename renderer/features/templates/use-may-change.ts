import type { Rejection } from '../../../shared/kernel.ts';
import { contentOf, type Entry } from '../../../shared/template/templates.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { EMPTY_CONTENT } from './writing.ts';

/** What is said of the words and not of whoever sits here: it is for the editor to say. */
const ABOUT_WORDS: readonly string[] = ['no-name', 'no-text', 'no-part', 'same'];

/** Why whoever is at the keyboard may not begin to change this template now, or any without one; null if they may. */
export function useMayChange(entry?: Entry): Rejection | null {
  const refusal = useRegistryRefusal()({
    type: 'template.save',
    templateId: entry?.templateId ?? null,
    basedOn: entry?.current.version ?? null,
    content: entry ? contentOf(entry.current) : EMPTY_CONTENT,
    reason: 'typed later',
  });
  return refusal !== null && ABOUT_WORDS.includes(refusal.code) ? null : refusal;
}
