import { momentText, toMinutes } from '../time-text.ts';
import type { FactStatus } from './events.ts';
import { FACT_LABEL, type Fact, lastTelling } from './facts.ts';

/** How something stands; until when it held, where it was right and has changed; and that other words took its place, where it was wrong. */
export type Stands = {
  readonly status: FactStatus;
  readonly heldUntil?: number | undefined;
  readonly otherwise?: true | undefined;
};

/** Until when a fact held that was right and has changed since (epoch ms UTC). Null for one that stands, and for one that was wrong. */
export function heldUntil(fact: Fact | undefined): number | null {
  return (fact && lastTelling(fact).heldUntil) ?? null;
}

/** How a fact stands, as fields: with no more than there is to say. */
export function standingOf(fact: Fact): Stands {
  const { status, replacedBy } = fact;
  const until = heldUntil(fact);
  if (until !== null) return { status, heldUntil: until };
  return status === 'withdrawn' && replacedBy !== null ? { status, otherwise: true } : { status };
}

/** True of a fact that was confirmed once, stands no more, and was wrong: what has changed since was not. */
export function turnedOutWrong(fact: Fact): boolean {
  const stood = fact.tellings.some(({ to }) => to === 'confirmed');
  return stood && fact.status !== 'confirmed' && heldUntil(fact) === null;
}

/** How grave it is that words lean on something: what fell with nothing in its place, then what was put otherwise, only claimed, or has changed. */
const GRAVITY = ['denied', 'withdrawn', 'otherwise', 'claimed', 'changed', 'confirmed'] as const;

function gravity(fact: Fact): number {
  const { status, heldUntil: until, otherwise } = standingOf(fact);
  return GRAVITY.indexOf(until !== undefined ? 'changed' : otherwise ? 'otherwise' : status);
}

/** Facts that words lean on, the gravest first: whoever reads only one of them reads that. */
export function gravestFirst(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted((one, other) => gravity(one) - gravity(other));
}

/** How something stands, in a word: what was right and has changed was never wrong, and what was put otherwise not taken back. */
export function standingWord({ status, heldUntil: until, otherwise }: Stands): string {
  if (until !== undefined) return 'changed';
  return otherwise ? 'put otherwise' : FACT_LABEL[status];
}

/** How a fact stands, in a word. */
export function factWord(fact: Fact): string {
  return standingWord(standingOf(fact));
}

/** How a fact stands, as the end of a sentence: "is withdrawn", "was put otherwise", "has changed". */
export function factStands(fact: Fact): string {
  const { status, heldUntil: until, otherwise } = standingOf(fact);
  if (until !== undefined) return 'has changed';
  return otherwise ? 'was put otherwise' : `is ${FACT_LABEL[status]}`;
}

/** "held until 15:20", told at `said` (both epoch ms UTC): to the minute, with its date where that is another day. */
export function heldText(until: number, said: number, zone: string): string {
  return `held until ${toMinutes(momentText(until, said, zone))}`;
}
