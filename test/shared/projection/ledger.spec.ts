import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { masterCountdown, runCountdown } from '../../../shared/playbook/countdown.ts';
import { projectLedger } from '../../../shared/projection/ledger.ts';
import { silentStory } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import {
  ALARM_AT,
  alarmRaised,
  approveIn,
  clearStage,
  leaveStage,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { walk } from '../../support/restless-room.ts';

const MINUTE = 60_000;
const ledgerOf = ({ events, state }: Story, until: number) =>
  projectLedger(events, state, SAMPLE_PEOPLE, until);
const row = (story: Story, until: number, label: string) =>
  ledgerOf(story, until).rows.find((one) => one.label === label);

/** The slices touch, from one end of the master clock to the other. */
function expectWhole(story: Story, until: number): void {
  const { slices, rows, totalMs, shownMs } = ledgerOf(story, until);
  const master = masterCountdown(story.state.chart.context, until);
  expect({ totalMs, shownMs }).toEqual({ totalMs: master?.elapsedMs, shownMs: master?.shown.goneMs });
  expect(slices.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(totalMs);
  expect(rows.reduce((sum, { ms }) => sum + ms, 0)).toBe(totalMs);
  expect(rows.reduce((sum, { shownMs: shown }) => sum + shown, 0)).toBe(shownMs);
  for (const [index, slice] of slices.entries()) {
    expect(slice.to).toBeGreaterThan(slice.from);
    if (index > 0) expect(slice.from).toBe(slices[index - 1]?.to);
  }
}

describe('the ledger of the master clock', () => {
  it('shows for a stage what the rail and the table of stages show for it, to the second', () => {
    const raised = alarmRaised();
    const briefing = leaveStage(raised, 'brief', { afterMs: 65_700 });
    const until = briefing.at + 40_500;
    const { rows } = ledgerOf(briefing, until);
    const inDetect = rows.filter(({ id }) => id.endsWith(':detect'));
    const [run] = briefing.state.chart.context.runs;
    const clock = run && runCountdown(briefing.state.chart.context, run, until);
    expect(inDetect.reduce((sum, { shownMs }) => sum + shownMs, 0)).toBe(clock?.shown.goneMs);
  });

  it('accounts for every millisecond at every position of the whole story, with moved clocks in it', () => {
    const { events } = fullStory();
    for (let size = 1; size <= events.length; size += 1) {
      const shown = events.slice(0, size);
      const until = (shown.at(-1)?.at ?? 0) + 777;
      expectWhole({ ...fullStory(), events: shown, state: fold(shown) }, until);
    }
  });

  it('accounts for every millisecond of whatever a room does', () => {
    const step = fc.tuple(fc.nat(200), fc.nat(8 * MINUTE));
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const story = walk(steps, alarmRaised());
        expectWhole(story, story.at + 1);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the time before the alarm to nobody', () => {
    const story = alarmRaised().when({
      type: 'incident.correctAwareness',
      to: ALARM_AT - 10 * MINUTE,
      reason: 'Seen before.',
    });
    expect(row(story, story.at, 'Before anybody raised the alarm')?.ms).toBe(10 * MINUTE);
  });

  it('says where nobody wrote anything down, a minute before an entry aside', () => {
    const story = alarmRaised().when(
      { type: 'note.add', text: 'At last.', happenedAt: null },
      { afterMs: 5 * MINUTE },
    );
    expect(row(story, story.at, 'Nothing written down in Detect')?.ms).toBe(4 * MINUTE);
    expect(row(story, story.at, 'At work in Detect')?.ms).toBe(MINUTE);
  });

  it('gives time without work to the question that is open, and says that it was never answered', () => {
    const asked = alarmRaised()
      .when({ type: 'ask.raise', personId: 'chief', question: 'How many?', withinMs: MINUTE })
      .when({ type: 'note.add', text: 'Calling again.', happenedAt: null }, { afterMs: 6 * MINUTE });
    const waited = row(asked, asked.at, 'Waiting for an answer of Femi Adeyemi');
    expect(waited).toMatchObject({ ms: 5 * MINUTE, never: true, unseenMs: null });
  });

  it('gives a shared wait to whoever decided last, and says what of it passed unseen', () => {
    const story = requested();
    const asked = story.at;
    const seat = (label: string) =>
      story.state.approvals.at(-1)?.signers.find((one) => one.label === label)?.signerId ?? '';
    const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
    const see = (told: Story, by: string, label: string, afterMs: number) =>
      told.when({ type: 'approval.see', revisionId, signerId: seat(label) }, { by, afterMs });
    const lead = approveIn(clearStage(story), seat('Incident lead'));
    const signed = approveIn(see(lead, 'legal', 'Legal', MINUTE), seat('Legal'));
    const later = see(signed, 'chief', 'Chief executive', 3 * MINUTE);
    const both = approveIn(later, seat('Chief executive'));
    const chief = row(both, both.at, 'Waiting for Femi Adeyemi, the last to decide');
    const seenAt = both.events.find((one) => one.type === 'approval.seen' && one.by === 'chief')?.at ?? 0;
    const decidedAt = both.events.findLast((one) => one.type === 'approval.approved')?.at ?? 0;
    expect(row(both, both.at, 'Waiting for Dan Roth to decide')).toBeUndefined();
    expect(chief?.ms).toBe(decidedAt - asked);
    expect(chief?.unseenMs).toBe(seenAt - asked);
    // The longest of it is told with its own part that passed unseen, and not with that of all.
    expect(chief?.longest).toMatchObject({ ms: decidedAt - asked, unseenMs: seenAt - asked });
    expect(chief?.never).toBe(false);
  });

  it('gives the time of a silent signer to them, and from then on to the backup who took over', () => {
    const story = silentStory();
    const waits = ledgerOf(story, story.at + MINUTE).slices.flatMap(({ owner }) =>
      owner.kind === 'wait' ? [owner.waits.map(({ personId }) => personId)] : [],
    );
    expect(waits).toEqual([
      ['lead', 'legal', 'chief'],
      ['lead', 'chief', 'counsel'],
      ['lead', 'chief', 'legal'],
    ]);
  });

  it('does not say of a signer who took a signature back that they had not looked, nor that they were slow before', () => {
    const story = clearStage(requested());
    const request = story.state.approvals.at(-1);
    const seat = (label: string) => request?.signers.find((one) => one.label === label)?.signerId ?? '';
    const revisionId = request?.revisionId ?? '';
    const signed = approveIn(story, seat('Legal'));
    const back = signed.when(
      { type: 'approval.withdraw', revisionId, signerId: seat('Legal'), reason: 'Once more.' },
      { by: 'legal', afterMs: MINUTE },
    );
    const waits = ledgerOf(back, back.at + MINUTE).slices.flatMap(({ owner }) =>
      owner.kind === 'wait' ? [owner.waits] : [],
    );
    expect(waits.map((all) => all.map(({ personId }) => personId))).toEqual([
      ['lead', 'chief'],
      ['lead', 'chief', 'legal'],
    ]);
    expect(waits[1]?.find(({ personId }) => personId === 'legal')?.seenAt).not.toBeNull();
  });

  it('blames nobody who was still asked when another sent the words back', () => {
    const story = clearStage(requested());
    const request = story.state.approvals.at(-1);
    const legal = request?.signers.find((one) => one.label === 'Legal')?.signerId ?? '';
    const revisionId = request?.revisionId ?? '';
    const back = story.when(
      { type: 'approval.reject', revisionId, signerId: legal, reason: 'Not so.' },
      { by: 'legal', afterMs: 2 * MINUTE },
    );
    const names = ledgerOf(back, back.at).rows.map(({ label }) => label);
    expect(names).toContain('Waiting for Dan Roth to decide');
    expect(names).not.toContain('Waiting for Femi Adeyemi to decide');
  });

  it('takes no time from a clock that was moved', () => {
    const still = alarmRaised();
    const moved = still.when(
      { type: 'clock.adjust', shiftMs: 3_600_000, asleepMs: 0 },
      { by: SYSTEM, afterMs: 3_600_000 + 1000 },
    );
    expect(ledgerOf(moved, moved.at).totalMs).toBe(ledgerOf(still, still.at).totalMs + 1000);
    expectWhole(leaveStage(moved, 'brief'), moved.at + MINUTE);
  });
});
