/** What opening a key costs against the stretching of its passphrase alone: `npm run bench -- unlock`. */
import { randomBytes } from 'node:crypto';
import { USUAL_ARGON } from '../../electron/people/argon.ts';
import { derive } from '../../electron/people/derive.ts';
import { makeKey, openKeyOf } from '../../electron/people/key-pair.ts';
import { openKeyThread } from '../../electron/people/key-thread.ts';
import { parseBox } from '../../electron/people/keybox.ts';
import { createWrapping, SECRET_BYTES } from '../../electron/people/wrapping.ts';
import type { BenchFigure } from './append.ts';
import { againstFloor, interleaved, median } from './figures.ts';

const ROUNDS = 9;
const PASSPHRASE = 'sample: a passphrase of nobody';
const WORKER = new URL('../../electron/people/key-worker.ts', import.meta.url);

async function ms(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/** Milliseconds from a typed passphrase to a signature, with the usual strength of 64 MiB and three passes. */
export async function runUnlockBench(): Promise<readonly BenchFigure[]> {
  const thread = openKeyThread(WORKER);
  const wrapping = createWrapping({ thread, randomBytes, room: () => 'bench', argon: USUAL_ARGON });
  const { key, pkcs8 } = makeKey();
  const opened = { pkcs8, secret: randomBytes(SECRET_BYTES) };
  const box = parseBox(await wrapping.wrapPerson(key, opened, PASSPHRASE));
  if (box === null) throw new Error('the box of the bench could not be read');
  const typed = Buffer.from(PASSPHRASE);
  const salt = randomBytes(16);
  const sign = async (): Promise<void> => {
    const open = await wrapping.unwrapPerson(box, PASSPHRASE);
    if (open === null) throw new Error('the passphrase of the bench did not open its box');
    openKeyOf(open.pkcs8).sign(Buffer.from('bench'));
  };
  const measured = await interleaved(
    {
      stretch: () => ms(() => derive(typed, USUAL_ARGON, salt)),
      sign: () => ms(sign),
      weakest: () => thread.timeTheFloor(),
    },
    ROUNDS,
  );
  const floor = { name: 'argon2id, 64 MiB, 3 passes', values: measured.stretch };
  return [
    { name: floor.name, value: median(measured.stretch), unit: 'ms' },
    ...againstFloor('typed passphrase to signature', 'ms', measured.sign, floor),
    { name: 'argon2id, OWASP floor (19 MiB, 2 passes)', value: median(measured.weakest), unit: 'ms' },
  ];
}
