import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { passedSilences, silenceDues } from '../../../shared/incident/silence.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { seatOutlook, whatNextForYou } from '../../../shared/projection/seat-outlook.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import {
  approveIn,
  expectRefused,
  given,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';

/** The chain of S1: four minutes to approve, a nudge at 33 %, the backup at 66 %. */
const ALLOWED = 4 * 60_000;
const NUDGE = Math.ceil(ALLOWED * 0.33);
const BACKUP = Math.ceil(ALLOWED * 0.66);
const byClock = { by: SYSTEM };

const seatIn = (story: Story, label: string) => {
  const signer = story.state.approvals.at(-1)?.signers.find((one) => one.label === label);
  if (!signer) throw new Error(`no seat ${label}`);
  return signer;
};
const legalIn = (story: Story) => seatIn(story, 'Legal');
const remind = (story: Story) => ({ type: 'approval.remind', signerId: legalIn(story).signerId }) as const;
const escalate = (story: Story) =>
  ({ type: 'approval.escalate', signerId: legalIn(story).signerId }) as const;
const takeBack = (story: Story) =>
  ({ type: 'approval.takeBack', signerId: legalIn(story).signerId }) as const;
const said = (story: Story) => projectTimeline(story.events, SAMPLE_PEOPLE).at(-1);

function handedOn(): Story {
  const story = requested();
  return story.when(escalate(story), { ...byClock, afterMs: BACKUP });
}

describe('a silent signer', () => {
  it('is announced by the clock once a third of the time is gone, once', () => {
    const story = requested();
    expectRefused(story.ask(remind(story), { ...byClock, afterMs: NUDGE - 1 }), 'not-due');
    const reminded = story.when(remind(story), { ...byClock, afterMs: NUDGE });
    expect(reminded.events.at(-1)).toMatchObject({
      type: 'approval.reminded',
      by: SYSTEM,
      data: { personId: 'legal', dueAt: story.at + NUDGE, noticedAt: story.at + NUDGE },
    });
    expect(said(reminded)).toMatchObject({
      subject: 'Dan Roth',
      text: 'has not answered for 1 min 19 s in the seat “Legal”',
    });
    expectRefused(reminded.ask(remind(reminded), byClock), 'not-due');
  });

  it('loses the seat to the named backup at two thirds, with the reason that time ran out', () => {
    const story = requested();
    expectRefused(story.ask(escalate(story), { ...byClock, afterMs: BACKUP - 1 }), 'not-due');
    const handed = handedOn();
    expect(handed.events.at(-1)).toMatchObject({
      type: 'approval.handedOver',
      by: SYSTEM,
      data: { from: 'legal', to: 'counsel' },
    });
    expect(said(handed)?.text).toMatch(
      /^The seat Legal went from Dan Roth to Eva Brandt: No decision by \d\d:\d\d:\d\d, 66 % of the time for approval\.$/,
    );
    expect(legalIn(handed)).toMatchObject({ personId: 'counsel', since: handed.at, nudges: [] });
    expectRefused(handed.ask(escalate(handed), byClock), 'not-due');
  });

  it('is said to be stuck, once, where nobody can take the seat; later a person may still hand it over', () => {
    const story = requested();
    const chief = seatIn(story, 'Chief executive');
    const command = { type: 'approval.escalate', signerId: chief.signerId } as const;
    const stuck = story.when(command, { ...byClock, afterMs: BACKUP });
    expect(stuck.events.at(-1)).toMatchObject({ type: 'approval.stuck', data: { personId: 'chief' } });
    expect(said(stuck)).toMatchObject({
      text: 'did not answer in the seat “Chief executive”, and no backup can take it',
      tone: 'over',
    });
    expectRefused(stuck.ask(command, byClock), 'not-due');
  });

  it('gives a seat on by the same rule as people do, and never back to whoever was silent in it', () => {
    const handed = handedOn();
    const again = handed.when(escalate(handed), { ...byClock, afterMs: BACKUP });
    expect(again.events.at(-1)).toMatchObject({ type: 'approval.stuck', data: { personId: 'counsel' } });
    const byHand = handed.when({
      type: 'approval.handOver',
      signerId: legalIn(handed).signerId,
      to: 'legal',
      reason: 'He is on the line.',
    });
    const third = byHand.when(escalate(byHand), { ...byClock, afterMs: BACKUP });
    expect(legalIn(third).personId).toBe('counsel');
    const last = third.when(escalate(third), { ...byClock, afterMs: BACKUP });
    expect(last.events.at(-1)?.type).toBe('approval.stuck');
  });

  it('is left alone once decided, when nobody waits any more, and by anybody but the clock', () => {
    const story = requested();
    const { revisionId } = story.state.approvals.at(-1) ?? { revisionId: '' };
    const decided = approveIn(story, legalIn(story).signerId);
    expectRefused(decided.ask(escalate(decided), { ...byClock, afterMs: BACKUP }), 'not-due');
    expectRefused(story.ask(escalate(story), { by: 'lead', afterMs: BACKUP }), 'not-yours');
    const rejected = story.when(
      { type: 'approval.reject', revisionId, signerId: legalIn(story).signerId, reason: 'No.' },
      { by: 'legal' },
    );
    expect(silenceDues(rejected.state)).toEqual([]);
  });

  it('has longer when the stage gets more time', () => {
    const story = requested();
    const extended = story.when(
      { type: 'stage.extend', byMs: ALLOWED, reason: 'The board sits.' },
      { afterMs: 0 },
    );
    expectRefused(extended.ask(escalate(extended), { ...byClock, afterMs: BACKUP }), 'not-due');
    expect(extended.ask(escalate(extended), { ...byClock, afterMs: 2 * BACKUP }).ok).toBe(true);
  });

  it('keeps what is left of the time when the clock is moved', () => {
    const story = requested();
    const moved = story.when(
      { type: 'clock.adjust', shiftMs: 3_600_000, asleepMs: 0 },
      { ...byClock, afterMs: 3_600_000 },
    );
    expect(passedSilences(moved.state, moved.at)).toEqual([]);
    expect(silenceDues(moved.state)[0]?.dueAt).toBe(moved.at + NUDGE);
  });

  it('shows for how long, and who gets the seat when', () => {
    const story = requested();
    const wait = (told: Story, who: string, afterMs: number) =>
      projectWaits(told.state, SAMPLE_PEOPLE, told.at + afterMs).find((one) => one.who === who)?.what;
    expect(wait(story, 'Dan Roth', BACKUP - 48_000)).toContain('Goes to Eva Brandt in 0:48.');
    expect(wait(story, 'Femi Adeyemi', 1000)).toContain(
      'No backup can take the seat: none is named in People.',
    );
  });

  it('reads itself who gets the seat, and when', () => {
    const story = requested();
    const read = (label: string, now: number, told = story) => {
      const request = told.state.approvals.at(-1);
      if (!request) throw new Error('no request');
      const outlook = seatOutlook(told.state, request, seatIn(told, label), { people: SAMPLE_PEOPLE, now });
      return whatNextForYou(outlook, now);
    };
    const due = story.at + BACKUP;
    expect(read('Legal', due - 48_000)).toBe('If you stay silent, the seat goes to Eva Brandt in 0:48.');
    expect(read('Legal', due)).toBe('If you stay silent, the seat goes to Eva Brandt now.');
    expect(read('Chief executive', due)).toBe(
      'If you stay silent, no backup can take the seat: none is named in People.',
    );
    const { signerId } = seatIn(story, 'Chief executive');
    const stuck = story.when({ type: 'approval.escalate', signerId }, { ...byClock, afterMs: BACKUP });
    expect(read('Chief executive', due, stuck)).toBe(
      'Your time to answer is up, and no backup can take the seat: none is named in People.',
    );
  });

  it('is handed over by people alone under a playbook that was pinned without numbers', () => {
    const events = requested().events.map((event) => {
      if (event.type !== 'incident.opened') return event;
      const { playbook } = event.data;
      const without = Object.fromEntries(
        Object.entries(playbook.chains).map(([severity, { onSilence: _, ...chain }]) => [severity, chain]),
      ) as typeof playbook.chains;
      return { ...event, data: { ...event.data, playbook: { ...playbook, chains: without } } };
    });
    expect(silenceDues(fold(events))).toEqual([]);
    const old = given(events, requested().at);
    const [wait] = projectWaits(old.state, SAMPLE_PEOPLE, old.at).filter(({ who }) => who === 'Dan Roth');
    expect(wait?.what).toContain('If they stay silent, hand the seat to the backup, Eva Brandt.');
    const request = old.state.approvals.at(-1);
    const here = { people: SAMPLE_PEOPLE, now: old.at };
    const outlook = request && seatOutlook(old.state, request, legalIn(old), here);
    expect(outlook && whatNextForYou(outlook, old.at)).toBe(
      'If you stay silent, the seat can go to Eva Brandt.',
    );
  });
});

describe('a signer who is back', () => {
  it('takes the undecided seat back, and has the whole time again', () => {
    const handed = handedOn();
    const back = handed.when(takeBack(handed), { by: 'legal' });
    expect(back.events.at(-1)).toMatchObject({
      type: 'approval.takenBack',
      data: { from: 'counsel', to: 'legal' },
    });
    expect(said(back)).toMatchObject({
      subject: 'Dan Roth',
      text: 'took back the seat Legal from Eva Brandt',
    });
    expect(legalIn(back)).toMatchObject({ personId: 'legal', since: back.at });
    const again = back.when(escalate(back), { ...byClock, afterMs: BACKUP });
    expect(legalIn(again).personId).toBe('counsel');
  });

  it('does not, once the backup has decided, or if they never held it', () => {
    const handed = handedOn();
    expectRefused(handed.ask(takeBack(handed), { by: 'service' }), 'not-your-seat');
    expectRefused(handed.ask(takeBack(handed), { by: 'counsel' }), 'own-seat');
    const decided = approveIn(handed, legalIn(handed).signerId);
    expectRefused(decided.ask(takeBack(decided), { by: 'legal' }), 'no-seat');
  });
});
