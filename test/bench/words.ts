import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type Page } from 'playwright';
import { requireRuntime, runtimeEnv, sandboxArguments } from '../../scripts/runtime.mjs';
import { foundRoom, raiseAlarm, throughBrief } from '../e2e/steps.ts';
import type { BenchFigure } from './append.ts';
import { againstFloor, interleaved } from './figures.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const ROUNDS = 15;
const WORDS = 2000;

const SENTENCES = [
  'We are sorry that order records of some customers were on a public page this morning.',
  'At 09:52 we learned of it, and at 10:05 the page was gone.',
  'We do not yet know who saw the records, and two teams go through them one by one.',
  'If you have an account with us, choose another password today.',
];

/** A release of about as many words, each paragraph with a number of its own so that none is like another. */
function release(name: string): string {
  const words: string[] = [];
  for (let part = 1; words.length < WORDS; part++)
    words.push(...`${name} ${part}. ${SENTENCES.join(' ')}\n\n`.split(/(?<=\s)/));
  return words.join('').trim();
}

/** Gives every channel words of its own, so that there is no text that is another's. */
async function writeRelease(page: Page): Promise<number> {
  const field = page.getByLabel('The words of the statement');
  await field.fill(release('All'));
  const own = page.getByLabel('Give a channel words of its own');
  const names = (await own.locator('option').allTextContents()).slice(1);
  for (const name of names.slice(0, -1)) {
    await own.selectOption({ label: name });
    await field.fill(release(name));
  }
  return names.length - 1;
}

/** Puts a bare text area with the same words into the page, outside everything that listens. */
async function addBare(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const bare = document.createElement('textarea');
    bare.id = 'bare';
    bare.value = words;
    bare.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:400px;height:200px;z-index:9';
    document.body.append(bare);
  }, text);
}

/** `alone`: nothing follows the key. */
type Until = 'alone' | 'painted' | 'checked';

/**
 * Milliseconds from a key until what it wrote is painted, or until the checks say so too. The key ends or opens a place
 * that is left to fill in, so that one finding comes or goes with each.
 */
function press(page: Page, selector: string, until: Until): Promise<number> {
  return page.evaluate(
    async ({ selector: of, until: end }) => {
      const area = document.querySelector<HTMLTextAreaElement>(of);
      const aside = () =>
        [...document.querySelectorAll('section')]
          .find((one) => one.querySelector('h3')?.textContent === 'Checks')
          ?.querySelector('span')?.textContent;
      if (!area) throw new Error('there is no field');
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
      const before = aside();
      const start = performance.now();
      document.execCommand(area.value.endsWith(']') ? 'delete' : 'insertText', false, ']');
      const frame = () =>
        new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done(), 0)));
      await frame();
      const painted = performance.now() - start;
      // Also where only the paint counts: the next key comes when nothing is under way any more.
      while (end !== 'alone' && aside() === before) {
        if (performance.now() - start > 20_000) throw new Error('the checks did not follow');
        await frame();
      }
      return end === 'checked' ? performance.now() - start : painted;
    },
    { selector, until },
  );
}

async function measure(page: Page): Promise<readonly BenchFigure[]> {
  const own = await writeRelease(page);
  const field = page.getByLabel('The words of the statement');
  const text = `${await field.inputValue()} Call [us`;
  await field.fill(text);
  await addBare(page, text);
  const words = 'textarea[aria-label="The words of the statement"]';
  const times = await interleaved(
    {
      bare: () => press(page, '#bare', 'alone'),
      painted: () => press(page, words, 'painted'),
      checked: () => press(page, words, 'checked'),
    },
    ROUNDS,
  );
  const floor = { name: 'a bare text area', values: times.bare };
  return [
    {
      name: 'key to paint, bare text area',
      value: againstFloor('', 'ms', times.bare, floor)[0]?.value ?? 0,
      unit: 'ms',
    },
    ...againstFloor(`key to paint and counters, ${own + 1} texts`, 'ms', times.painted, floor),
    ...againstFloor(`key to checks, ${own + 1} texts`, 'ms', times.checked, floor),
  ];
}

/** Types into a release of 2,000 words with other words on every channel, and into a bare text area in the same window. */
export async function runWordsBench(): Promise<readonly BenchFigure[]> {
  const userData = mkdtempSync(path.join(tmpdir(), 'holdline-words-'));
  const runtime = requireRuntime();
  const variables = Object.entries({ ...process.env, ...runtimeEnv(runtime) });
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandboxArguments(), PROJECT, `--user-data-dir=${userData}`],
    env: Object.fromEntries(variables.filter((pair): pair is [string, string] => pair[1] !== undefined)),
    cwd: PROJECT,
  });
  try {
    const page = await app.firstWindow();
    const room = await foundRoom(page);
    await raiseAlarm(room);
    await throughBrief(room);
    await room.switchTo('Jonah Pike');
    return await measure(page);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}
