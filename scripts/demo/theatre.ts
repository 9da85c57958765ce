import type { ElectronApplication, Page } from 'playwright';
import type { PlaybookFile } from '../../shared/playbook/schema.ts';
import type { Camera } from './camera.ts';
import type { Door } from './door.ts';
import type { Scenario } from './scenario.ts';
import type { Hour } from './timed.ts';

/** What every beat works with: the app on its screen, the script, and who is who. */
export type Theatre = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly door: Door;
  readonly camera: Camera;
  readonly scenario: Scenario;
  readonly playbook: PlaybookFile;
  /** When the alarm is in the log; before it is, when the demo began. */
  readonly hour: Hour;
  /** Counts what was done on the screen and what had no control there. */
  readonly tally: { pressed: number; throughTheDoor: number };
};

/** The person with this key in the script. */
export function personIn({ scenario }: Theatre, key: string): Scenario['room']['people'][number] {
  const person = scenario.room.people.find((one) => one.key === key);
  if (!person) throw new Error(`The script names "${key}", who is not in the room.`);
  return person;
}

/** One of a list of the script, or an error that names the list. */
export function partOf<T>(list: readonly T[], index: number, name: string): T {
  const part = list[index];
  if (part === undefined) throw new Error(`The script has no number ${index} in its ${name}.`);
  return part;
}
