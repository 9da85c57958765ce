import type { IncidentEvent } from '../incident/events.ts';

/** What became of a fact since an entry wrote it down, where it does not stand as it says there any more. */
export type FactFate = 'denied' | 'withdrawn' | 'changed' | 'put otherwise';

/** Follows, entry by entry, what became of the facts that entries wrote down. */
export type FactFates = {
  readonly take: (position: number, event: IncidentEvent) => void;
  /** Of the entry at a position; null where it wrote no fact down, or the fact still stands. */
  readonly at: (position: number) => FactFate | null;
};

/** Begins where no fact is known. */
export function followFactFates(): FactFates {
  const writtenAt = new Map<string, number>();
  const fates = new Map<number, FactFate>();
  const become = (factId: string, fate: FactFate | null): void => {
    const position = writtenAt.get(factId);
    if (position === undefined) return;
    if (fate === null) fates.delete(position);
    else fates.set(position, fate);
  };
  const take: FactFates['take'] = (position, { type, data }) => {
    if (type === 'fact.recorded') {
      writtenAt.set(data.factId, position);
      if (data.replaces !== undefined)
        become(data.replaces, data.heldUntil === undefined ? 'put otherwise' : 'changed');
    } else if (type === 'fact.changed') {
      const fate = data.to === 'denied' || data.to === 'withdrawn' ? data.to : null;
      become(data.factId, data.heldUntil === undefined ? fate : 'changed');
    } else if (type === 'brief.added' && data.column === 'known') writtenAt.set(data.itemId, position);
    else if (type === 'brief.struck') become(data.itemId, 'withdrawn');
  };
  return { take, at: (position) => fates.get(position) ?? null };
}
