import { say } from './announcer.ts';
import { api } from './api.ts';
import { readLocked } from './board-store.ts';
import { readLog } from './read-log.ts';
import { type Batch, isThreshold, LATE_MS, lineOf, loudest } from './threshold-lines.ts';

/** Thresholds of one incident that are looked back at: all that a start writes about it stands at the end of its log. */
const LOOK_BACK = 200;

/** Kept until the window is closed, so that a page that is only loaded again does not say it twice. */
const SAID = 'holdline.missed-said';

/** When this start of the app opened the room, epoch ms UTC; null where it has not written so. */
async function openedAt(): Promise<number | null> {
  const { events } = await api.request('readRoom', {});
  return events.findLast((event) => event.type === 'room.opened')?.at ?? null;
}

/** The late thresholds of one incident that this start noticed, and each move of the clock among them, as one batch. */
async function missedOf(card: NonNullable<Batch['card']>, since: number): Promise<Batch> {
  const { incidentId, position } = card;
  const log = await readLog(incidentId, Math.max(0, position - LOOK_BACK));
  const events = log.ok ? log.value.events.filter(({ at }) => at >= since) : [];
  const late = events.filter((one) =>
    isThreshold(one) ? one.data.noticedAt - one.data.dueAt > LATE_MS : one.type === 'clock.adjusted',
  );
  return { incidentId, events: late, card };
}

/**
 * Tells in one line what fell due while Holdline was closed. Main writes it down as it starts, before any window listens;
 * the log has each entry. Called once, when the window starts.
 */
export async function tellMissed(): Promise<void> {
  const since = await openedAt();
  if (since === null || sessionStorage.getItem(SAID) === String(since)) return;
  sessionStorage.setItem(SAID, String(since));
  const { cards } = await api.request('readBoard', {});
  const running = cards.filter((card) => card.endedAt === null);
  const open = await Promise.all(running.map((card) => missedOf(card, since)));
  const locked = (await readLocked()).cards.map(
    (card): Batch => ({
      incidentId: card.incidentId,
      events: card.marks,
      card,
    }),
  );
  const batches = [...open, ...locked];
  const line = loudest(batches.map(lineOf).filter((one) => one !== null));
  if (!line) return;
  const count = batches.reduce((sum, { events }) => sum + events.filter(isThreshold).length, 0);
  const marks = count === 1 ? 'one mark passed' : `${count} marks passed`;
  say({ ...line, sentence: `While Holdline was closed ${marks}. ${line.sentence}` });
}
