import { passedAsks } from '../../shared/ask/asks.ts';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { lapsedEnvelope } from '../../shared/incident/decide/envelope.ts';
import { passedSilences } from '../../shared/incident/silence.ts';
import { type IncidentState, isLive } from '../../shared/incident/state.ts';
import { SYSTEM } from '../../shared/kernel.ts';
import { type Mark, markKey, marksAt } from '../../shared/projection/locked-card.ts';
import type { StoredEvent } from '../log/events.ts';
import type { Spine } from './dispatch.ts';
import { createLockWatch, type LockWatch } from './lock-watch.ts';
import type { Reading } from './reading.ts';

/** Three clocks of the machine, all in whole milliseconds. */
export type Clocks = {
  /** The wall clock, epoch ms UTC: people and programs may move it. */
  readonly wall: () => number;
  /** Runs on through sleep, cannot be moved (boot time). */
  readonly steady: () => number;
  /** Stands still while the machine sleeps on macOS and Linux. */
  readonly awake: () => number;
  /** How many times as fast as real time they run; 1 unless said. */
  readonly speed?: number;
};

/** A difference of more than this between two clocks, in real time, is a jump or a sleep, not drift. */
const JUMP_MS = 2000;

/** Holdline's clock: notices what time has done and says so in the log by ordinary commands. */
export type Clock = {
  readonly tick: () => void;
  /** What it sees of a room that is locked, where nothing can be written yet. */
  readonly locked: LockWatch;
};

/** How far the wall clock was moved, and how long the machine slept, between two readings, in ms. */
export function compare(
  before: Reading,
  after: Reading,
  speed = 1,
): { readonly shiftMs: number; readonly asleepMs: number } {
  const steady = after.steady - before.steady;
  const shift = after.wall - before.wall - steady;
  const asleep = steady - (after.awake - before.awake);
  const jump = JUMP_MS * speed;
  return { shiftMs: Math.abs(shift) > jump ? shift : 0, asleepMs: asleep > jump ? asleep : 0 };
}

/**
 * When a mark was noticed, where that was while the room was locked and could not be written to; nothing where it is noticed
 * now. Small steps of the wall clock, which no entry tells, put it neither before it was due nor after now.
 */
function noticedBefore(
  watch: LockWatch,
  incidentId: string,
  state: IncidentState,
  now: Reading,
): (mark: Mark) => { readonly noticedAt?: number } {
  return (mark) => {
    const noticedAt = watch.noticedAt(incidentId, markKey(state, mark), now);
    if (noticedAt === undefined) return {};
    return { noticedAt: Math.max(mark.data.dueAt, Math.min(now.wall, noticedAt)) };
  };
}

/** The command that writes a mark down. */
function commandOf(mark: Mark): IncidentCommand {
  if (mark.type === 'promise.missed') return { type: 'promise.miss', promiseId: mark.data.promiseId };
  return { type: mark.type === 'stage.warned' ? 'stage.warn' : 'stage.expire', percent: mark.data.percent };
}

/**
 * Writes down what has passed on the clocks of an incident and in its promises. Once all of it is in the log, what was
 * noticed behind the lock is told: a threshold that passes again, after more time was given, is noticed anew.
 */
function noticeMarks(spine: Spine, watch: LockWatch, incidentId: string, now: Reading): void {
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return;
  const before = noticedBefore(watch, incidentId, state.value, now);
  const sent = marksAt(state.value, now.wall).map((mark) =>
    spine.sendToIncident(incidentId, { ...commandOf(mark), ...before(mark) }, SYSTEM),
  );
  if (sent.every(({ ok }) => ok)) watch.forget(incidentId);
}

function noticeOne(spine: Spine, watch: LockWatch, incidentId: string, reading: Reading): void {
  const state = spine.incidents.state(incidentId);
  if (!state.ok || !isLive(state.value)) return;
  const now = reading.wall;
  for (const { askId } of passedAsks(state.value.asks, now)) {
    spine.sendToIncident(incidentId, { type: 'ask.expire', askId }, SYSTEM);
  }
  noticeMarks(spine, watch, incidentId, reading);
  for (const { kind, signerId } of passedSilences(state.value, now)) {
    spine.sendToIncident(incidentId, { type: `approval.${kind}`, signerId }, SYSTEM);
  }
  const { people, envelopes } = spine.room();
  const lapsed = lapsedEnvelope(state.value, { people, envelopes, at: now });
  if (lapsed) {
    spine.sendToIncident(incidentId, { type: 'envelope.void', envelopeId: lapsed.envelopeId }, SYSTEM);
  }
}

/** What the clocks show now. */
export function readClocks(clocks: Clocks): Reading {
  return { wall: clocks.wall(), steady: clocks.steady(), awake: clocks.awake() };
}

/**
 * Where the comparison for one incident starts: what the clocks showed, and the sum of the shifts logged by then; null where
 * that could not be read yet.
 */
type Anchor = { readonly reading: Reading; readonly shiftMs: number | null };

/** The sum of the shifts that an incident has logged; null while it cannot be read. */
function shiftOf({ incidents }: Spine, incidentId: string): number | null {
  const state = incidents.state(incidentId);
  return state.ok ? state.value.chart.context.clockShiftMs : null;
}

/** What the clocks showed when an entry was written, by this process or by another on the same machine. */
function readingAt({ at, mono }: StoredEvent, clocks: Clocks): Reading {
  const now = readClocks(clocks);
  // Fast clocks start anew with each process, so the steady times of two processes cannot be compared.
  if ((clocks.speed ?? 1) !== 1 || mono > now.steady) return now;
  return { wall: at, steady: mono, awake: now.awake - (now.steady - mono) };
}

/**
 * From where each incident's clocks are compared: its opening or its last change of the clock, whoever logged it. It
 * moves with the log and with nothing else, so a change that the log did not take is measured again.
 */
function createAnchors(spine: Spine, clocks: Clocks, start: Reading): (incidentId: string) => Anchor {
  const anchors = new Map<string, Anchor>();
  const drop = (incidentId: string, reading: Reading): Anchor => {
    const anchor = { reading, shiftMs: shiftOf(spine, incidentId) };
    anchors.set(incidentId, anchor);
    return anchor;
  };
  spine.log.subscribe(({ logId, events }) => {
    const last = events.findLast(({ kind }) => kind === 'clock.adjusted' || kind === 'incident.opened');
    if (last) drop(logId, readingAt(last, clocks));
  });
  return (incidentId) => {
    const known = anchors.get(incidentId);
    // What another process logged while this one was locked: no later shift is in the sum, for each drops an anchor anew.
    return known && known.shiftMs !== null ? known : drop(incidentId, known?.reading ?? start);
  };
}

/** Makes the clock. `since` is an earlier reading of the same boot to compare the first tick with. Call `tick` about once a second, and at once after waking. */
export function createClock(spine: Spine, clocks: Clocks, since: Reading | null = null): Clock {
  const anchorOf = createAnchors(spine, clocks, since ?? readClocks(clocks));

  const adjust = (incidentId: string, now: Reading): void => {
    const { reading, shiftMs } = anchorOf(incidentId);
    const change = compare(reading, now, clocks.speed);
    // Until something is worth an entry the comparison goes on from the same instant, so that small steps add up.
    if (shiftMs === null || (change.shiftMs === 0 && change.asleepMs === 0)) return;
    spine.sendToIncident(incidentId, { type: 'clock.adjust', ...change, since: shiftMs }, SYSTEM);
  };
  const shiftAt = (now: Reading) => (incidentId: string) =>
    compare(anchorOf(incidentId).reading, now, clocks.speed).shiftMs;
  const locked = createLockWatch(spine);
  const tick = (): void => {
    spine.log.lookForOthers();
    const now = readClocks(clocks);
    if (spine.log.content() === 'locked') {
      locked.look(now, shiftAt(now));
      return;
    }
    for (const incidentId of spine.incidents.liveIds()) {
      adjust(incidentId, now);
      noticeOne(spine, locked, incidentId, now);
    }
  };
  return { tick, locked };
}
