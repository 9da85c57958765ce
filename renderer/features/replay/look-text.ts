import type { LookHow } from '../../../shared/projection/sight.ts';

/** How words were in front of somebody, after their name. */
export const LOOK_TEXT = {
  opened: 'opened the words',
  signed: 'approved the words',
  rejected: 'rejected the words',
  packet: 'decided with a packet',
  phone: 'decided by phone',
  objected: 'raised a strong objection',
  brokeGlass: 'broke the glass',
} as const satisfies Record<LookHow, string>;
