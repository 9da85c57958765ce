import type { Json } from '../kernel.ts';
import { canonicalJson } from './canonical.ts';
import { isObject } from './fields.ts';

/** What of a slot decides which words can go out: not what it is called, nor how it is explained. */
const COUNTS = ['id', 'kind', 'part', 'required'] as const;

/**
 * What of the slots of an envelope or a playbook has to be the same for a consent to stand, as a text to compare
 * (docs/formats.md, section 5). What is no list of slots is compared as it is.
 */
export function slotScope(slots: Json): string {
  if (!Array.isArray(slots)) return canonicalJson(slots);
  const counting = (slot: Json): Json =>
    isObject(slot) ? Object.fromEntries(COUNTS.map((field) => [field, slot[field] ?? null])) : slot;
  return canonicalJson(slots.map(counting));
}
