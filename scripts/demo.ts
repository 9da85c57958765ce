// `npm run demo -- [--scenario NAME] [--speed N] [--out DIR] [--theme both|dark|light]`: plays a scripted incident
// through the real app. On our own Node 24; scripts/with-app.mjs starts it with a built app and a display.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lookBack } from './demo/afterwards.ts';
import { raiseAlarm } from './demo/beats-words.ts';
import { createCamera } from './demo/camera.ts';
import { incidentOnScreen, openDoor } from './demo/door.ts';
import { launch } from './demo/launch.ts';
import { type DemoOptions, readOptions } from './demo/options.ts';
import { setUpRoom } from './demo/people.ts';
import { playScript } from './demo/play.ts';
import { readScenario, scenarioNames } from './demo/scenario.ts';
import { summarise } from './demo/summary.ts';
import type { Theatre } from './demo/theatre.ts';
import { timed } from './demo/timed.ts';
import { runMain, say, secondsSince } from './setup/say.mjs';

async function named<T>(what: string, theatre: Theatre, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    await theatre.camera.shoot('failed').catch(() => undefined);
    const why = error instanceof Error ? error.message : String(error);
    throw why.startsWith('The demo failed') ? error : new Error(`The demo failed ${what}: ${why}`);
  }
}

/** The script with the times that its texts speak of, counted from when the alarm is in the log. */
async function atItsHour(theatre: Theatre, incidentId: string): Promise<Theatre> {
  const { events } = await theatre.door.log(incidentId);
  const hour = { alarmAt: events[0]?.at ?? 0, zone: theatre.scenario.room.zone };
  return { ...theatre, hour, scenario: timed(theatre.scenario, hour) };
}

async function play(theatre: Theatre, { speed, out }: DemoOptions): Promise<void> {
  await named('while the room was set up', theatre, () => setUpRoom(theatre));
  await named('while the alarm was raised', theatre, () => raiseAlarm(theatre));
  const incidentId = incidentOnScreen(theatre.page);
  const { mostLateMs } = await playScript(await atItsHour(theatre, incidentId), speed);
  const files = { pack: path.join(out, 'evidence.holdline'), report: path.join(out, 'report.pdf') };
  await named('while looking back', theatre, () => lookBack(theatre, files));
  const summary = await summarise(theatre, incidentId, mostLateMs);
  await writeFile(path.join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  const { firstWords, counts } = summary;
  const kept = firstWords.kept ? 'inside' : 'over';
  say(
    'demo',
    `First words after ${firstWords.seconds} s, ${kept} the budget of ${firstWords.budgetSeconds} s.`,
  );
  say(
    'demo',
    `${counts.revisions} revisions, ${counts.rejections} rejected, ${counts.promisesKept} promise kept.`,
  );
}

await runMain(async () => {
  const options = readOptions(process.argv.slice(2), scenarioNames());
  const { scenario, playbook } = readScenario(options.scenario);
  await mkdir(options.out, { recursive: true });
  const start = performance.now();
  const { app, page, errors, close } = await launch(options.speed);
  try {
    const camera = await createCamera(page, path.join(options.out, 'screens'), options.theme);
    const hour = { alarmAt: Date.now(), zone: scenario.room.zone };
    const tally = { pressed: 0, throughTheDoor: 0 };
    await play({ app, page, door: openDoor(page), camera, scenario, playbook, tally, hour }, options);
    say(
      'demo',
      `Played in ${secondsSince(start)}; the pack, the report and the pictures are in ${options.out}.`,
    );
    if (errors.length > 0) throw new Error(`The app reported errors:\n${errors.join('\n')}`);
  } finally {
    await close();
  }
  return 0;
});
