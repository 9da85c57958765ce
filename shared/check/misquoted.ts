import type { Check } from './finding.ts';

/** What a correction quotes on a channel on which it was not said. */
export const misquoted: Check = (text, { misquotes }) => misquotes?.(text) ?? [];
