import type { Signer } from './approvals.ts';

/** When whoever sits in a seat last objected to these words from it; null if never. */
export function objectedAt({ objected }: Pick<Signer, 'objected'>): number | null {
  return objected.at(-1) ?? null;
}

/** Since when whoever sits in a seat has said nothing: an objection of theirs is a sign of life. Epoch ms UTC. */
export function silentSince({ since, objected }: Pick<Signer, 'since' | 'objected'>): number {
  return Math.max(since, ...objected);
}

/** When whoever sits in a seat first had exactly these words in front of them: who objects to them has. Null if never. */
export function lookedAt({ seenAt, objected }: Pick<Signer, 'seenAt' | 'objected'>): number | null {
  const times = [...(seenAt === null ? [] : [seenAt]), ...objected];
  return times.length === 0 ? null : Math.min(...times);
}
