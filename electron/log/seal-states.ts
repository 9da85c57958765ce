import type { WritableDb } from '../db/brands.ts';
import { tailFault } from './check-tails.ts';
import type { LogHead } from './heads.ts';
import { newestSeal } from './seal-rows.ts';

/** How far a log is sealed. */
export type SealState = {
  readonly sealed: number;
  /** Its newest checkpoint. */
  readonly note: string | null;
  /** Size below which the links hold: they are sealed, this process wrote them, or it has looked at them. */
  readonly checked: number;
  /** When the first record that is not sealed was written, on the steady clock; undefined when all are sealed. */
  readonly since: number | undefined;
};

export type SealStates = {
  readonly of: (head: LogHead) => SealState;
  readonly set: (logId: string, change: Partial<SealState>) => void;
  /** Whether the log may be sealed: a tail that this process did not write is checked first. */
  readonly isSound: (head: LogHead) => boolean;
  /** The logs that wait for a checkpoint, and since when. */
  readonly waiting: () => readonly { readonly logId: string; readonly since: number }[];
};

/** Keeps how far each log of a room is sealed, beginning with what the file says. */
export function createSealStates(db: WritableDb, report: (error: unknown) => void): SealStates {
  const states = new Map<string, SealState>();

  const of = (head: LogHead): SealState => {
    const known = states.get(head.id);
    if (known !== undefined) return known;
    const { size } = head.frontier;
    const newest = head.known ? newestSeal(db, head.n, size) : undefined;
    const sealed = newest?.size ?? 0;
    const loaded = { sealed, note: newest?.note ?? null, checked: sealed, since: undefined };
    states.set(head.id, loaded);
    return loaded;
  };
  const set: SealStates['set'] = (logId, change) => {
    const state = states.get(logId);
    if (state !== undefined) states.set(logId, { ...state, ...change });
  };
  const isSound = (head: LogHead): boolean => {
    const state = of(head);
    const { size } = head.frontier;
    const fault = state.checked < size ? tailFault(db, head, state.checked) : undefined;
    if (fault === undefined) set(head.id, { checked: size });
    else report(new Error(`The end of the log "${head.id}" is not sealed. ${fault.reason}`));
    return fault === undefined;
  };
  const waiting = (): ReturnType<SealStates['waiting']> =>
    [...states].flatMap(([logId, { since }]) => (since === undefined ? [] : [{ logId, since }]));
  return { of, set, isSound, waiting };
}
