import { describe, expect, it } from 'vitest';
import { type Clock, createClock } from '../../../electron/commands/clock.ts';
import { stageCountdown } from '../../../shared/playbook/countdown.ts';
import { cardCountdown } from '../../../shared/projection/board.ts';
import type { Noticed } from '../../../shared/projection/locked-card.ts';
import { wasToldBefore } from '../../../shared/projection/locked-card.ts';
import { ADA, type KeyedRoom, openAgain } from '../../support/keyed-room.ts';
import { keyedAndAsked, sendAs, stateIn } from '../../support/keyed-story.ts';
import { INCIDENT } from '../../support/log.ts';

const MINUTE = 60_000;
const WRITTEN = ['Ada Lind', 'We are looking into it', 'Customer data'];

type Locked = { readonly room: KeyedRoom; readonly clock: Clock; readonly news: Noticed[] };

/** The same file at another start, as main begins it: nothing is open, and the clock looks on. */
function startAgain(before: KeyedRoom): Locked {
  const room = openAgain(before);
  Object.assign(room.clocks, before.clocks);
  room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'start' });
  const { spine, clocks } = room;
  const read = { wall: () => clocks.wall, steady: () => clocks.steady, awake: () => clocks.steady };
  const clock = createClock(spine, read);
  const news: Noticed[] = [];
  clock.locked.onLook((noticed) => void news.push(...noticed));
  return { room, clock, news };
}

function pass({ room, clock }: Locked, ms: number): void {
  room.clocks.wall += ms;
  room.clocks.steady += ms;
  clock.tick();
}

const percents = ({ news }: Locked): readonly unknown[] =>
  news.flatMap(({ events }) => events.map(({ data }) => ('percent' in data ? data.percent : data.promiseId)));

async function unlock({ room, clock }: Locked): Promise<void> {
  const leave = room.content.onOpened(clock.tick);
  expect((await room.keys.unlock(room.idOf('Ada Lind'), ADA)).ok).toBe(true);
  leave();
}

const cardIn = ({ clock }: Locked) => clock.locked.reading().cards[0];

describe('a room that nobody has unlocked', () => {
  it('shows every incident that runs, with the countdown that the open room had', async () => {
    const before = await keyedAndAsked();
    const { context } = stateIn(before).chart;
    const { clocks } = before;
    const later = clocks.wall + 3 * MINUTE;
    const locked = startAgain(before);
    pass(locked, 3 * MINUTE);
    const card = cardIn(locked);
    if (!card) throw new Error('Nothing is shown.');
    expect(cardCountdown(card, card.stageClock, later)).toEqual(stageCountdown(context, later));
    expect(card).toMatchObject({ phase: 'approve', severity: 'S1', drill: false, title: null });
    expect(card.asked.map(({ decided }) => decided)).toEqual([null, null, null]);
    for (const text of WRITTEN) expect(JSON.stringify(clock(locked))).not.toContain(text);
  });

  it('tells each threshold once, when it passes, and appends nothing', async () => {
    const locked = startAgain(await keyedAndAsked());
    const size = locked.room.log.size(INCIDENT);
    const allowed = cardIn({ ...locked, clock: ticked(locked) })?.stageClock.allowedMs ?? 0;
    expect(allowed).toBeGreaterThan(0);
    for (let gone = 0; gone <= allowed + MINUTE; gone += MINUTE / 2) pass(locked, MINUTE / 2);
    expect(percents(locked)).toEqual([50, 80, 100]);
    expect(locked.room.log.size(INCIDENT)).toBe(size);
    expect(cardIn(locked)?.marks).toHaveLength(3);
  });

  it('writes them down as it is unlocked, with when each was due and when it was noticed behind the lock', async () => {
    const locked = startAgain(await keyedAndAsked());
    pass(locked, 0);
    const card = cardIn(locked);
    const due = (card?.stageClock.since ?? 0) + (card?.stageClock.allowedMs ?? 0) / 2;
    const noticed = due + 7000;
    pass(locked, noticed - locked.room.clocks.wall);
    pass(locked, 30_000);
    const size = locked.room.log.size(INCIDENT);
    await unlock(locked);
    const [warned, ...more] = locked.room.log
      .read(INCIDENT, size)
      .filter(({ kind }) => /^stage\./.test(kind));
    expect(warned).toMatchObject({
      kind: 'stage.warned',
      at: noticed + 30_000,
      data: { percent: 50, dueAt: due, noticedAt: noticed },
    });
    expect(more).toEqual([]);
    expect(locked.clock.locked.reading()).toEqual({ cards: [], damaged: [] });
  });

  it('keeps its countdown when the clock is moved behind the lock, and what it noticed keeps its place', async () => {
    const locked = startAgain(await keyedAndAsked());
    pass(locked, 0);
    const half = (cardIn(locked)?.stageClock.allowedMs ?? 0) / 2;
    pass(locked, half + MINUTE);
    const { room, clock } = locked;
    const at = room.clocks.wall;
    const left = () => {
      const card = cardIn(locked);
      return card && cardCountdown(card, card.stageClock, room.clocks.wall).remainingMs;
    };
    const before = left();
    room.clocks.wall += 60 * MINUTE;
    clock.tick();
    expect(left()).toBe(before);
    expect(percents(locked)).toEqual([50]);
    const size = room.log.size(INCIDENT);
    await unlock(locked);
    const written = room.log.read(INCIDENT, size);
    expect(written.map(({ kind }) => kind).slice(0, 2)).toEqual(['clock.adjusted', 'stage.warned']);
    expect(written[1]?.data).toMatchObject({ noticedAt: at + 60 * MINUTE });
  });

  it('takes a threshold that passes again, once the room is open, for one that nobody was told of', async () => {
    const locked = startAgain(await keyedAndAsked());
    const { room, clock } = locked;
    pass(locked, 0);
    const allowed = cardIn(locked)?.stageClock.allowedMs ?? 0;
    pass(locked, allowed + MINUTE);
    expect(percents(locked)).toEqual([50, 80, 100]);
    await unlock(locked);
    sendAs(room, 'Ada Lind', { type: 'stage.extend', byMs: 2 * allowed, reason: 'The lab is late.' });
    clock.tick();
    const size = room.log.size(INCIDENT);
    pass(locked, 2 * allowed);
    const events = room.spine.incidents.events(INCIDENT, size);
    const passed = (events.ok ? events.value : []).filter(({ type }) => /^stage\./.test(type));
    expect(passed).toMatchObject(
      [50, 80, 100].map((percent) => ({ data: { percent, noticedAt: room.clocks.wall } })),
    );
    expect(passed.map(wasToldBefore)).toEqual([false, false, false]);
  });

  it('names an incident whose records cannot be read, and goes on with the others', async () => {
    const before = await keyedAndAsked();
    before.db.exec('DROP TRIGGER event_u');
    before.db.prepare('UPDATE event SET body = replace(body, \'"to":"brief"\', \'"to":"draft"\')').run();
    const locked = startAgain(before);
    pass(locked, 1000);
    expect(locked.clock.locked.reading()).toMatchObject({ cards: [], damaged: [{ incidentId: INCIDENT }] });
  });
});

function ticked({ clock }: Locked): Clock {
  clock.tick();
  return clock;
}

const clock = (locked: Locked) => locked.clock.locked.reading();
