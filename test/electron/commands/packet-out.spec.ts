import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NODE_TOOLS } from '../../../electron/export/pack.ts';
import { readAsk } from '../../../shared/packet/read-ask.ts';
import { tempFolder } from '../../support/db.ts';
import type { KeyedRoom } from '../../support/keyed-room.ts';
import { keyedAndAsked } from '../../support/keyed-story.ts';
import { INCIDENT } from '../../support/log.ts';
import { packetFor } from '../../support/packets.ts';

const CHIEF = 'Femi Adeyemi';

const lastKind = ({ log }: KeyedRoom) => log.read(INCIDENT).at(-1)?.kind;
const place = (): string => path.join(tempFolder(), 'seat.holdline-ask');

/** More facts are known than any packet carries. */
function tellMuch(room: KeyedRoom): void {
  const { log, clocks } = room;
  const events = Array.from({ length: 501 }, (_, index) => ({
    kind: 'brief.added',
    data: { itemId: `fact-${index}`, column: 'known', text: `Fact ${index}` },
  }));
  const stamp = { at: clocks.wall, mono: clocks.steady, by: room.idOf('Ada Lind') };
  const sent = log.append(INCIDENT, log.size(INCIDENT), events, stamp);
  if (!sent.ok) throw new Error(sent.error.sentence);
}

describe('a packet that is written', () => {
  it('lies whole in its place, for its owner alone, over what was there before', async () => {
    const room = await keyedAndAsked();
    const file = place();
    writeFileSync(file, 'an older one');
    expect(packetFor(room, CHIEF, file)).toMatchObject({ ask: { seat: { name: CHIEF } } });
    expect(readdirSync(path.dirname(file))).toEqual(['seat.holdline-ask']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is refused where it holds more than its reader takes: no file, no entry', async () => {
    const room = await keyedAndAsked();
    tellMuch(room);
    const file = place();
    expect(packetFor(room, CHIEF, file)).toMatch(
      /^There is more about these words than a packet can carry \(facts, since\), so none was made\./,
    );
    expect(readdirSync(path.dirname(file))).toEqual([]);
    expect(lastKind(room)).toBe('brief.added');
  });

  it('is never thrown away once the log has it: where it cannot be renamed, it is said where it lies', async () => {
    const room = await keyedAndAsked();
    const file = place();
    mkdirSync(file);
    const said = packetFor(room, CHIEF, file);
    expect(said).toMatch(/^The packet is made, and it lies whole in .*seat\.holdline-ask\.part\./);
    expect(lastKind(room)).toBe('approval.packetExported');
    expect(readAsk(new Uint8Array(readFileSync(`${file}.part`)), NODE_TOOLS).ok).toBe(true);
    expect(packetFor(room, CHIEF, file)).toMatch(/^There is a file .*\.part\. Move it away first\.$/);
  });

  it('leaves no file where the folder or the log does not take it', async () => {
    const room = await keyedAndAsked();
    const nowhere = path.join(tempFolder(), 'gone', 'seat.holdline-ask');
    expect(packetFor(room, CHIEF, nowhere)).toMatch(
      /^The packet could not be written \(.*\)\. Choose another/,
    );
    expect(lastKind(room)).not.toBe('approval.packetExported');
    const file = place();
    room.db.pragma('query_only = 1');
    expect(packetFor(room, CHIEF, file)).toMatch(/^[A-Z].*\.$/s);
    room.db.pragma('query_only = 0');
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('leaves no file where the log fails without having it, and the same place can be taken then', async () => {
    const room = await keyedAndAsked();
    const file = place();
    const send = vi.spyOn(room.spine, 'sendToIncident').mockImplementationOnce(() => {
      throw new Error('out of the blue');
    });
    expect(() => packetFor(room, CHIEF, file)).toThrow('out of the blue');
    expect(readdirSync(path.dirname(file))).toEqual([]);
    send.mockRestore();
    expect(packetFor(room, CHIEF, file)).toMatchObject({ ask: { seat: { name: CHIEF } } });
  });

  it('keeps the file where something fails once the log has it', async () => {
    const room = await keyedAndAsked();
    const file = place();
    const { sendToIncident } = room.spine;
    vi.spyOn(room.spine, 'sendToIncident').mockImplementationOnce((...args) => {
      sendToIncident(...args);
      throw new Error('out of the blue');
    });
    expect(() => packetFor(room, CHIEF, file)).toThrow('out of the blue');
    expect(lastKind(room)).toBe('approval.packetExported');
    expect(readAsk(new Uint8Array(readFileSync(`${file}.part`)), NODE_TOOLS).ok).toBe(true);
  });
});
