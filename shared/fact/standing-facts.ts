import type { Fact } from './facts.ts';
import { lastTelling, toldLast } from './facts.ts';
import type { Grade } from './grade.ts';

/** A fact that is confirmed now: what words may lean on, and what a template may be filled with. */
export type StandingFact = {
  readonly factId: string;
  readonly text: string;
  /** When it happened (epoch ms UTC); null where nobody knows. */
  readonly happenedAt: number | null;
  /** When it was first learnt, and when it was confirmed. */
  readonly learntAt: number;
  readonly confirmedAt: number;
  readonly source: string | null;
  readonly grade: Grade | null;
};

/** The facts that are confirmed now, in the order in which they were written down. */
export function standingFacts({ facts }: { readonly facts: readonly Fact[] }): readonly StandingFact[] {
  return facts
    .filter(({ status }) => status === 'confirmed')
    .map((fact) => ({
      factId: fact.factId,
      text: fact.text,
      happenedAt: fact.happenedAt,
      learntAt: fact.first.learntAt,
      confirmedAt: lastTelling(fact).learntAt,
      source: toldLast(fact, 'source'),
      grade: toldLast(fact, 'grade'),
    }));
}
