import { describe, expect, it } from 'vitest';
import { makePack } from '../../../electron/export/pack.ts';
import type { Json } from '../../../shared/kernel.ts';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { fullStory } from '../../support/full-story.ts';
import { leaveStage, publishing, released, requested } from '../../support/given.ts';
import { INCIDENT } from '../../support/log.ts';
import { check, packOf, SMALL_CHECKERS, wrongIn } from '../../support/pack.ts';
import { type Forgery, signedRoom } from '../../support/signed-room.ts';
import { signingKey } from '../../support/signing-key.ts';

/** What the pack is refused with: the log is chained and sealed as it must be, and yet something in it is forged. */
function refusal(forgery: Forgery, story = leaveStage(released(publishing()), 'followUp')): string {
  const made = makePack(signedRoom(story, forgery).db, INCIDENT, SMALL_CHECKERS);
  return made.ok ? 'made' : made.error.sentence;
}

const said = (field: string, value: Json): Forgery => ({ said: (all) => ({ ...all, [field]: value }) });

describe('the decisions of a log that is chained and sealed as it must be', () => {
  it('hold, and are told with the key that signed and the cover of what went out', () => {
    const room = signedRoom();
    const verdict = check(packOf(room.db));
    if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
    const { decisions, releases } = verdict.examined.approvals;
    expect(decisions.map(({ by, decision }) => `${by} ${decision}`)).toEqual([
      'lead approve',
      'legal approve',
      'chief approve',
    ]);
    const keys = decisions.map(({ by }) => base64OfBytes(room.keys.get(by)?.publicKey ?? new Uint8Array()));
    expect(decisions.map(({ key }) => key)).toEqual(keys);
    expect(releases).toMatchObject([
      { cover: 'signed', channel: 'staff-mail', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('hold through two statements, a rejection and a seat handed over', () => {
    const verdict = check(packOf(signedRoom(fullStory()).db));
    if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
    const { decisions, approved, releases } = verdict.examined.approvals;
    expect(decisions.filter(({ decision }) => decision === 'reject')).toMatchObject([
      { by: 'counsel', role: 'legal' },
    ]);
    expect(approved.map(({ name }) => name)).toEqual(['1.2', '2.1']);
    expect(releases.every(({ cover }) => cover === 'signed')).toBe(true);
  });

  it.each([
    ['log', 'holdline/room-1/inc-2', 'another log'],
    ['inc', 'inc-2', 'another incident'],
    ['draft', 'another', 'another statement'],
    ['rev', 'another', 'another revision'],
    ['role', 'observer', 'another role'],
    ['by', 'deputy', 'another person'],
    ['decision', 'reject', 'another decision'],
    ['at', '2026-11-19T10:31:07.999Z', 'another time'],
    ['channel', 'sms', 'another channel'],
    ['stage', 'draft', 'another stage'],
    ['words', { h: 'x', media: 'application/json', n: 1 }, 'other words'],
    ['key', 'AAAA', 'another key'],
  ])('fall when the signature says another %s', (field, value, words) => {
    expect(refusal(said(field, value))).toMatch(
      new RegExp(`Entry at position 2\\d: what was signed is about ${words}`),
    );
  });

  it('fall when the signer saw another log, or more of it than there was', () => {
    const root = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
    expect(refusal(said('seen', { root, size: 5 }))).toContain('had another log before them');
    expect(refusal(said('seen', { root, size: 5000 }))).toContain('had another log before them');
    expect(refusal(said('seen', 'nothing'))).toContain('had another log before them');
  });

  it('fall when a field is missing or one too many', () => {
    expect(refusal(said('note', 'and more'))).toContain('not spelled as an approval');
    expect(refusal({ said: ({ lang: _, app: __, ...rest }) => ({ ...rest, extra: 1 }) })).toContain(
      'not spelled',
    );
  });

  it('fall when another key signed: a colleague’s, or one that the registry never named', () => {
    const colleague: Forgery = { key: (_, keys) => keys.get('deputy') };
    const stranger = signingKey('stranger');
    for (const forgery of [colleague, { key: () => stranger }])
      expect(refusal(forgery)).toContain('its signature is not by the key of whoever it says signed');
  });

  it('fall when whoever decides does not sit in the seat, or nobody was asked', () => {
    const by = (kind: string, who: string) =>
      kind === 'approval.approved' && who === 'legal' ? 'deputy' : who;
    expect(refusal({ by })).toContain('somebody who did not sit in that seat');
    const other: Forgery = {
      data: (kind, data) => (kind === 'approval.approved' ? { ...data, revisionId: 'another' } : data),
    };
    expect(refusal(other)).toContain('words that nobody was asked about');
  });

  it('fall when the list of words is not of the words that were saved', () => {
    const change = (to: (release: Readonly<Record<string, Json>>) => Json): Forgery => ({
      data: (kind, data) =>
        kind === 'approval.requested'
          ? { ...data, release: to(data['release'] as Record<string, Json>) }
          : data,
    });
    const variants = (sha256: string) => [{ channel: 'sms', lang: 'en', n: 79, sha256 }];
    expect(refusal(change((all) => ({ ...all, variants: variants('0'.repeat(64)) })))).toContain(
      'are not those that were saved',
    );
    expect(refusal(change((all) => ({ ...all, rev: 'another' })))).toContain('about other words');
    expect(refusal(change((all) => ({ ...all, more: 1 })))).toContain('not spelled as one');
  });

  it('fall when words went out that not all had approved, or on a channel nobody was asked about', () => {
    const early: Forgery = {
      data: (kind, data) => (kind === 'approval.approved' ? { ...data, signerId: 'nobody' } : data),
    };
    expect(refusal(early)).toContain('words that nobody was asked about');
    const elsewhere: Forgery = {
      data: (kind, data) => (kind === 'release.recorded' ? { ...data, channel: 'leaflet' } : data),
    };
    expect(refusal(elsewhere)).toContain('on a channel that its signers were not asked about');
    const unapproved = released(publishing());
    const events = unapproved.events.filter(({ type }) => type !== 'approval.approved');
    expect(refusal({}, { ...unapproved, events })).toContain('not every signer had approved');
  });

  it('are told as unsigned where nobody signed', () => {
    const room = signedRoom(undefined, { key: () => null });
    const verdict = check(packOf(room.db));
    if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
    expect(verdict.examined.approvals.decisions.every(({ key }) => key === null)).toBe(true);
    expect(verdict.examined.approvals.releases).toMatchObject([{ cover: 'unsigned' }]);
    expect(check(packOf(signedRoom(requested()).db)).is).toBe('intact');
  });
});
