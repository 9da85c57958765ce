import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { fold } from '../../shared/incident/fold.ts';
import type { Json } from '../../shared/kernel.ts';
import { projectReport } from '../../shared/projection/report.ts';
import { EMPTY_ROOM } from '../../shared/room/room.ts';
import { writeRoomOfStages } from '../support/room-of-stages.ts';
import { openSpine } from '../support/spine.ts';
import { startApp } from './app-start.ts';
import type { BenchFigure } from './append.ts';
import type { Cdp } from './cdp.ts';
import { againstFloor, interleaved, median, timed } from './figures.ts';
import { longIncident } from './long-incident.ts';
import { auditPage, type Opening, openingOf, roomAsItWas } from './replay-pages.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const ROUNDS = 3;
const JUMPS = 60;
const PLAY_MS = 5000;
const REPORTED = 10_000;
const SIZES = { short: 2000, long: 100_000 } as const;
/** So many entries are written at one instant: a minute of the log. */
const AT_ONCE = 20;
type Name = keyof typeof SIZES;

const PAGES = { room: 'the room as it was, 100,000', audit: 'the audit page, 100,000' } as const;

/** In the place of some of its notes: facts of several standings, and questions that nobody answers. */
function withFacts(events: readonly IncidentEvent[]): readonly IncidentEvent[] {
  return events.map((event, index) => {
    if (event.type !== 'note.added' || index % 6 > 1) return event;
    const { at, by } = event;
    if (index % 6 === 0) {
      const question = 'What do we know of it?';
      const data = { askId: `a${index}`, personId: 'helen', question, dueAt: at + 600_000 };
      return { type: 'ask.raised', at, by, data };
    }
    const text = `Order ${index} of shop ${index % 89} was on the page for ${index % 50} minutes.`;
    const status = index % 18 === 1 ? 'claimed' : 'confirmed';
    const data = { factId: `f${index}`, status, text, happenedAt: at - 60_000, learntAt: at } as const;
    return { type: 'fact.recorded', at, by, data };
  });
}

/** An incident that is over, of as many entries, on the file of a room. */
function writeIncident(file: string, logId: Name): void {
  const { log, db } = openSpine(file);
  const events = withFacts(longIncident(SIZES[logId] - 1));
  const last = events.at(-1)?.at ?? 0;
  const all = [...events, { type: 'incident.closed', data: { reason: 'It is over.' }, at: last + 3000 }];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const batch = all.slice(from, from + AT_ONCE);
    const appended = log.append(
      logId,
      from,
      batch.map(({ type, data }) => ({ kind: type, data: data as { readonly [key: string]: Json } })),
      { at: batch[0]?.at ?? 0, mono: from, by: 'lead' },
    );
    if (!appended.ok) throw new Error(appended.error.sentence);
  }
  db.close();
}

/** Goes to the page of all incidents and loads the window anew, so that nothing of an incident is in memory. */
async function toBoard(page: Cdp): Promise<void> {
  await page.ask(`location.hash = '/'; setTimeout(() => location.reload(), 0);`);
  const there = `new Promise((done) => {
    const look = () => document.querySelector('main, [role=main], h1, h2') ? setTimeout(() => done(true), 300) : setTimeout(look, 5);
    setTimeout(look, 50);
  })`;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await page.ask(there);
      return;
    } catch {
      // The first document goes away when the page loads, and the question with it.
    }
  }
}

/** From the wish to step through an incident until a frame with its slider is painted. */
async function opening(page: Cdp, name: Name): Promise<Opening> {
  await toBoard(page);
  return openingOf(
    page,
    `location.hash = '/incident/${name}/replay'`,
    `document.querySelector('[role=slider][aria-label="Step through the log"]')`,
  );
}

const open = async (page: Cdp, name: Name): Promise<number> => (await opening(page, name)).took;

/** Drags the slider to places all over the log; for each, milliseconds from the press until its frame is painted. */
async function scrub(page: Cdp): Promise<readonly number[]> {
  const times = await page.ask(`(async () => {
    const slider = document.querySelector('[role=slider][aria-label="Step through the log"]');
    const box = slider.getBoundingClientRect();
    // Each jump leads to another entry, also the first.
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
    await new Promise((done) => setTimeout(done, 1000));
    const took = [];
    for (let jump = 0; jump < ${JUMPS}; jump++) {
      const clientX = box.left + box.width * (((jump * 37) % ${JUMPS}) + 0.5) / ${JUMPS};
      const before = slider.getAttribute('aria-valuenow');
      const start = performance.now();
      slider.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY: box.top + 5, buttons: 1, pointerId: 1 }));
      await new Promise((done, fail) => {
        const look = () => {
          if (slider.getAttribute('aria-valuenow') !== before) setTimeout(done, 0);
          else if (performance.now() - start > 10_000) fail(new Error('the slider did not move'));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      took.push(performance.now() - start);
    }
    return took;
  })()`);
  return times as readonly number[];
}

/** Plays from the middle at 600x; the share of frames of a 60 Hz screen that were not drawn, in percent. */
async function framesDropped(page: Cdp): Promise<number> {
  const dropped = await page.ask(`(async () => {
    const slider = document.querySelector('[role=slider][aria-label="Step through the log"]');
    slider.focus();
    const press = (key, shiftKey = false) => slider.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    press('L', true); press('L', true);
    press('k');
    await new Promise((done) => requestAnimationFrame(done));
    const before = Number(slider.getAttribute('aria-valuenow'));
    let frames = 0;
    const start = performance.now();
    await new Promise((done) => {
      const frame = (at) => { frames++; at - start > ${PLAY_MS} ? done() : requestAnimationFrame(frame); };
      requestAnimationFrame(frame);
    });
    press('k');
    if (Number(slider.getAttribute('aria-valuenow')) === before) throw new Error('it did not play');
    return Math.max(0, 100 * (1 - frames / ((performance.now() - start) * 60 / 1000)));
  })()`);
  return Number(dropped);
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;

async function scrubbed(page: Cdp, name: Name) {
  const { longest } = await opening(page, name);
  const times = await scrub(page);
  const dropped = await framesDropped(page);
  const room = await roomAsItWas(page);
  const audit = await auditPage(page, name);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), longest, dropped, room, audit };
}

/** What a report tells, against folding the same entries alone. */
async function reportFigures(): Promise<readonly BenchFigure[]> {
  const events = withFacts(longIncident(REPORTED));
  const { people } = EMPTY_ROOM;
  const measured = await interleaved(
    {
      report: () => timed(() => void projectReport(events, people, events.at(-1)?.at ?? 0)),
      fold: () => timed(() => void fold(events)),
    },
    ROUNDS,
  );
  const about = `${REPORTED.toLocaleString('en')} events`;
  const floor = { name: `folding ${about}`, values: measured.fold };
  return againstFloor(`report of ${about}`, 'ms', measured.report, floor);
}

/** Stepping through an incident of 100,000 entries against one of 2,000 in the same room. */
export async function runReplayBench(): Promise<readonly BenchFigure[]> {
  const report = await reportFigures();
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-replay-'));
  const room = path.join(folder, 'room.sqlite');
  writeRoomOfStages(room, Date.now(), {});
  writeIncident(room, 'short');
  writeIncident(room, 'long');
  try {
    const start = { folder: PROJECT, args: [`--room=${room}`], words: 'Holdline' };
    return await startApp(start, async ({ page }) => {
      const first = await interleaved(
        { short: () => open(page, 'short'), long: () => open(page, 'long') },
        ROUNDS,
      );
      const [short, long] = [await scrubbed(page, 'short'), await scrubbed(page, 'long')];
      const floor = 'the same of 2,000 entries';
      const figure = (name: string, value: number, base: number): readonly BenchFigure[] => [
        { name, value, unit: 'ms' },
        { name, value: value / base, unit: 'x', ratioTo: floor },
      ];
      return [
        ...report,
        { name: 'first frame of 2,000 entries', value: median(first.short), unit: 'ms' },
        ...againstFloor('first frame of 100,000 entries', 'ms', first.long, {
          name: 'first frame of 2,000 entries',
          values: first.short,
        }),
        { name: 'longest stop while 100,000 entries open', value: long.longest, unit: 'ms' },
        ...figure('scrub of 100,000 entries, p50', long.p50, short.p50),
        ...figure('scrub of 100,000 entries, p99', long.p99, short.p99),
        ...(['room', 'audit'] as const).flatMap((what) => [
          ...figure(`first frame of ${PAGES[what]}`, long[what].took, short[what].took),
          { name: `longest stop of ${PAGES[what]}`, value: long[what].longest, unit: 'ms' as const },
        ]),
        { name: 'frames not drawn at 600x, 2,000 entries', value: short.dropped, unit: '%' },
        { name: 'frames not drawn at 600x, 100,000 entries', value: long.dropped, unit: '%' },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
