import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import type { Json } from '../../../shared/kernel.ts';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { phoneStory } from '../../support/chain-stories.ts';
import { requested } from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { calledBy, noOf } from '../../support/phone.ts';
import { refusalOf } from '../../support/refusal.ts';
import { type Forgery, signedRoom } from '../../support/signed-room.ts';
import { signingKey } from '../../support/signing-key.ts';

const STORY = phoneStory();
const refusal = (forgery: Forgery): string => refusalOf(STORY, forgery);

type Fields = { readonly [field: string]: Json };
const isCall = (data: Fields): boolean => data['readBack'] !== undefined;

/** Changes what the event of the call says of who is on the phone and who listens. */
const heard = (change: Fields): Forgery => ({
  data: (_, data) =>
    isCall(data) ? { ...data, readBack: { ...(data['readBack'] as Fields), ...change } } : data,
});

/** Changes the data of the event of the call. */
const called = (change: (data: Fields) => Fields): Forgery => ({
  data: (_, data) => (isCall(data) ? change(data) : data),
});

/** Changes what the two signed. */
const said = (change: Fields): Forgery => ({
  said: (all) => (Object.hasOwn(all, 'caller') ? { ...all, ...change } : all),
});

/** Lets other keys than those of caller and listener sign the call; every other decision is signed as it must be. */
const keyFor = (of: string, by: Forgery['key']): Forgery => ({
  key: (personId, keys) => (personId === of && by ? by(personId, keys) : keys.get(personId)),
});

function intact(story = STORY) {
  const room = signedRoom(story);
  const verdict = check(packOf(room.db));
  if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
  const keyOf = (personId: string) => base64OfBytes(room.keys.get(personId)?.publicKey ?? new Uint8Array());
  return { ...verdict.examined.approvals, keyOf };
}

describe('a decision by phone in a log that is chained and sealed as it must be', () => {
  it('holds by the keys of the two who heard it, and is nobody’s signature', () => {
    const { decisions, releases, keyOf } = intact();
    expect(decisions.find(({ by }) => by === 'chief')).toMatchObject({
      decision: 'approve',
      method: 'readBack',
      role: 'executive',
      key: null,
      attestedBy: [
        { personId: 'deputy', key: keyOf('deputy') },
        { personId: 'counsel', key: keyOf('counsel') },
      ],
    });
    expect(releases).toMatchObject([{ cover: 'signed or by phone', byPhone: 1 }]);
  });

  it('holds as a no, which has no code', () => {
    const asked = requested();
    const { decisions } = intact(asked.when(noOf(asked, 'chief'), calledBy('deputy')));
    expect(decisions).toMatchObject([{ by: 'chief', decision: 'reject', method: 'readBack' }]);
    expect(decisions[0]?.attestedBy).toHaveLength(2);
  });

  it('falls with one signature, with none, and with one too many', () => {
    expect(refusal(keyFor('counsel', () => null))).toContain('carries one signature: it takes two');
    expect(
      refusal({ key: (one, keys) => (one === 'deputy' || one === 'counsel' ? null : keys.get(one)) }),
    ).toContain('carries 0 signatures: it takes two');
  });

  it('falls when the same key signs twice, or the signer’s own, or one the registry never named', () => {
    const wrong = 'its signatures are not by the keys of the two who attest it';
    expect(refusal(keyFor('counsel', (_, keys) => keys.get('deputy')))).toContain(wrong);
    expect(refusal(keyFor('counsel', (_, keys) => keys.get('chief')))).toContain(wrong);
    const stranger = signingKey('stranger');
    expect(refusal(keyFor('counsel', () => stranger))).toContain(wrong);
  });

  it('falls when a key was not known yet at that position', () => {
    expect(refusal({ registryAt: () => 4 })).toContain('counts fewer entries of the room’s log');
    expect(refusal({ registryAt: () => 5000 })).toContain('which keys counted when it was signed');
  });

  it('falls when the two are one, or one of them is the signer, an author or a signer in another seat', () => {
    expect(refusal(heard({ listenerId: 'deputy' }))).toContain('one person alone attests');
    expect(refusal(heard({ listenerId: 'chief' }))).toContain('the signer attests their own decision');
    expect(refusal(heard({ listenerId: 'legal' }))).toContain('who has a seat for these words themself');
    expect(refusal(heard({ listenerId: 'social' }))).toContain('about words that they wrote themself');
    const bySigner: Forgery = {
      by: (kind, by) => (kind === 'approval.approved' && by === 'deputy' ? 'chief' : by),
    };
    expect(refusal(bySigner)).toContain('the signer attests their own decision');
  });

  it('falls when it is for somebody who does not sit in that seat', () => {
    expect(refusal(heard({ personId: 'service' }))).toContain('somebody who did not sit in that seat');
  });

  it('falls when other code words were read back than those of these words', () => {
    const code = 'acorn album alley';
    expect(refusal({ ...heard({ code }), ...said({ code }) })).toContain('are those of other words');
    const without = called((data) => {
      const { code: _, ...rest } = data['readBack'] as Fields;
      return { ...data, readBack: rest };
    });
    expect(refusal(without)).toContain('does not say which code words were read back');
  });

  it.each([
    ['code', 'acorn album alley', 'other code words'],
    ['signer', 'legal', 'another signer'],
    ['caller', 'service', 'another caller'],
    ['listener', 'service', 'another listener'],
    ['method', 'atDesk', 'another method'],
    ['rev', 'another', 'another revision'],
    ['decision', 'reject', 'another decision'],
    ['words', { h: 'x', media: 'application/json', n: 1 }, 'other words'],
    ['at', '2026-11-19T10:31:07.999Z', 'another time'],
    ['callerKey', 'AAAA', 'another key of whoever called'],
  ])('falls when the two signed another %s', (field, value, words) => {
    expect(refusal(said({ [field]: value }))).toContain(
      `what was signed is about ${words}: the signatures were`,
    );
  });

  it('falls when they had another log before them, or signed other fields', () => {
    const root = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
    expect(refusal(said({ seen: { root, size: 5 } }))).toContain('had another log before them');
    expect(refusal(said({ more: 1 }))).toContain('not spelled as a decision given by phone');
  });

  it('never passes for a decision at the desk, nor one at the desk for it', () => {
    expect(refusal(called((data) => ({ ...data, method: 'atDesk' })))).toContain(
      'does not say how it was given',
    );
    const bare = called(({ readBack: _, ...data }) => data);
    expect(refusal(bare)).not.toBe('made');
    const dressed: Forgery = {
      data: (kind, data) =>
        kind === 'approval.approved' && !isCall(data) ? { ...data, method: 'readBack' } : data,
    };
    expect(refusal(dressed)).not.toBe('made');
  });

  it('cannot take an approval back', () => {
    const { events } = STORY;
    const call = events.find((one) => one.type === 'approval.approved' && one.by === 'deputy');
    const at = events.indexOf(call as IncidentEvent) + 1;
    const back = {
      ...call,
      type: 'approval.withdrawn',
      at: (call?.at ?? 0) + 500,
    } as unknown as IncidentEvent;
    expect(refusalOf({ ...STORY, events: events.toSpliced(at, 0, back) }, {})).toContain(
      'nobody but the signer takes one back',
    );
  });
});
