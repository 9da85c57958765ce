import { describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/kernel.ts';
import { envelopeStory, lapsedStory } from '../../support/chain-stories.ts';
import { check, entriesOf, packOf, wrongIn } from '../../support/pack.ts';
import { refusalOf, shownReleases } from '../../support/refusal.ts';
import { type Consenting, type Forgery, signedRoom } from '../../support/signed-room.ts';

const APPLIED = 'envelope.applied';

const refusal = (forgery: Forgery): string => refusalOf(envelopeStory(), forgery);
const says = (field: string, value: Json, of = APPLIED): Forgery => ({
  data: (kind, data) => (kind === of ? { ...data, [field]: value } : data),
});
const registry = (change: (given: readonly Consenting[]) => readonly Consenting[]): Forgery => ({
  consents: change,
});
const UNKNOWN = 'two people had not consented to then, as the log of the room has it';

describe('words that went out from a pre-approved envelope', () => {
  it('hold, and are told with the two who consented and the hash of the words', () => {
    const [channel] = shownReleases(envelopeStory());
    expect(channel).toMatchObject({
      cover: 'envelope',
      answeredBy: ['lead', 'legal'],
      signatures: 2,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('have their files in the pack, though nobody was asked about them', () => {
    const names = [...entriesOf(packOf(signedRoom(envelopeStory()).db)).keys()];
    expect(names).toContain('statements/1.1-web-statement.txt');
  });

  it('hold without the values or the words, and it is said that they could not be compared', () => {
    const room = signedRoom(envelopeStory());
    for (const [of, what] of [
      [APPLIED, 'values'],
      ['draft.revised', 'text'],
    ]) {
      const verdict = check(packOf(room.db, (kind, field) => kind === of && field === what));
      if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
      expect(verdict.examined.approvals.unfilled).toBe(1);
    }
  });

  it('may be voided as long as nothing is out, and then nothing goes out', () => {
    expect(shownReleases(lapsedStory())).toEqual([]);
    const story = envelopeStory();
    const out = story.events.findIndex(({ type }) => type === 'release.recorded');
    const revisionId = story.state.statements[0]?.revisions.at(-1)?.revisionId ?? '';
    const data = { envelopeId: 'env-1', revisionId, reason: 'It was withdrawn.' };
    const voided = { type: 'envelope.voided', at: story.events[out]?.at ?? 0, by: 'system', data } as const;
    const events = story.events.toSpliced(out, 0, voided);
    expect(refusalOf({ ...story, events }, {})).toContain('nothing else let them out');
  });

  it('fall when the registry knows only one consent, one person, or none', () => {
    expect(refusal(registry(([first]) => (first ? [first] : [])))).toContain(UNKNOWN);
    expect(refusal(registry(() => []))).toContain(UNKNOWN);
    expect(refusal(registry((all) => all.map((one) => ({ ...one, by: 'lead' }))))).toContain('it takes two');
    expect(refusal(says('envelopeId', 'env-2'))).toContain(UNKNOWN);
  });

  it('fall when nobody signed a consent, somebody else did, or it was signed for other words', () => {
    expect(refusal(registry((all) => all.map((one) => ({ ...one, by: 'system' }))))).toContain(
      'nobody signed this consent',
    );
    const by = (who: string | null): Forgery => ({
      key: (personId, keys) => (personId === 'legal' ? (who ? keys.get(who) : null) : keys.get(personId)),
    });
    expect(refusal(by(null))).toContain('nobody signed this consent');
    expect(refusal(by('chief'))).toContain('not by the key of whoever it says signed');
    const signing = (field: string, value: Json): Forgery => ({
      consentSaid: (said) => ({ ...said, [field]: value }),
    });
    expect(refusal(signing('scope', 'f'.repeat(64)))).toContain('other words, or other places to use them');
    expect(refusal(signing('envelope', 'env-2'))).toContain('about another envelope');
    expect(refusal(signing('decision', 'consent'))).toContain('about another decision');
    expect(refusal(signing('seen', { size: 3, root: 'A' }))).toContain('had another log before them');
  });

  it('fall when a consent came later or was withdrawn before, by position and not by the clock', () => {
    expect(refusal(says('registry', 18))).toContain('counts fewer entries of the room’s log than there were');
    const withdrawn: Consenting = {
      kind: 'envelope.withdrawn',
      data: { envelopeId: 'env-1', reason: 'New counsel.' },
      by: 'legal',
      at: Date.UTC(2030, 0),
    };
    expect(refusal(registry((all) => [...all, withdrawn]))).toContain(UNKNOWN);
    expect(refusal({ ...registry((all) => [...all, withdrawn]), ...says('registry', 19) })).toBe('made');
    expect(refusal(says('registry', 500))).toContain('which consents counted');
    expect(refusal(says('registry', 'all'))).toContain('which consents counted');
  });

  it('fall when the consents are not those that the registry has', () => {
    const said = [
      { personId: 'lead', at: 1_790_000_000_000 },
      { personId: 'chief', at: 1_790_000_000_000 },
    ];
    expect(refusal(says('consents', said))).toContain('it names other consents to its envelope');
    expect(refusal(registry((all) => all.map((one) => ({ ...one, at: one.at + 1 }))))).toContain(
      'it names other consents to its envelope',
    );
  });

  it('fall when the envelope is another than was consented to', () => {
    for (const [field, value] of [
      ['template', 'All is well.'],
      ['severities', ['S1', 'S2']],
      ['expiresAt', Date.UTC(2027, 5)],
      ['playbookVersion', 9],
      ['slots', []],
    ] as const)
      expect(refusal(says(field, value))).toContain('not the one that was consented to');
  });

  it('fall when both say another template than the playbook in force', () => {
    const template = 'All is well.';
    const forged: Forgery = {
      ...says('template', template),
      ...registry((all) => all.map((one) => ({ ...one, data: { ...one.data, template } }))),
    };
    expect(refusal(forged)).toContain('not those of the playbook in force');
  });

  it('fall when the consent had expired, to the millisecond', () => {
    const at = envelopeStory().events.find(({ type }) => type === APPLIED)?.at ?? 0;
    const until = (expiresAt: number): Forgery => ({
      ...says('expiresAt', expiresAt),
      ...registry((all) =>
        all.map((one) =>
          one.kind === 'envelope.proposed' ? { ...one, data: { ...one.data, expiresAt } } : one,
        ),
      ),
    });
    expect(refusal(until(at + 1))).toBe('made');
    expect(refusal(until(at))).toContain('whose consent had expired');
  });

  it('fall when the severity in force is another, or the words are no holding words', () => {
    expect(refusal(says('severity', 'S2', 'incident.opened'))).toContain('does not cover the severity');
    expect(refusal(says('kind', 'update', 'statement.started'))).toContain('that are not holding words');
  });

  it('fall when the words are another revision than the newest, or of another statement', () => {
    expect(refusal(says('revisionId', 'another'))).toContain('words that are not the newest');
    expect(refusal(says('statementId', 'another'))).toContain('words that are not the newest');
  });

  it('fall when the text is not, to the byte, what template and values make', () => {
    const other = 'are not those that its envelope and the typed values make';
    const forged: Forgery = {
      data: (kind, data) => (kind === 'draft.revised' ? { ...data, text: `${data['text']} ` } : data),
    };
    expect(refusal(forged)).toContain(other);
    const variants = [{ channel: 'sms', lang: 'en', text: 'All is well.' }];
    expect(refusal(says('variants', variants, 'draft.revised'))).toContain(other);
    for (const values of [{}, [], { more: 1 }, { more: '{{other}}' }, { more: 'x'.repeat(301) }])
      expect(refusal(says('values', values))).toContain(other);
  });

  it('fall when they went out on a channel that the playbook does not have', () => {
    expect(refusal(says('channel', 'leaflet', 'release.recorded'))).toContain('the playbook does not have');
  });
});
