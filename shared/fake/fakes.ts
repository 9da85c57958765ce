import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import { wholeSpan } from '../whole-seconds.ts';
import type { fakeEvents } from './events.ts';

/** One report of a fake to somebody who can take it down. */
export type TakeDown = {
  readonly to: string;
  readonly how: string;
  readonly reference: string;
  readonly answerBy: number | null;
  readonly at: number;
  readonly by: string;
};

export type FakeState = 'found' | 'reported' | 'answered' | 'refused' | 'down' | 'closed';

/** A page that poses as us, with every report of it and what was said last. */
export type Fake = {
  readonly fakeId: string;
  readonly network: string;
  readonly address: string;
  readonly name: string;
  readonly does: string;
  readonly foundBy: string;
  readonly evidence: string;
  readonly at: number;
  readonly by: string;
  readonly state: FakeState;
  readonly reports: readonly TakeDown[];
  /** When it came into its state, who said so, and in what words. */
  readonly said: { readonly at: number; readonly by: string; readonly text: string };
  /** When it was found and when it came into its state, by the clock as it stands: waits are counted from these. */
  readonly steady: { readonly found: number; readonly said: number };
};

/** After so long without a word, a network counts as silent where it named no time of its own (ours). */
export const SILENT_AFTER_MS = 2 * 60 * 60_000;

const STATE_AFTER = {
  'fake.answered': 'answered',
  'fake.down': 'down',
  'fake.refused': 'refused',
  'fake.closed': 'closed',
  'fake.back': 'found',
} as const satisfies Record<string, FakeState>;

/** Applies one event about a fake. */
export function evolveFakes(
  fakes: readonly Fake[],
  event: EventOf<typeof fakeEvents>,
  lists: Lists = COPIED,
): readonly Fake[] {
  const { at, by } = event;
  const change = (next: (fake: Fake) => Partial<Fake>) =>
    lists.change(
      fakes,
      (one) => one.fakeId === event.data.fakeId,
      (one) => ({ ...one, ...next(one), steady: { ...one.steady, said: at } }),
    );
  switch (event.type) {
    case 'fake.found': {
      const said = { at, by, text: '' };
      const steady = { found: at, said: at };
      return lists.add(fakes, { ...event.data, at, by, state: 'found', reports: [], said, steady });
    }
    case 'fake.reported': {
      const { fakeId: _fakeId, ...report } = event.data;
      return change(({ reports }) => ({
        state: 'reported',
        reports: [...reports, { ...report, at, by }],
        said: { at, by, text: '' },
      }));
    }
    case 'fake.referenced': {
      const { fakeId, report, reference } = event.data;
      return lists.change(
        fakes,
        (one) => one.fakeId === fakeId,
        (one) => ({
          ...one,
          reports: one.reports.map((told, index) => (index === report ? { ...told, reference } : told)),
        }),
      );
    }
    default:
      return change(() => ({ state: STATE_AFTER[event.type], said: { at, by, text: event.data.text } }));
  }
}

/** True while it is up and we have not let it go. */
export function isOpen({ state }: Fake): boolean {
  return state !== 'down' && state !== 'closed';
}

/** The fakes that are still up, in the order in which they were found. */
export function openFakes(fakes: readonly Fake[]): readonly Fake[] {
  return fakes.filter(isOpen);
}

/**
 * For how long whoever was to take it down has been silent at `now`, in ms; null where it is not their turn, or their time is
 * not up. They are silent past the time they named, or else `SILENT_AFTER_MS` after the last word between us.
 */
export function silentFor({ state, steady, reports }: Fake, now: number): number | null {
  if (state !== 'reported' && state !== 'answered') return null;
  const promised = state === 'reported' ? (reports.at(-1)?.answerBy ?? null) : null;
  const over = now - (promised ?? steady.said + SILENT_AFTER_MS);
  return over >= 0 ? wholeSpan(steady.said, now) : null;
}

/** How long a page that is down was up after it was found, in ms, wherever the clock was moved meanwhile. */
export function upFor({ steady }: Fake): number {
  return wholeSpan(steady.found, steady.said);
}

/**
 * Moves the waits of an open fake with the clock, so that a silence is as long as it was. What was done and said keeps the
 * time that the log has for it.
 */
export function moveFake(fake: Fake, shiftMs: number): Fake {
  if (!isOpen(fake)) return fake;
  const reports = fake.reports.map((one) => ({
    ...one,
    answerBy: one.answerBy === null ? null : one.answerBy + shiftMs,
  }));
  const steady = { found: fake.steady.found + shiftMs, said: fake.steady.said + shiftMs };
  return { ...fake, reports, steady };
}
