import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type Page } from 'playwright';
import { requireRuntime, runtimeEnv, sandboxArguments } from '../../scripts/runtime.mjs';
import { channelsFileSchema } from '../../shared/playbook/channel-limits.ts';
import { foundRoom, raiseAlarm, throughBrief, turnToChannel } from '../e2e/steps.ts';
import { commandByDoor } from '../support/command-by-door.ts';
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

const FIELD = 'The words of the statement';

/** Every channel that is shipped: more than any playbook of ours has. */
const { channels: SHIPPED } = channelsFileSchema.parse(
  JSON.parse(readFileSync(path.join(PROJECT, 'resources/channels.json'), 'utf8')),
);

/** Has the playbook of the incident go out on every channel there is. */
function takeAllChannels(page: Page): Promise<void> {
  return commandByDoor(page, 'registry', {
    type: 'figures.change',
    playbookId: 'data-breach',
    figure: { block: 'channels', channelIds: SHIPPED.map(({ id }) => id) },
    reason: 'Words on every channel.',
  });
}

/** Gives all channels but one words of their own, so that no text is another's and the common one is carried too. */
async function writeRelease(page: Page): Promise<number> {
  const field = page.getByRole('textbox', { name: FIELD });
  await field.fill(release('All'));
  const own = SHIPPED.slice(0, -1);
  for (const { name } of own) {
    await turnToChannel(page, name);
    // An empty line at the top, where one letter is one word more, and a place left open at the end.
    await field.fill(`\n${release(name)} Call [us`);
  }
  return own.length;
}

/** Puts a bare text area with as many words into the page, outside everything that listens. */
async function addBare(page: Page): Promise<void> {
  await page.evaluate(
    (words) => {
      const bare = document.createElement('textarea');
      bare.ariaLabel = 'Bare';
      bare.value = words;
      bare.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:400px;height:200px;z-index:9';
      document.body.append(bare);
    },
    `\n${release('Bare')} Call [us`,
  );
}

/** What follows a key: its own paint, the counters under the page, or what the checks found. */
type Until = 'painted' | 'counted' | 'checked';

/** Waits in the page for the next key, and answers after how many milliseconds what is to follow it has. */
function nextKey(page: Page, until: Until): Promise<number> {
  return page.evaluate(async (end) => {
    const card = (title: string) =>
      [...document.querySelectorAll('section')].find((one) => one.querySelector('h3')?.textContent === title);
    const seen = () =>
      end === 'counted'
        ? document.querySelector('#facts-of-the-words > span')?.textContent
        : card('Checks')?.querySelector('span')?.textContent;
    const before = seen();
    const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done(), 0)));
    const pressed = new Promise<number>((done) =>
      window.addEventListener('keydown', ({ timeStamp }) => done(timeStamp), { capture: true, once: true }),
    );
    document.body.dataset['armed'] = 'yes';
    const start = await pressed;
    await frame();
    while (end !== 'painted' && seen() === before) {
      if (performance.now() - start > 20_000) throw new Error(`what should be ${end} did not follow`);
      await frame();
    }
    delete document.body.dataset['armed'];
    return performance.now() - start;
  }, until);
}

/** Nothing is under way any more: the next key is measured alone. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestIdleCallback(() => setTimeout(() => requestIdleCallback(() => done()), 400)),
      ),
  );
}

/** Where each key goes, so that none takes back another's: the empty line at the top, the one below it, the open end. */
const KEYS = {
  counted: { to: ['Control+Home'], key: 'a' },
  painted: { to: ['Control+Home', 'ArrowDown'], key: 'a' },
  checked: { to: ['Control+End'], key: ']' },
} as const satisfies Record<Until, unknown>;

/** A key that is pressed and, the next time, taken back: the bracket closes a place left open. */
function keyIn(page: Page, name: string, until: Until): () => Promise<number> {
  const { to, key } = KEYS[until];
  let typed = false;
  return async () => {
    await page.getByRole('textbox', { name }).focus();
    for (const place of to) await page.keyboard.press(place);
    if (typed && until !== 'checked') await page.keyboard.press('ArrowRight');
    await atRest(page);
    const measured = nextKey(page, until);
    await page.locator('body[data-armed]').waitFor();
    await page.keyboard.press(typed ? 'Backspace' : key);
    typed = !typed;
    return measured;
  };
}

async function measure(page: Page): Promise<readonly BenchFigure[]> {
  const own = await writeRelease(page);
  await addBare(page);
  const times = await interleaved(
    {
      bare: keyIn(page, 'Bare', 'painted'),
      painted: keyIn(page, FIELD, 'painted'),
      counted: keyIn(page, FIELD, 'counted'),
      checked: keyIn(page, FIELD, 'checked'),
    },
    ROUNDS,
  );
  const floor = { name: 'a bare text area', values: times.bare };
  const bare = againstFloor('', 'ms', times.bare, floor)[0]?.value ?? 0;
  return [
    { name: 'key to paint, bare text area', value: bare, unit: 'ms' },
    ...againstFloor(`key to paint, ${own + 1} texts`, 'ms', times.painted, floor),
    ...againstFloor(`key to counters, ${own + 1} texts`, 'ms', times.counted, floor),
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
    await takeAllChannels(page);
    await raiseAlarm(room);
    await throughBrief(room);
    await room.switchTo('Jonah Pike');
    return await measure(page);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}
