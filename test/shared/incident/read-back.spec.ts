import { describe, expect, it } from 'vitest';
import { readBackCode } from '../../../shared/approval/read-back.ts';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import type { People } from '../../../shared/people/people.ts';
import { basisSentence } from '../../../shared/projection/basis.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import {
  approveIn,
  clearStage,
  expectRefused,
  leaveStage,
  requested,
  SAMPLE_PEOPLE,
  type Story,
  sha256Hex,
  worded,
} from '../../support/given.ts';
import { approvedByPhone, calledBy, KEYED_PEOPLE, noOf, yesOf } from '../../support/phone.ts';
import { expectSameFold } from '../../support/same-fold.ts';

const SCRIPT = { channel: 'call-script', lang: 'en', text: 'We are sorry. Call again at five.' };
const request = (story: Story) => story.state.approvals.at(-1);
const decisionOf = (story: Story, personId: string) =>
  request(story)?.signers.find((one) => one.personId === personId)?.decision;
const withPerson = (personId: string, change: Partial<People['list'][number]>): People => ({
  ...KEYED_PEOPLE,
  list: KEYED_PEOPLE.list.map((one) => (one.personId === personId ? { ...one, ...change } : one)),
});

/** In approve, with words of its own for the call script. */
function askedForTwoTexts(): Story {
  const story = clearStage(worded());
  const basedOn = story.state.statements[0]?.revisions[0]?.revisionId ?? null;
  const text = story.state.statements[0]?.revisions[0]?.text ?? '';
  const words: IncidentCommand = { type: 'draft.revise', basedOn, text, variants: [SCRIPT] };
  return leaveStage(story.when(words, { by: 'social' }), 'approve');
}

describe('a yes by phone', () => {
  it('is the signer’s approval, by the word of the two who heard it, and never called signed', () => {
    const story = approvedByPhone(requested(), 'chief');
    expect(story.events.at(-1)).toMatchObject({
      type: 'approval.approved',
      by: 'deputy',
      data: { method: 'readBack', readBack: { personId: 'chief', listenerId: 'counsel' }, registry: 9 },
    });
    expect(decisionOf(story, 'chief')).toMatchObject({
      kind: 'approved',
      by: 'chief',
      signed: false,
      readBack: { callerId: 'deputy', listenerId: 'counsel' },
    });
    expectSameFold(story.events);
  });

  it('completes the chain, and shows as what it is in the log, the report and at the door', () => {
    const asked = clearStage(approvedByPhone(requested(), 'chief'));
    const rest = (request(asked)?.signers ?? []).filter((one) => one.decision === null);
    const story = rest.reduce((told, { signerId }) => approveIn(told, signerId), asked);
    const approved = approvedWords(story.state);
    expect(approved && basisSentence(approved.basis, SAMPLE_PEOPLE)).toBe(
      'Approved by Incident lead, Legal, Chief executive (by phone)',
    );
    const report = projectReport(story.events, SAMPLE_PEOPLE, story.at);
    const seats = report?.statements[0]?.revisions[0]?.requests[0]?.seats;
    expect(seats?.at(-1)).toMatchObject({
      who: 'Femi Adeyemi',
      words: 'approved these exact words, by phone, read back to Ben Osei and Eva Brandt',
    });
    expect(report?.timeline.map((row) => `${row.subject} ${row.text}`)).toContain(
      'Femi Adeyemi approved Holding statement 1.1 in the seat of Chief executive by phone, read back to Ben Osei and Eva Brandt',
    );
  });

  it('needs every text read out, and the code of exactly these words, however it is typed', () => {
    const story = askedForTwoTexts();
    const yes = yesOf(story, 'chief');
    const common = yes.read.find((one) => one !== 'call-script') ?? '';
    expectRefused(story.ask({ ...yes, read: [] }, calledBy('deputy')), 'not-read');
    expectRefused(story.ask({ ...yes, read: [common] }, calledBy('deputy')), 'not-read');
    const both = { ...yes, read: [common, 'call-script'] };
    expectRefused(story.ask({ ...both, code: '' }, calledBy('deputy')), 'no-code');
    expectRefused(story.ask({ ...both, code: 'acorn album alley' }, calledBy('deputy')), 'other-code');
    const loud = `  ${both.code.toUpperCase().replaceAll(' ', ', ')}. `;
    const heard = story.when({ ...both, code: loud }, calledBy('deputy'));
    expect(heard.events.at(-1)).toMatchObject({ data: { readBack: { code: yes.code } } });
  });

  it('is void with any change of the words, as every approval, and the code is then another', () => {
    const story = approvedByPhone(requested(), 'chief');
    const { text = '', revisionId: basedOn = null } = story.state.statements[0]?.revisions.at(-1) ?? {};
    const changed = leaveStage(
      story.when({ type: 'draft.revise', basedOn, text: `${text} ` }, { by: 'social' }),
      'approve',
    );
    expect(request(changed)?.signers.every((one) => one.decision === null)).toBe(true);
    const before = yesOf(story, 'chief');
    expectRefused(
      changed.ask({ ...yesOf(changed, 'chief'), code: before.code }, calledBy('deputy')),
      'other-code',
    );
    expectRefused(changed.ask(before, calledBy('deputy')), 'stale');
  });

  it('is taken back by the signer alone, with their own hand', () => {
    const story = approvedByPhone(requested(), 'chief');
    const { revisionId, signerId } = yesOf(story, 'chief');
    const withdraw = { type: 'approval.withdraw', revisionId, signerId, reason: 'I misheard.' } as const;
    expectRefused(story.ask(withdraw, { by: 'deputy' }), 'not-yours');
    const back = story.when(withdraw, { by: 'chief' });
    expect(decisionOf(back, 'chief')).toBeNull();
  });
});

describe('a no by phone', () => {
  it('sends the words back with its reason, and nothing has to be read back', () => {
    const asked = requested();
    const story = asked.when(noOf(asked, 'chief'), calledBy('deputy'));
    expect(phaseOf(story.state)).toBe('draft');
    expect(decisionOf(story, 'chief')).toMatchObject({ kind: 'rejected', by: 'chief', signed: false });
    const told = projectReport(story.events, SAMPLE_PEOPLE, story.at)?.timeline.at(-1);
    expect(`${told?.subject} ${told?.text}`).toBe(
      'Femi Adeyemi rejected Holding statement 1.1 by phone, to Ben Osei and Eva Brandt: The second number is wrong.',
    );
  });

  it('needs its reason', () => {
    const story = requested();
    expectRefused(story.ask({ ...noOf(story, 'chief'), reason: ' ' }, calledBy('deputy')), 'no-reason');
  });
});

describe('the two who attest it', () => {
  const story = requested();
  const refusedTo = (by: string, listenerId: string, people = KEYED_PEOPLE) =>
    story.ask(yesOf(story, 'chief', listenerId), { ...calledBy(by), people });

  it('are two different people of this room with keys, neither of them the signer', () => {
    expectRefused(refusedTo('deputy', 'deputy'), 'second-person');
    expectRefused(refusedTo('deputy', ''), 'no-listener');
    expectRefused(refusedTo('chief', 'deputy'), 'own-seat');
    expectRefused(refusedTo('deputy', 'chief'), 'own-seat');
    expectRefused(refusedTo('deputy', 'nobody'), 'unknown-person');
    expectRefused(refusedTo('deputy', 'counsel', withPerson('counsel', { retired: true })), 'unknown-person');
    expectRefused(refusedTo('deputy', 'counsel', withPerson('counsel', { key: null })), 'no-key');
    expectRefused(refusedTo('deputy', 'counsel', withPerson('deputy', { key: null })), 'no-key');
    expectRefused(refusedTo('deputy', 'counsel', withPerson('counsel', { roles: ['observer'] })), 'observer');
  });

  it('have no other part in these words: no author, and nobody who has a seat, open or decided', () => {
    expectRefused(refusedTo('social', 'counsel'), 'own-words');
    expectRefused(refusedTo('deputy', 'social'), 'own-words');
    expectRefused(refusedTo('lead', 'counsel'), 'has-seat');
    expectRefused(refusedTo('deputy', 'legal'), 'has-seat');
    const decided = approveIn(story, request(story)?.signers[1]?.signerId ?? '');
    expectRefused(decided.ask(yesOf(decided, 'chief', 'legal'), calledBy('deputy')), 'has-seat');
  });

  it('take no seat of these words afterwards: nobody counts twice', () => {
    const heard = approvedByPhone(story, 'chief');
    const signerId = request(heard)?.signers.find((one) => one.personId === 'legal')?.signerId ?? '';
    const over = { type: 'approval.handOver', signerId, to: 'counsel', reason: 'In court.' } as const;
    expectRefused(heard.ask(over, { by: 'lead' }), 'attested');
    expect(story.ask(over, { by: 'lead' }).ok).toBe(true);
  });

  it('may stand for several signers of one chain', () => {
    const both = approvedByPhone(approvedByPhone(story, 'chief'), 'legal');
    expect(request(both)?.signers.map((one) => one.decision?.readBack?.callerId)).toEqual([
      undefined,
      'deputy',
      'deputy',
    ]);
  });

  it('both sign: without keys in the room, or without signing, there is no decision by phone', () => {
    const as = { by: 'deputy', people: KEYED_PEOPLE } as const;
    expectRefused(story.ask(yesOf(story, 'chief'), as), 'no-keys');
    expectRefused(story.ask(yesOf(story, 'chief'), { ...as, signature: 'needed' }), 'unsigned');
    expectRefused(story.ask(noOf(story, 'chief'), { ...as, signature: 'needed' }), 'unsigned');
  });

  it('are told where nobody can listen in', () => {
    const alone = {
      ...KEYED_PEOPLE,
      list: KEYED_PEOPLE.list.map((one) =>
        ['counsel', 'service'].includes(one.personId) ? { ...one, key: null } : one,
      ),
    };
    expectRefused(refusedTo('deputy', '', alone), 'nobody-listens');
  });
});

describe('the seat of whoever is on the phone', () => {
  it('may go to somebody else during the call: then nothing they said counts for it', () => {
    const story = requested();
    const yes = yesOf(story, 'legal', 'service');
    const { signerId } = yes;
    const moved = story.when({ type: 'approval.handOver', signerId, to: 'counsel', reason: 'Silent.' });
    expectRefused(moved.ask(yes, calledBy('deputy')), 'seat-moved');
    expectRefused(moved.ask(yes, calledBy('counsel')), 'seat-moved');
  });

  it('is decided once', () => {
    const story = approvedByPhone(requested(), 'chief');
    expectRefused(story.ask(yesOf(story, 'chief'), calledBy('deputy')), 'decided');
    expectRefused(story.ask(noOf(story, 'chief'), calledBy('deputy')), 'decided');
  });
});

describe('the code words', () => {
  it('are the same for whoever has the same manifest, and others for any other byte', () => {
    const { release } = request(requested()) ?? {};
    if (!release) throw new Error('nothing was frozen');
    const code = readBackCode(release, sha256Hex);
    expect(code).toMatch(/^[a-z]{4,8} [a-z]{4,8} [a-z]{4,8}$/);
    expect(readBackCode(JSON.parse(JSON.stringify(release)), sha256Hex)).toBe(code);
    const [first] = release.variants;
    const other = { ...release, variants: [{ ...first, sha256: 'f'.repeat(64) }] } as typeof release;
    expect(readBackCode(other, sha256Hex)).not.toBe(code);
  });
});
