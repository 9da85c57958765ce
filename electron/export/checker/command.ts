import './older-runtimes.ts';
import { readFileSync, statSync } from 'node:fs';
import { MOST_BYTES } from '../../../shared/seal/container.ts';
import { nodeHasher } from '../../log/digest.ts';
import { nodeEd25519 } from '../../log/ed25519.ts';
import { textOf } from '../text-of.ts';
import { judge } from './judge.ts';
import { OUTCOMES } from './page.ts';
import { pageText } from './page-text.ts';

const USAGE = `Checks an evidence pack of Holdline.

  node verify.mjs FILE.holdline [--head EARLIER]

EARLIER is something that was kept at the time: a checkpoint, a file of checkpoints, a file of remembered heads, or
another pack. It answers 0 if the pack is intact, 1 if it was altered, 2 if it cannot be read.
`;

type Asked = { readonly pack: string; readonly earlier: string | null };

function asked(args: readonly string[]): Asked | null {
  const at = args.indexOf('--head');
  const earlier = at < 0 ? null : args[at + 1];
  const [pack, ...more] = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  if (pack === undefined || pack.startsWith('--') || more.length > 0 || earlier === undefined) return null;
  return { pack, earlier };
}

function read(file: string): Uint8Array {
  const { size } = statSync(file);
  if (size > MOST_BYTES) throw new Error(`${file} is larger than any pack can be`);
  return new Uint8Array(readFileSync(file));
}

/** Runs the checker; answers with the exit code. */
function run(args: readonly string[]): number {
  const wanted = asked(args);
  if (wanted === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    const given = { pack: read(wanted.pack), earlier: wanted.earlier === null ? null : read(wanted.earlier) };
    const page = judge(given, { hasher: nodeHasher, verify: nodeEd25519, textOf });
    process.stdout.write(pageText(page));
    return OUTCOMES.indexOf(page.outcome);
  } catch (error) {
    process.stderr.write(
      `This could not be checked: ${error instanceof Error ? error.message : String(error)}.\n`,
    );
    return 2;
  }
}

process.exitCode = run(process.argv.slice(2));
