import type { Tone as ClockTone } from '../../shared/playbook/countdown.ts';

/** What a colour may mean. `plain` is the absence of colour. */
export type Tone = ClockTone | 'done' | 'act' | 'plain';

/** The variable that holds a tone's colour for text and edges. */
export function toneColour(tone: Tone): string {
  return tone === 'plain' ? 'var(--hl-ink)' : `var(--hl-${tone})`;
}
