import { describe, expect, it } from 'vitest';
import { silentSince } from '../../../shared/approval/sign-of-life.ts';
import { silenceDues } from '../../../shared/incident/silence.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import { timeText } from '../../../shared/time-text.ts';
import { given, requested, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

/** The chain of S1: four minutes to approve, a nudge at 33 %, the backup at 66 %. */
const ALLOWED = 4 * 60_000;
const NUDGE = Math.ceil(ALLOWED * 0.33);
const BACKUP = Math.ceil(ALLOWED * 0.66);
const OBJECTED_AFTER = 37_000;
const byClock = { by: SYSTEM };

/** Legal is the owner of the facts too, and so advises on these words. */
const PEOPLE = {
  ...SAMPLE_PEOPLE,
  list: SAMPLE_PEOPLE.list.map((one) =>
    one.personId === 'legal' ? { ...one, roles: [...one.roles, 'factOwner' as const] } : one,
  ),
};

const seatIn = (story: Story) => {
  const signer = story.state.approvals.at(-1)?.signers.find((one) => one.label === 'Legal');
  if (!signer) throw new Error('no seat');
  return signer;
};

function objected(afterMs = OBJECTED_AFTER, from: Story = requested()): Story {
  const revisionId = from.state.approvals.at(-1)?.revisionId ?? '';
  const reason = 'Nobody counted the addresses.';
  return from.when({ type: 'approval.object', revisionId, reason }, { by: 'legal', people: PEOPLE, afterMs });
}

const remind = (story: Story) => ({ type: 'approval.remind', signerId: seatIn(story).signerId }) as const;
const escalate = (story: Story) => ({ type: 'approval.escalate', signerId: seatIn(story).signerId }) as const;
const said = (story: Story) => projectTimeline(story.events, PEOPLE).at(-1)?.text;
const clock = (story: Story) => timeText(story.at, 'Europe/London');
const waitFor = (story: Story) =>
  projectWaits(story.state, PEOPLE, story.at + 1000).find(({ who }) => who === 'Dan Roth')?.what;

describe('a signer who objects from their own seat', () => {
  it('has given a sign of life: the silence counts from the objection', () => {
    const story = objected();
    expect(silentSince(seatIn(story))).toBe(story.at);
    const dues = silenceDues(story.state).filter(({ signerId }) => signerId === seatIn(story).signerId);
    expect(dues.map(({ dueAt }) => dueAt)).toEqual([story.at + NUDGE, story.at + BACKUP]);
    expect(story.ask(remind(story), { ...byClock, afterMs: NUDGE - 1 }).ok).toBe(false);
    const told = story.when(remind(story), { ...byClock, afterMs: NUDGE });
    expect(said(told)).toBe(
      `objected at ${clock(story)} in the seat “Legal” and has not decided in the 1 min 19 s since`,
    );
  });

  it('is announced anew, where the clock had said before that they were silent', () => {
    const before = requested();
    const reminded = before.when(remind(before), { ...byClock, afterMs: NUDGE });
    const story = objected(1000, reminded);
    expect(seatIn(story).silence.remindedAt).toBeNull();
    expect(story.ask(remind(story), { ...byClock, afterMs: NUDGE }).ok).toBe(true);
  });

  it('is said to have objected and not decided where the seat moves on, in the log and the report', () => {
    const story = objected();
    const handed = story.when(escalate(story), { ...byClock, afterMs: BACKUP });
    expect(said(handed)).toMatch(/66 % of the time for approval after the objection\./);
    expect(said(handed)).toContain(`Dan Roth had objected at ${clock(story)} and had not decided.`);
    const report = projectReport(handed.events, PEOPLE, handed.at);
    const wait = report?.waits.find(({ who, kind }) => who === 'Dan Roth' && kind === 'signer');
    expect(wait?.sentence).toBe(
      `Objected at ${clock(story)}; no decision in 3 min 15 s; then the seat went to Eva Brandt.`,
    );
    expect(silentSince(seatIn(handed))).toBe(handed.at);
  });

  it('is told so too in a log whose clock took the seat without counting from the objection', () => {
    const story = objected();
    const { requestId = '', revisionId = '' } = story.state.approvals.at(-1) ?? {};
    const data = {
      ...{ requestId, revisionId, signerId: seatIn(story).signerId, from: 'legal', to: 'counsel' },
      reason: 'No decision by 10:12:00, 66 % of the time for approval.',
    };
    const at = story.at + BACKUP - OBJECTED_AFTER;
    const old = given([...story.events, { type: 'approval.handedOver', at, by: SYSTEM, data }], at, PEOPLE);
    expect(said(old)).toContain(`Dan Roth had objected at ${clock(story)} and had not decided.`);
  });

  it('is waited for as somebody who objected and has not decided', () => {
    const story = objected();
    expect(waitFor(story)).toContain(`Objected at ${clock(story)}, has not decided.`);
  });

  it('keeps its place when the clock is moved', () => {
    const story = objected();
    const moved = story.when(
      { type: 'clock.adjust', shiftMs: 3_600_000, asleepMs: 0 },
      { ...byClock, afterMs: 3_600_000 },
    );
    expect(silentSince(seatIn(moved))).toBe(moved.at);
  });
});
