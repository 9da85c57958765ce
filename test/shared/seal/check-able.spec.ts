import { describe, expect, it } from 'vitest';
import { type Json, SYSTEM } from '../../../shared/kernel.ts';
import { approveAll, leaveStage, type Story, worded } from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { KEYED_PEOPLE } from '../../support/phone.ts';
import { refusalOf } from '../../support/refusal.ts';
import { type Forgery, signedRoom } from '../../support/signed-room.ts';

type Fields = { readonly [field: string]: Json };
type Seats = readonly { readonly signerId: string; readonly personId: string }[];

const changed = (of: string, change: (data: Fields) => object): Forgery => ({
  data: (kind, data) => (kind === of ? (change(data) as Fields) : data),
});

/** Asked in a room whose people have keys. */
const asked = (): Story => leaveStage(worded(), 'approve', { people: KEYED_PEOPLE });

/** The clock gave Legal to the backup there. */
function handed(): Story {
  const story = asked();
  const legal = story.state.approvals.at(-1)?.signers.find((one) => one.label === 'Legal');
  return story.when(
    { type: 'approval.escalate', signerId: legal?.signerId ?? '' },
    { by: SYSTEM, afterMs: 3 * 60_000, people: KEYED_PEOPLE },
  );
}

/** Gives the second seat to somebody the registry knows no key of. */
const toStranger = (data: Fields): Fields => {
  const seats = data['signers'] as unknown as Seats;
  const signers = seats.map((one, index) => (index === 1 ? { ...one, personId: 'stranger' } : one));
  return { ...data, signers: signers as unknown as Json };
};

const secondSeat = (data: Fields): string => (data['signers'] as unknown as Seats)[1]?.signerId ?? '';

describe('who is given a seat in a room with keys', () => {
  it('is found right as the room writes it', () => {
    for (const story of [asked(), handed(), approveAll(handed())])
      expect(wrongIn(check(packOf(signedRoom(story).db)))).toBe('intact');
  });

  it('has a key, unless the request says that they have none', () => {
    const fault = 'it gives a seat to somebody who had no key to sign with';
    expect(refusalOf(asked(), changed('approval.requested', toStranger))).toContain(fault);
    const said = changed('approval.requested', (data) => ({
      ...toStranger(data),
      passed: [{ signerId: secondSeat(data), personId: 'stranger', why: 'noKey' }],
    }));
    expect(refusalOf(asked(), said)).toBe('made');
    const moved = changed('approval.handedOver', (data) => ({ ...data, to: 'stranger' }));
    expect(refusalOf(handed(), moved)).toContain(fault);
  });

  it('is nobody in whose way somebody with a key was passed by for having none', () => {
    const fault = 'it passes somebody by for having no key who had one';
    const request = changed('approval.requested', (data) => ({
      ...data,
      passed: [{ signerId: secondSeat(data), personId: 'counsel', why: 'noKey' }],
    }));
    expect(refusalOf(asked(), request)).toContain(fault);
    const silent = changed('approval.handedOver', (data) => ({
      ...data,
      passed: [{ personId: 'deputy', why: 'noKey' }],
    }));
    expect(refusalOf(handed(), silent)).toContain(fault);
  });

  it('is not told of a registry that was longer by then', () => {
    const old = changed('approval.handedOver', (data) => ({ ...data, keysAt: 1 }));
    expect(refusalOf(handed(), old)).toContain('it goes by an older registry than an entry before it');
    const short = changed('approval.requested', (data) => ({ ...data, keysAt: 1 }));
    expect(refusalOf(asked(), short)).toMatch(/counts fewer entries of the room’s log/);
  });

  it('is told by a number of entries that the registry has', () => {
    const fault = 'it does not say which keys counted when it was written';
    for (const keysAt of [-1, '9', null, 10_000])
      for (const kind of ['approval.requested', 'approval.handedOver'])
        expect(
          refusalOf(
            handed(),
            changed(kind, (data) => ({ ...data, keysAt })),
          ),
          `${kind} ${keysAt}`,
        ).toContain(fault);
  });

  it('is not judged where a log does not say when that was, or the room had no keys then', () => {
    const mute = changed('approval.requested', ({ keysAt: _, ...data }) => toStranger(data));
    expect(refusalOf(asked(), mute)).toBe('made');
  });
});
