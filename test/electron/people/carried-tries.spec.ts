import { describe, expect, it } from 'vitest';
import { createCarriedKeys } from '../../../electron/people/carried-tries.ts';
import type { KeyThread } from '../../../electron/people/key-thread.ts';
import { DIRECT } from '../../support/keyed-room.ts';
import { keyedAndAsked } from '../../support/keyed-story.ts';
import { packetThatIsMade } from '../../support/packets.ts';
import { passphraseOf } from '../../support/passphrases.ts';

const CHIEF = 'Femi Adeyemi';

/** A packet in front of somebody, in a Holdline whose clock and stretching are watched. */
async function elsewhere() {
  const { ask } = packetThatIsMade(await keyedAndAsked(), CHIEF);
  const clock = { now: 0, stretched: 0 };
  const thread: KeyThread = {
    ...DIRECT,
    derive: (...about) => {
      clock.stretched += 1;
      return DIRECT.derive(...about);
    },
  };
  const open = createCarriedKeys(
    () => thread,
    () => clock.now,
  );
  return { ask, clock, open };
}

describe('the passphrase of a packet that was opened elsewhere', () => {
  it('is looked at three times, and then made to wait as in the room, before anything is stretched', async () => {
    const { ask, clock, open } = await elsewhere();
    for (let slip = 0; slip < 3; slip += 1)
      expect(await open(ask, 'not it')).toMatchObject({ ok: false, error: { code: 'passphrase' } });
    const waiting = await open(ask, passphraseOf(CHIEF));
    expect(waiting).toMatchObject({
      ok: false,
      error: {
        code: 'wait',
        sentence: expect.stringMatching(/^Too many wrong .* Wait 5 s, .*no log can hold/),
      },
    });
    expect(clock.stretched).toBe(3);
    clock.now = 5000;
    expect(await open(ask, 'not it either')).toMatchObject({ ok: false, error: { code: 'passphrase' } });
    clock.now = 14_999;
    expect(await open(ask, passphraseOf(CHIEF))).toMatchObject({ ok: false, error: { code: 'wait' } });
    clock.now = 15_000;
    expect(await open(ask, passphraseOf(CHIEF))).toMatchObject({ ok: true, value: { name: ask.seat.key } });
  });

  it('is not looked at more often when many are typed at once, nor when the packet is opened anew', async () => {
    const { ask, clock, open } = await elsewhere();
    const answers = await Promise.all(Array.from({ length: 6 }, () => open(structuredClone(ask), 'not it')));
    expect(answers.map((one) => (one.ok ? 'open' : one.error.code))).toEqual([
      ...['passphrase', 'passphrase', 'passphrase'],
      ...['wait', 'wait', 'wait'],
    ]);
    expect(clock.stretched).toBe(3);
  });

  it('begins anew with the right one', async () => {
    const { ask, open } = await elsewhere();
    for (const typed of ['a', 'b', passphraseOf(CHIEF), 'c', 'd', passphraseOf(CHIEF)])
      expect((await open(ask, typed)).ok).toBe(typed.length > 1);
  });
});
