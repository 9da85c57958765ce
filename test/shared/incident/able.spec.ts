import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import type { People, Person } from '../../../shared/people/people.ts';
import { isAskedAsPresent, passedBefore, seatOutlook } from '../../../shared/projection/seat-outlook.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import {
  expectRefused,
  leaveStage,
  requested,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from '../../support/given.ts';

const BACKUP = Math.ceil(4 * 60_000 * 0.66);
const HOUR = 3_600_000;

/** The sample room with keys for these people alone, and some of them changed. */
function room(keyed: readonly string[], changes: Readonly<Record<string, Partial<Person>>> = {}): People {
  const list = SAMPLE_PEOPLE.list.map((one) => ({
    ...one,
    key: keyed.includes(one.personId) ? `key-of-${one.personId}` : null,
    ...changes[one.personId],
  }));
  return { ...SAMPLE_PEOPLE, list };
}

const ALL = SAMPLE_PEOPLE.list.map(({ personId }) => personId);
const without = (...out: readonly string[]) => ALL.filter((one) => !out.includes(one));
const away = (at: number) => ({ absence: { from: at - HOUR, until: at + HOUR } });

const seat = (story: Story, label = 'Legal') => {
  const found = story.state.approvals.at(-1)?.signers.find((one) => one.label === label);
  if (!found) throw new Error(`no seat ${label}`);
  return found;
};
const escalated = (story: Story, people: People, label = 'Legal') =>
  story.when(
    { type: 'approval.escalate', signerId: seat(story, label).signerId },
    { by: SYSTEM, afterMs: BACKUP, people },
  );
const said = (story: Story, people: People) => projectTimeline(story.events, people).at(-1)?.text;
const waitFor = (story: Story, who: string, people: People) =>
  projectWaits(story.state, people, story.at + 1000).find((one) => one.who === who)?.what;
const asked = (people: People) => leaveStage(worded(), 'approve', { people });

describe('a room whose people have keys', () => {
  it('asks the first backup who can sign in place of a signer without a key, and says so', () => {
    const people = room(without('legal'), { counsel: { roles: ['drafter'] } });
    const story = asked(people);
    expect(seat(story).personId).toBe('counsel');
    expect(story.events.at(-1)).toMatchObject({
      data: { passed: [{ signerId: seat(story).signerId, personId: 'legal', why: 'noKey' }], keysAt: 9 },
    });
    expect(said(story, people)).toMatch(/\. Passed by for Legal: Dan Roth has no key yet$/);
  });

  it('goes on to the backup of a backup who has no key either', () => {
    const people = room(without('chief', 'service'), {
      chief: { backupId: 'service' },
      service: { backupId: 'deputy' },
    });
    expect(seat(asked(people), 'Chief executive').personId).toBe('deputy');
  });

  it('leaves the seat with the first where nobody can sign, and says what to do', () => {
    const people = room(without('chief'));
    const story = asked(people);
    expect(seat(story, 'Chief executive').personId).toBe('chief');
    expect(said(story, people)).toMatch(
      /\. Nobody else can take the seat Chief executive: Femi Adeyemi has no key yet$/,
    );
    expect(waitFor(story, 'Femi Adeyemi', people)).toContain(
      'Femi Adeyemi has no key yet and cannot sign here. Enrol their key in People, or take the decision by phone',
    );
  });

  it('takes somebody without a key for as few seats as there must be', () => {
    // Only the lead could sign as executive too; the deputy can then sign as lead.
    const people = room(without('chief'), {
      lead: { roles: ['incidentLead', 'executive'], backupId: null },
    });
    const story = asked(people);
    expect(story.state.approvals.at(-1)?.signers.map(({ personId }) => personId)).toEqual([
      'deputy',
      'legal',
      'lead',
    ]);
  });

  it('hands no seat to somebody without a key, by the clock or by hand, and says why in one voice', () => {
    const people = room(without('counsel'));
    const story = requested();
    const { signerId } = seat(story);
    expect(waitFor(story, 'Dan Roth', people)).toContain(
      'No backup can take the seat: Eva Brandt has no key yet.',
    );
    const stuck = escalated(story, people);
    expect(stuck.events.at(-1)).toMatchObject({
      type: 'approval.stuck',
      data: { passed: [{ personId: 'counsel', why: 'noKey' }] },
    });
    expect(said(stuck, people)).toBe(
      'did not answer in the seat “Legal”, and no backup can take it: Eva Brandt has no key yet',
    );
    const byHand = story.ask({ type: 'approval.handOver', signerId, to: 'counsel', reason: 'r' }, { people });
    expectRefused(byHand, 'no-key');
    const nobody = story.ask({ type: 'approval.handOver', signerId, to: '', reason: 'r' }, { people });
    expect(nobody).toMatchObject({
      error: {
        sentence: expect.stringContaining('take this seat over: Eva Brandt has no key yet. It needs'),
      },
    });
  });

  it('passes a backup without a key by on the way to the next', () => {
    const people = room(without('counsel'), { counsel: { backupId: 'service' } });
    const handed = escalated(requested(), people);
    expect(seat(handed)).toMatchObject({
      personId: 'service',
      passed: [{ personId: 'counsel', why: 'noKey' }],
    });
    expect(said(handed, people)).toMatch(
      /went from Dan Roth to Gus Hale: No decision by .* Passed by for Legal: Eva Brandt has no key yet\.$/,
    );
  });

  it('gives no seat back to somebody whose key was taken from them meanwhile', () => {
    const handed = escalated(requested(), room(ALL));
    const { signerId } = seat(handed);
    const back = { type: 'approval.takeBack', signerId } as const;
    expectRefused(handed.ask(back, { by: 'legal', people: room(without('legal')) }), 'no-key');
  });
});

describe('a room without keys', () => {
  it('asks everybody as before, and writes nothing of keys down', () => {
    expect(requested().events.at(-1)?.data).not.toHaveProperty('keysAt');
    expect(requested().events.at(-1)?.data).not.toHaveProperty('passed');
  });
});

describe('somebody who is away', () => {
  const people = (at: number) => room([], { counsel: away(at), legal: away(at) });

  it('is passed by when seats are filled and when the clock hands one on', () => {
    const legalAway = room([], { legal: away(worded().at) });
    const story = asked(legalAway);
    expect(seat(story).personId).toBe('counsel');
    expect(said(story, legalAway)).toMatch(/\. Passed by for Legal: Dan Roth is away$/);
    const counselAway = room([], { counsel: away(requested().at) });
    expect(said(escalated(requested(), counselAway), counselAway)).toBe(
      'did not answer in the seat “Legal”, and no backup can take it: Eva Brandt is away',
    );
  });

  it('has a seat all the same where nobody else can, and decides in it at the keyboard', () => {
    const story = asked(people(worded().at));
    const { signerId, personId } = seat(story);
    expect(personId).toBe('legal');
    const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
    const told = { by: 'legal', people: people(story.at) };
    const seen = story.when({ type: 'approval.see', revisionId, signerId }, told);
    expect(seen.ask({ type: 'approval.approve', revisionId, signerId }, told).ok).toBe(true);
  });

  it('takes a seat of theirs back when they are at the keyboard after all, and is handed none', () => {
    const handed = escalated(requested(), SAMPLE_PEOPLE);
    const { signerId } = seat(handed);
    const gone = { people: people(handed.at) };
    expect(handed.ask({ type: 'approval.takeBack', signerId }, { by: 'legal', ...gone }).ok).toBe(true);
    const given = handed.ask({ type: 'approval.handOver', signerId, to: 'legal', reason: 'r' }, gone);
    expectRefused(given, 'away');
  });

  it('is back once the time is over', () => {
    const before = room([], { legal: { absence: { from: 0, until: worded().at } } });
    expect(seat(asked(before)).personId).toBe('legal');
  });
});

describe('what the card says of who was asked', () => {
  const before = (story: Story, people: People) => {
    const request = story.state.approvals.at(-1);
    if (!request) throw new Error('no request');
    const signer = seat(story);
    return passedBefore(signer, seatOutlook(story.state, request, signer, { people, now: story.at }), people);
  };

  it('names who was passed by once: not again where the next line says it', () => {
    const counsel = { backupId: 'legal' };
    const legal = away(worded().at);
    const mutual = room([], { legal, counsel });
    expect(waitFor(asked(mutual), 'Eva Brandt', mutual)).toContain('take the seat: Dan Roth is away.');
    expect(before(asked(mutual), mutual)).toBe('');
    const oneWay = room([], { legal });
    expect(before(asked(oneWay), oneWay)).toBe('Dan Roth is away');
  });

  it('says that somebody is in the room where that put them before who is named first', () => {
    const present = worded()
      .when({ type: 'presence.clear', role: 'legal', personId: 'legal' })
      .when({ type: 'presence.mark', role: 'legal', personId: 'counsel' });
    const story = leaveStage(present, 'approve');
    expect(seat(story).personId).toBe('counsel');
    expect(isAskedAsPresent(story.state, seat(story), SAMPLE_PEOPLE)).toBe(true);
    expect(isAskedAsPresent(requested().state, seat(requested()), SAMPLE_PEOPLE)).toBe(false);
  });
});

describe('what the card and the hand-over say of a silent seat', () => {
  it('is the same: who was silent before is passed by the clock, and may be handed it by a person', () => {
    const mutual = room([], { counsel: { backupId: 'legal' } });
    const handed = escalated(requested(), mutual);
    expect(waitFor(handed, 'Eva Brandt', mutual)).toContain(
      'No backup can take the seat: Dan Roth was silent in this seat before. It can be handed to Dan Roth.',
    );
    const { signerId } = seat(handed);
    const byHand = { type: 'approval.handOver', signerId, to: 'legal', reason: 'He is here.' } as const;
    expect(handed.ask(byHand, { people: mutual }).ok).toBe(true);
  });

  it('names each backup with what stands in the way', () => {
    const people = room([], { legal: { backupId: 'social' }, social: { backupId: 'chief' } });
    expect(waitFor(requested(), 'Dan Roth', people)).toContain(
      'No backup can take the seat: Cleo Marsh wrote these words; Femi Adeyemi has a seat here already.',
    );
  });
});
