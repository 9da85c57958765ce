import { momentText, toMinutes } from '../time-text.ts';
import type { FactStatus } from './events.ts';
import { FACT_LABEL, type Fact, lastTelling } from './facts.ts';

/** How something stands, and until when it held where it was right and has changed; not there, or null, where nobody said that. */
type Standing = { readonly status: FactStatus; readonly heldUntil?: number | null | undefined };

/** Until when a fact held that was right and has changed since (epoch ms UTC). Null for one that stands, and for one that was wrong. */
export function heldUntil(fact: Fact | undefined): number | null {
  return (fact && lastTelling(fact).heldUntil) ?? null;
}

/** The same as a field, where there is something to say. */
export function heldField(fact: Fact): { readonly heldUntil?: number } {
  const until = heldUntil(fact);
  return until === null ? {} : { heldUntil: until };
}

/** How something stands, in a word: what was right and has changed was never wrong. */
export function standingWord({ status, heldUntil: until = null }: Standing): string {
  return until === null ? FACT_LABEL[status] : 'changed';
}

/** How a fact stands, in a word. */
export function factWord(fact: Fact): string {
  return standingWord({ status: fact.status, heldUntil: heldUntil(fact) });
}

/** How a fact stands, as the end of a sentence: "is withdrawn", "has changed". */
export function factStands(fact: Fact): string {
  return heldUntil(fact) === null ? `is ${FACT_LABEL[fact.status]}` : 'has changed';
}

/** "held until 15:20", told at `said` (both epoch ms UTC): to the minute, with its date where that is another day. */
export function heldText(until: number, said: number, zone: string): string {
  return `held until ${toMinutes(momentText(until, said, zone))}`;
}
