import { useEffect, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { api } from './api.ts';
import { createStore } from './store.ts';
import { reviewShelf } from './word-shelf.ts';

/** An instant that a reviewer marked, with what they wrote of it. It is theirs: no log of the room has it. */
const markSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['bookmark', 'judgement']),
  /** How many entries had been made, and the wall clock then (epoch ms UTC). */
  size: z.int().min(1),
  at: z.number(),
  /** Whose view it was; null for the room's. */
  seenBy: z.string().nullable(),
  text: z.string(),
  /** Of a judgement: whether whoever wrote it had looked at anything later. */
  hindsight: z.boolean(),
});
const keptSchema = z.strictObject({
  marks: z.array(markSchema),
  /** How far in the log this reviewer has ever looked, in entries. */
  furthest: z.int().min(0),
  /** Positions of entries that were revealed to them ahead of that. */
  revealed: z.array(z.int().min(0)),
});

export type ReviewerMark = Readonly<z.infer<typeof markSchema>>;
export type ReviewerMarks = Readonly<z.infer<typeof keptSchema>>;

const NOTHING: ReviewerMarks = { marks: [], furthest: 0, revealed: [] };
const PREFIX = 'holdline.review';

/** What is drawn now, by name. The shelf has the last word: another window may have written meanwhile. */
const shown = createStore<ReadonlyMap<string, ReviewerMarks>>(new Map());

function read(name: string): ReviewerMarks {
  try {
    const kept = keptSchema.safeParse(JSON.parse(reviewShelf().getItem(`${PREFIX} ${name}`) ?? 'null'));
    return kept.success ? kept.data : NOTHING;
  } catch {
    return NOTHING;
  }
}

function show(name: string, marks: ReviewerMarks): void {
  shown.set(new Map(shown.get()).set(name, marks));
}

function change(name: string, next: (old: ReviewerMarks) => ReviewerMarks): void {
  const marks = next(read(name));
  try {
    reviewShelf().setItem(`${PREFIX} ${name}`, JSON.stringify(marks));
    void api.request('flushShelf', {});
  } catch {
    // No room for it: it is still in sight, as long as the window lives.
  }
  show(name, marks);
}

/** What somebody who reviews an incident on this computer has marked, and how to change it. */
export type Reviewing = {
  readonly kept: ReviewerMarks;
  readonly add: (mark: Omit<ReviewerMark, 'id'>) => void;
  readonly remove: (id: string) => void;
  /** Remembers how far they have looked, and what was revealed to them. */
  readonly looked: (furthest: number, revealed: readonly number[]) => void;
};

/** The marks of one reviewer in one incident. They outlive the window and are read anew where another one changes them. */
export function useReviewerMarks(incidentId: string, reviewerId: string): Reviewing {
  const name = `${incidentId} ${reviewerId}`;
  const kept = useSyncExternalStore(shown.subscribe, () => shown.get().get(name)) ?? NOTHING;
  useEffect(() => {
    const again = () => show(name, read(name));
    again();
    window.addEventListener('storage', again);
    return () => window.removeEventListener('storage', again);
  }, [name]);
  return {
    kept,
    add: (mark) =>
      change(name, (old) => ({ ...old, marks: [...old.marks, { ...mark, id: crypto.randomUUID() }] })),
    remove: (id) => change(name, (old) => ({ ...old, marks: old.marks.filter((one) => one.id !== id) })),
    looked: (furthest, revealed) =>
      change(name, (old) => ({
        ...old,
        furthest: Math.max(old.furthest, furthest),
        revealed: [...new Set([...old.revealed, ...revealed])],
      })),
  };
}
