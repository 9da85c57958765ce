import { type BareState, foldBare } from '../../shared/incident/clock-state.ts';
import { type BareEvent, readBareEvent } from '../../shared/incident/upcast.ts';
import type { LockedReading } from '../../shared/ipc/board.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import {
  type LockedCard,
  type Mark,
  markKey,
  marksAt,
  type Noticed,
  projectLocked,
  shiftedBy,
} from '../../shared/projection/locked-card.ts';
import { instantOf } from '../../shared/seal/instant.ts';
import type { Spine } from './dispatch.ts';
import { guarded } from './incidents.ts';
import type { Reading } from './reading.ts';

/** Watches the clocks of a room that nobody has unlocked since the start: it reads clear fields and writes nothing. */
export type LockWatch = {
  /** Looks at every incident. `shiftOf`: how far the wall clock was moved since an incident's log last said so. */
  readonly look: (now: Reading, shiftOf: (incidentId: string) => number) => void;
  /** What the last look saw; nothing where content is not locked. */
  readonly reading: () => LockedReading;
  /** When this process noticed a mark while the room was locked, by the wall clock as it stands now; undefined if it did not. */
  readonly noticedAt: (incidentId: string, key: string, now: Reading) => number | undefined;
  /** Lets go of when the marks of an incident were noticed, once the log has them: what passes again is new. */
  readonly forget: (incidentId: string) => void;
  /** Hears after every look of what is new. */
  readonly onLook: (listener: (news: readonly Noticed[]) => void) => () => void;
};

type Bare = Result<BareState, Rejection>;

/** The clear state of an incident, computed anew when its log grew: another process may write into it. */
function bareStates({ log }: Spine): (incidentId: string) => Bare {
  const known = new Map<string, { readonly size: number; readonly bare: Bare }>();
  const read = (incidentId: string): Bare =>
    guarded(() => {
      const events: BareEvent[] = [];
      for (const { seq, kind, by, at, data } of log.records(incidentId)) {
        const event = readBareEvent({ kind, by, data, position: seq, at: instantOf(at) ?? 0 });
        if (!event.ok) return refuse('unreadable', event.error.sentence);
        events.push(event.value);
      }
      return ok(foldBare(events));
    });
  return (incidentId) => {
    const size = log.size(incidentId);
    const before = known.get(incidentId);
    if (before?.size === size) return before.bare;
    const bare = read(incidentId);
    known.set(incidentId, { size, bare });
    return bare;
  };
}

const NOTHING: LockedReading = { cards: [], damaged: [] };

/** When each mark was noticed, on the steady clock: what the wall clock showed then is moved with it. */
type Moments = ReadonlyMap<string, number>;

const wallOf = (moment: number, now: Reading): number => now.wall - (now.steady - moment);

function told(mark: Mark, noticedAt: number): Mark {
  return { ...mark, at: noticedAt, data: { ...mark.data, noticedAt } } as Mark;
}

/** Makes the watch of one open room. */
export function createLockWatch(spine: Spine): LockWatch {
  const bareOf = bareStates(spine);
  const listeners = new Set<(news: readonly Noticed[]) => void>();
  const moments = new Map<string, Moments>();
  let seen = NOTHING;

  const lookAt = (incidentId: string, state: BareState, now: Reading): Noticed | null => {
    const before = moments.get(incidentId) ?? new Map<string, number>();
    const passed = marksAt(state, now.wall).map((mark) => ({ mark, key: markKey(state, mark) }));
    const kept = new Map(passed.map(({ key }) => [key, before.get(key) ?? now.steady] as const));
    moments.set(incidentId, kept);
    const marks = passed.map(({ mark, key }) => told(mark, wallOf(kept.get(key) ?? now.steady, now)));
    const card = projectLocked(incidentId, state, marks);
    return card && { incidentId, card, events: marks.filter((_, at) => !before.has(passed[at]?.key ?? '')) };
  };
  const look: LockWatch['look'] = (now, shiftOf) => {
    const cards: LockedCard[] = [];
    const news: Noticed[] = [];
    const damaged = spine.incidents.openIds().flatMap((incidentId) => {
      const bare = bareOf(incidentId);
      if (!bare.ok) return [{ incidentId, sentence: bare.error.sentence }];
      const one = lookAt(incidentId, shiftedBy(bare.value, shiftOf(incidentId)), now);
      if (one) cards.push(one.card);
      if (one && one.events.length > 0) news.push(one);
      return [];
    });
    seen = { cards: cards.toSorted((one, other) => one.number - other.number), damaged };
    for (const listener of listeners) listener(news);
  };
  return {
    look,
    reading: () => (spine.log.content() === 'locked' ? seen : NOTHING),
    noticedAt: (incidentId, key, now) => {
      const moment = moments.get(incidentId)?.get(key);
      return moment === undefined ? undefined : wallOf(moment, now);
    },
    forget: (incidentId) => void moments.delete(incidentId),
    onLook: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
