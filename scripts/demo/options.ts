import path from 'node:path';
import { parseArgs } from 'node:util';
import { HIGHEST_SPEED } from '../../shared/clock/pace.ts';
import { projectRoot } from '../setup/own-node.mjs';
import { SetupError } from '../setup/say.mjs';

export const THEMES = ['both', 'dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

export type DemoOptions = {
  readonly scenario: string;
  readonly speed: number;
  readonly out: string;
  readonly theme: Theme;
};

/** Much faster, and on a small machine the screen cannot keep up with the script, so that budgets are missed for no reason. */
const USUAL_SPEED = 10;

const USAGE = `--scenario NAME, --speed N (1 to ${HIGHEST_SPEED}), --out DIR and --theme ${THEMES.join('|')}`;

function refuse(what: string): never {
  throw new SetupError(`${what} The demo takes ${USAGE}.`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        scenario: { type: 'string', default: 'data-breach' },
        speed: { type: 'string', default: String(USUAL_SPEED) },
        out: { type: 'string', default: path.join('out', 'demo') },
        theme: { type: 'string', default: 'both' },
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    return refuse(`${sentence}.`);
  }
}

/** Reads the command line. Throws one sentence that says what exists. */
export function readOptions(args: readonly string[], scenarios: readonly string[]): DemoOptions {
  const { scenario, speed, out, theme } = parsed(args);
  if (!scenarios.includes(scenario)) {
    throw new SetupError(`There is no scenario "${scenario}". There is: ${scenarios.join(', ')}.`);
  }
  const fast = Number(speed);
  if (!/^\d{1,4}$/.test(speed) || fast < 1 || fast > HIGHEST_SPEED) refuse(`"${speed}" is no speed.`);
  const known = THEMES.find((one) => one === theme) ?? refuse(`"${theme}" is no theme.`);
  return { scenario, speed: fast, out: path.resolve(projectRoot, out), theme: known };
}
