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

/** A fact that somebody claims, or that was denied: what others say, and words should not lean on. */
export type UnprovenFact = Fact & { readonly status: 'claimed' | 'denied' };

/** The facts that are claimed or denied now: a signer has them in front of them beside what is known. */
export function unprovenFacts({ facts }: { readonly facts: readonly Fact[] }): readonly UnprovenFact[] {
  return facts.filter((one): one is UnprovenFact => one.status === 'claimed' || one.status === 'denied');
}

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
