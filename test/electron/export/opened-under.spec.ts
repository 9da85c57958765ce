import { describe, expect, it } from 'vitest';
import { judge } from '../../../electron/export/checker/judge.ts';
import { pageText } from '../../../electron/export/checker/page-text.ts';
import { NODE_TOOLS } from '../../../electron/export/pack.ts';
import type { EventLog } from '../../../electron/log/event-log.ts';
import type { Json } from '../../../shared/kernel.ts';
import { followingUp } from '../../support/given.ts';
import { verdictOn } from '../../support/insider.ts';
import { ADA, FOUNDING, type KeyedRoom, openKeyedRoom } from '../../support/keyed-room.ts';
import { INCIDENT } from '../../support/log.ts';
import { packOf } from '../../support/pack.ts';
import { createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

type Head = { readonly size: number; readonly root: string };
type Opening = {
  readonly keys: 'before' | 'after';
  readonly head?: (now: Head, log: EventLog) => Head | null;
  /** Whether requests say whose keys counted: here nobody else had one. */
  readonly mute?: boolean;
};

type Fields = { readonly [field: string]: Json };

/** A request as a room writes it in which nobody of those who are asked has a key. */
function keyless(data: Fields, keysAt: number): Fields {
  const seats = data['signers'] as unknown as readonly { signerId: string; personId: string }[];
  const passed = seats.map(({ signerId, personId }) => ({ signerId, personId, why: 'noKey' }));
  return { ...data, passed, keysAt };
}

/** A room that gets its keys before or after an incident whose decisions nobody signed. */
async function lateKeys({ keys, head = (now) => now, mute = false }: Opening): Promise<KeyedRoom> {
  const room = openKeyedRoom();
  const { log, spine } = room;
  expect(spine.sendToRegistry({ type: 'room.create', ...FOUNDING }).ok).toBe(true);
  if (keys === 'before') expect((await room.keys.giveKeys(ADA)).ok).toBe(true);
  room.pass(1000);
  const registryHead = head(log.head('registry'), log);
  for (const { type: kind, data, by, at } of followingUp().events) {
    const plain = JSON.parse(JSON.stringify(data)) as Fields;
    const opened = kind === 'incident.opened' && registryHead ? { ...plain, registryHead } : plain;
    const asked = kind === 'approval.requested' && keys === 'before' && !mute;
    const whole = asked ? keyless(opened, log.size('registry')) : opened;
    const stamp = { at, by, mono: room.clocks.steady };
    expect(log.append(INCIDENT, log.size(INCIDENT), [{ kind, data: whole }], stamp).ok).toBe(true);
  }
  if (keys === 'after') expect((await room.keys.giveKeys(ADA)).ok).toBe(true);
  log.seal();
  return room;
}

const said = ({ db, content }: KeyedRoom): string =>
  pageText(judge({ pack: packOf(db, undefined, content.cipher()), earlier: null }, NODE_TOOLS)).replaceAll(
    /\s+/g,
    ' ',
  );

describe('the room’s log that an incident was opened under', () => {
  it('is written into its first entry', () => {
    const bench = openSpine();
    createRoom(bench);
    const head = bench.log.head('registry');
    const incidentId = raiseAlarm(bench);
    expect(bench.log.read(incidentId, 0, 1)[0]?.data['registryHead']).toEqual(head);
  });

  it('keeps unsigned decisions where nobody had a key by then, and the verdict says so', async () => {
    const text = said(await lateKeys({ keys: 'after' }));
    expect(text).toMatch(/^THIS PACK IS INTACT/);
    expect(text).toContain('When the incident was opened nobody in the room had a key');
  });

  it('lets no unsigned decision stand where the people had keys: a keyed room does not pass for one without', async () => {
    expect(verdictOn(await lateKeys({ keys: 'before' }))).toContain(
      'nobody signed it, in a room whose people had keys by then',
    );
  });

  it('asks of every seat that is given whose keys counted then, where the people had keys', async () => {
    const mute = await lateKeys({ keys: 'before', mute: true });
    expect(verdictOn(mute)).toContain('it does not say which keys counted when it was written');
    const older = await lateKeys({ keys: 'before', mute: true, head: () => null });
    expect(verdictOn(older)).toBe('intact');
  });

  it('is another one if its size or its root is not that of the log beside it', async () => {
    const other = 'the room’s log that it was opened under is not the one here';
    for (const head of [
      ({ size, root }: Head) => ({ size: size - 1, root }),
      ({ size, root }: Head) => ({ size: size + 400, root }),
      ({ size }: Head) => ({ size, root: `${'A'.repeat(43)}=` }),
    ])
      expect(verdictOn(await lateKeys({ keys: 'after', head }))).toContain(other);
  });

  it('cannot be shorter than the very run of Holdline had made it by then', async () => {
    const shorter = (now: Head, log: EventLog) => ({
      size: now.size - 1,
      root: log.rootAt('registry', now.size - 1) ?? '',
    });
    expect(verdictOn(await lateKeys({ keys: 'before', head: shorter }))).toContain('counts fewer entries');
  });

  it('is named where the first entry does not say it, as in rooms of first versions', async () => {
    const text = said(await lateKeys({ keys: 'after', head: () => null }));
    expect(text).toMatch(/^THIS PACK IS INTACT/);
    expect(text).toContain(
      'The first entry does not say how long the room’s log was when the incident was opened',
    );
  });
});
