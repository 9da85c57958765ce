import { makePack } from '../../electron/export/pack.ts';
import type { Json } from '../../shared/kernel.ts';
import type { Envelope } from '../../shared/seal/record.ts';
import type { KeyedRoom } from './keyed-room.ts';
import { INCIDENT } from './log.ts';
import { SMALL_CHECKERS } from './pack.ts';

/** A record of an incident's log, as whoever has the log key can write it. */
export type Forged = {
  readonly kind: string;
  readonly data: { readonly [field: string]: Json };
  readonly by?: string;
  /** Epoch ms UTC. */
  readonly at?: number;
  readonly env?: Envelope | undefined;
};

/** An insider with the log key writes a record past every rule, and the log is sealed over it. */
export function writeIn(room: KeyedRoom, { kind, data, by, at, env }: Forged): void {
  const { log, clocks } = room;
  const stamp = { at: at ?? clocks.wall, mono: clocks.steady, by: by ?? room.idOf('Ada Lind') };
  const sent = log.append(INCIDENT, log.size(INCIDENT), [{ kind, data, ...(env && { env }) }], stamp);
  if (!sent.ok) throw new Error(sent.error.sentence);
  log.seal();
}

/** What the checker says of the room's pack: "intact", or the sentence. */
export function verdictOn(room: KeyedRoom): string {
  const made = makePack(room.db, INCIDENT, SMALL_CHECKERS, undefined, room.content.cipher());
  return made.ok ? 'intact' : made.error.sentence;
}
