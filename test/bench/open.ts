import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drafting, type Story } from '../support/given.ts';
import { writeRoomOfStages } from '../support/room-of-stages.ts';
import { startApp } from './app-start.ts';
import type { BenchFigure } from './append.ts';
import type { Cdp } from './cdp.ts';
import { againstFloor, interleaved, median } from './figures.ts';

const ROUNDS = 15;
const REVISIONS = 500;
const PROJECT = path.join(import.meta.dirname, '../..');
/** About as long as a holding statement. */
const WORDS = 'We are sorry. We learned this morning that order records are on a public page. '.repeat(16);

/** An incident in Draft whose words were saved as often as that; each save says in the words which it is. */
function savedTimes(times: number): Story {
  let story = drafting();
  for (let save = 1; save <= times; save++) {
    const basedOn = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
    story = story.when(
      { type: 'draft.revise', basedOn, text: `Wording ${save}. ${WORDS}` },
      { by: 'social' },
    );
  }
  return story;
}

/** Goes to the page of all incidents, loads the window anew, and answers once that is painted. */
async function toBoard(page: Cdp): Promise<void> {
  await page.ask(`location.hash = '/'; setTimeout(() => location.reload(), 0);`);
  await painted(page, 'are live');
}

/** Asked again after a load, since the question went away with the page. */
async function painted(page: Cdp, words: string): Promise<void> {
  const seen = `new Promise((done) => {
    const look = () => {
      if (document.body?.innerText.includes(${JSON.stringify(words)})) setTimeout(() => done(true), 300);
      else setTimeout(look, 5);
    };
    setTimeout(look, 50);
  })`;
  for (let attempt = 0; ; attempt++) {
    try {
      await page.ask(seen);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

/** Milliseconds from the wish to open an incident until a frame with its newest words is painted. */
async function open(page: Cdp, incidentId: string, words: string): Promise<number> {
  await toBoard(page);
  const took = await page.ask(`new Promise((done, fail) => {
    const start = performance.now();
    location.hash = '/incident/${incidentId}';
    const frame = () => requestAnimationFrame(() => setTimeout(look, 0));
    const look = () => {
      if (document.querySelector('.cm-content')?.textContent.includes(${JSON.stringify(words)}))
        done(performance.now() - start);
      else if (performance.now() - start > 30_000) fail(new Error('the words were not painted'));
      else frame();
    };
    frame();
  })`);
  return Number(took);
}

/** Opening an incident whose words were saved 500 times, against one whose words were saved once. */
export async function runOpenBench(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-open-'));
  const room = path.join(folder, 'room.sqlite');
  writeRoomOfStages(room, Date.now(), { one: () => savedTimes(1), many: () => savedTimes(REVISIONS) });
  try {
    const start = { folder: PROJECT, args: [`--room=${room}`], words: 'are live' };
    const times = await startApp(start, ({ page }) =>
      interleaved(
        {
          one: () => open(page, 'one', 'Wording 1.'),
          many: () => open(page, 'many', `Wording ${REVISIONS}.`),
        },
        ROUNDS,
      ),
    );
    const floor = { name: 'opening one with 1 revision', values: times.one };
    return [
      { name: floor.name, value: median(times.one), unit: 'ms' },
      ...againstFloor(`opening one with ${REVISIONS} revisions`, 'ms', times.many, floor),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
