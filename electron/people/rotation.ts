import type { Sent } from '../../shared/ipc/contract.ts';
import { type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import { announcing, type Stationery } from './announce.ts';
import type { Boxes } from './boxes.ts';
import { makeKey, type OpenKey } from './key-pair.ts';
import { shutLogBox } from './log-box.ts';
import type { LogKeyHolder } from './log-key.ts';
import type { Wrapping } from './wrapping.ts';

export type RotationParts = {
  readonly spine: Spine;
  readonly boxes: Boxes;
  readonly wrapping: Wrapping;
  readonly logKey: LogKeyHolder;
  readonly stationery: Stationery;
};

const NOT_OPEN = 'The log key is not open, so it cannot sign for the next one. Unlock the keyboard first.';
const NOT_SEALED =
  'A log could not be sealed with the log key in force, so it is not given up. Verify the logs of this room first.';

/** Seals every log with the key in force; false where one could not be. */
function sealedAll({ log }: Spine): boolean {
  log.seal();
  return log.logs().every(({ id, size }) => log.sealedSize(id) === size);
}

/**
 * Gives the room another log key: every log is sealed with the old one first, both sign the announcement, and then the
 * old private key is destroyed, so that a later thief cannot seal again what was sealed before.
 */
export function rotateLogKey(parts: RotationParts, secret: Buffer): Result<Sent, Rejection> {
  const { spine, boxes, wrapping, logKey, stationery } = parts;
  const [old, name] = [logKey.key(), spine.room().logKey];
  if (old === null || old.name !== name)
    return (name === null ? null : shutLogBox(parts, name, secret)) ?? refuse('not-open', NOT_OPEN);
  if (!sealedAll(spine)) return refuse('not-sealed', NOT_SEALED);
  const { key, pkcs8 } = makeKey();
  // In its box before it is announced: a crash in between leaves a box that nobody refers to, never a key that is lost.
  const put = boxes.put(key.name, wrapping.wrapLog(key, pkcs8, secret));
  pkcs8.fill(0);
  if (!put.ok) return put;
  const sent = spine.sendToRegistry(
    { type: 'log.rekey', key: key.name },
    announcing(stationery, { log: [key, old] }),
  );
  if (!sent.ok) {
    boxes.drop(key.name);
    return sent;
  }
  change(logKey, key, old, boxes);
  spine.log.seal();
  return sent;
}

function change(logKey: LogKeyHolder, key: OpenKey, old: OpenKey, boxes: Boxes): void {
  logKey.hold(key);
  boxes.drop(old.name);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whether the log key in force was announced on an earlier day, by UTC. */
export function isOfAnEarlierDay(spine: Spine, now: number): boolean {
  const keyed = spine.registryEvents().findLast((event) => event.type === 'log.keyed');
  return keyed !== undefined && dayOf(keyed.at) < dayOf(now);
}
