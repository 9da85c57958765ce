import { type ElectronApplication, expect } from '@playwright/test';
import type { WebContents } from 'electron';
import { test } from './app.ts';
import { roomOn, wordsOn } from './room.ts';
import { foundRoom, goToPage, raiseAlarm, throughBrief } from './steps.ts';

/** The pages of the app, with a hand on what main says to them. */
type WithHeld = WebContents & { release?: () => number };

const PAGE = 'The words of the statement';
const FIRST = 'The file holds the addresses of 300 customers. We are sorry.';

/** Has the first window hear late which windows are open: its page is drawn by then. */
async function withNewsHeld(app: ElectronApplication, act: () => Promise<void>): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const first = BrowserWindow.getAllWindows().find(
      ({ webContents }) => !webContents.getURL().includes('window='),
    );
    const contents = first?.webContents as WithHeld;
    const send = contents.send.bind(contents);
    const held: Parameters<typeof send>[] = [];
    contents.send = (...args) => void (args[0] === 'app.windows' ? held.push(args) : send(...args));
    contents.release = () => {
      contents.send = send;
      for (const args of held) send(...args);
      return held.length;
    };
  });
  await act();
  const heard = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => (webContents as WithHeld).release?.() ?? 0),
  );
  expect(Math.max(...heard)).toBeGreaterThan(0);
}

test('two windows of one room write at the same words: both are told, and neither loses a word, also over a restart', async ({
  launch,
}) => {
  const one = await launch();
  const room = await foundRoom(one.window);
  await raiseAlarm(room);
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  await room.write(PAGE, FIRST);
  await one.window.keyboard.press('Control+S');
  await expect(one.window.getByText(/^Saved as/)).toBeVisible();

  const opened = one.app.waitForEvent('window');
  await one.window.keyboard.press('Control+Shift+N');
  const other = await opened;
  const second = roomOn(other);
  await goToPage(other, new URL(one.window.url()).hash.slice(1));
  await expect.poll(() => wordsOn(other)).toBe(FIRST);

  await room.write(PAGE, `${FIRST} Call 0800 100 100.`);
  await second.write(PAGE, `${FIRST.replace('300', '280')}`);
  await other.keyboard.press('Control+S');
  const merge = one.window.getByRole('region', { name: /while you were writing$/ });
  await room.press(/^Put together, on top of 1\.2/, merge);
  const both = `${FIRST.replace('300', '280')} Call 0800 100 100.`;
  await expect.poll(() => wordsOn(one.window)).toBe(both);
  await one.window.keyboard.press('Control+S');
  await expect.poll(() => wordsOn(other)).toBe(both);

  await second.write(PAGE, `${both} Only typed in the second window.`);
  // The first is loaded again, as after a crash of its page: the words of the other are no leftovers.
  const typed = () =>
    one.window.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('unsaved-words')));
  await expect.poll(typed).toEqual([expect.stringMatching(/^window 2 /)]);
  await withNewsHeld(one.app, async () => {
    await one.window.reload();
    await expect.poll(() => wordsOn(one.window)).toBe(both);
    expect(await typed()).toEqual([expect.stringMatching(/^window 2 /)]);
  });
  expect(await typed()).toEqual([expect.stringMatching(/^window 2 /)]);
  await expect.poll(() => wordsOn(other)).toBe(`${both} Only typed in the second window.`);
  // As its own button closes it: the page is told.
  const closed = other.waitForEvent('close');
  await one.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('window=2'))
      ?.close(),
  );
  await closed;
  await expect.poll(() => wordsOn(one.window)).toBe(`${both} Only typed in the second window.`);
  await one.app.close();
  const again = await launch();
  await roomOn(again.window).unlock('Maya Lindqvist');
  await expect.poll(() => wordsOn(again.window)).toBe(`${both} Only typed in the second window.`);
});
