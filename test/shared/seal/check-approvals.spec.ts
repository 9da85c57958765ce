import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import type { Json } from '../../../shared/kernel.ts';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { phoneStory } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import { leaveStage, publishing, released, requested, type Story } from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { refusalOf } from '../../support/refusal.ts';
import { type Forgery, signedRoom } from '../../support/signed-room.ts';
import { signingKey } from '../../support/signing-key.ts';

const refusal = (forgery: Forgery, story?: Story): string =>
  refusalOf(story ?? leaveStage(released(publishing()), 'followUp'), forgery);

const said = (field: string, value: Json): Forgery => ({ said: (all) => ({ ...all, [field]: value }) });

const withMethod = ({ method: _, ...data }: { readonly [field: string]: Json }, method?: string) =>
  method === undefined ? data : { ...data, method };

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
      { cover: 'signed', channel: 'customer-mail', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
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
    expect(refusal(said('lang', 'de'))).toContain('words in another language');
    for (const method of ['spoken', 'packet', undefined])
      expect(
        refusal({ data: (kind, data) => (kind === 'approval.approved' ? withMethod(data, method) : data) }),
      ).toMatch(/does not say (how it was given|in which packet)/);
    expect(refusal({ said: ({ lang: _, app: __, ...rest }) => ({ ...rest, extra: 1 }) })).toContain(
      'not spelled',
    );
  });

  it('fall when what was signed has no number of its own, or the same one as another decision, also by phone', () => {
    expect(refusal(said('nonce', 'twice'))).toContain('has no number of its own');
    const same = said('nonce', `${'A'.repeat(22)}==`);
    expect(refusal(same)).toContain('an earlier decision was written in again');
    expect(refusal(same, phoneStory())).toContain('an earlier decision was written in again');
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

  it('fall when a signature was taken out, alone or with every trace of it', () => {
    const stripped = (by: string): Forgery => ({
      key: (personId, keys) => (personId === by ? null : keys.get(personId)),
    });
    expect(refusal(stripped('chief'))).toContain('nobody signed it, in a room whose people had keys');
    const halfway: Forgery = {
      ...stripped('lead'),
      data: (kind, data) => (kind === 'approval.approved' ? { ...data, registry: 5 } : data),
    };
    expect(refusal(halfway)).toContain('it says that it is signed, and its signature is not there');
  });

  it('fall when words went out that were changed after they were approved', () => {
    const out = released(publishing());
    const asked = out.events.find(({ type }) => type === 'draft.revised');
    const again = { ...asked, data: { ...asked?.data, revisionId: 'another', number: 2 } } as IncidentEvent;
    const at = out.events.findIndex(({ type }) => type === 'release.recorded');
    const events = out.events.toSpliced(at, 0, again);
    expect(refusal({}, { ...out, events })).toContain('had been changed since they were approved');
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
