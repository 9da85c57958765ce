import { describe, expect, it } from 'vitest';
import { SILENT_AFTER_MS, silentFor } from '../../../shared/fake/fakes.ts';
import { fakeReports } from '../../../shared/projection/report-desk.ts';
import { durationText } from '../../../shared/time-text.ts';
import { FOUND } from '../../support/desk-story.ts';
import { alarmRaised, expectRefused, type Story } from '../../support/given.ts';

const MINUTE = 60_000;
const found = () => alarmRaised().when(FOUND);
const fakeOf = ({ state }: Story) => {
  const [fake] = state.fakes;
  if (!fake) throw new Error('no fake');
  return fake;
};
const about = (story: Story, text = 'Seen by two of us.') => ({ fakeId: fakeOf(story).fakeId, text });
const report = (story: Story, answerBy: number | null = null) =>
  story.when({
    type: 'fake.report',
    fakeId: fakeOf(story).fakeId,
    to: 'X',
    how: 'Form',
    reference: 'C-118',
    answerBy,
  });

describe('a fake page', () => {
  it('is entered once, with its address, its name and what it does', () => {
    const story = found();
    expectRefused(story.ask(FOUND), 'same');
    for (const field of ['address', 'name', 'does'] as const)
      expectRefused(alarmRaised().ask({ ...FOUND, [field]: ' ' }), 'empty');
    expect(fakeOf(story)).toMatchObject({ state: 'found', network: 'x', by: 'lead' });
  });

  it('is answered and refused only after it was reported', () => {
    const story = found();
    expectRefused(story.ask({ type: 'fake.answer', ...about(story) }), 'not-reported');
    expectRefused(story.ask({ type: 'fake.refuse', ...about(story) }), 'not-reported');
    const known = report(story).when({ type: 'fake.answer', ...about(story) });
    expect(fakeOf(known).state).toBe('answered');
    expect(fakeOf(known.when({ type: 'fake.refuse', ...about(story) })).state).toBe('refused');
  });

  it('takes the reference of a report later, and nothing else of it moves', () => {
    const fresh = found();
    const before = fresh.when({
      ...{ type: 'fake.report', to: 'X', how: '', reference: '', answerBy: null },
      fakeId: fakeOf(fresh).fakeId,
    } as const);
    const { fakeId } = fakeOf(before);
    const refer = { type: 'fake.refer', fakeId, report: 0, reference: 'C-118' } as const;
    expectRefused(before.ask({ ...refer, reference: ' ' }), 'empty');
    expectRefused(before.ask({ ...refer, report: 1 }), 'unknown-report');
    const after = before.when(refer, { afterMs: 60 * MINUTE });
    expect(fakeOf(after)).toEqual({
      ...fakeOf(before),
      reports: [{ ...fakeOf(before).reports[0], reference: 'C-118' }],
    });
    expectRefused(after.ask(refer), 'same');
    const down = before.when({ type: 'fake.takeDown', fakeId, text: '' });
    expect(fakeOf(down.when(refer)).reports[0]?.reference).toBe('C-118');
  });

  it('ends when it is down or let go, and comes back with a reason', () => {
    const story = found();
    const down = report(story).when({ type: 'fake.takeDown', ...about(story, '') });
    expect(fakeOf(down).state).toBe('down');
    expectRefused(down.ask({ type: 'fake.close', ...about(story) }), 'ended-fake');
    expectRefused(down.ask({ type: 'fake.return', ...about(story, '') }), 'no-reason');
    expect(fakeOf(down.when({ type: 'fake.return', ...about(story) })).state).toBe('found');
    expectRefused(story.ask({ type: 'fake.close', ...about(story, '') }), 'no-reason');
    expectRefused(story.ask({ type: 'fake.return', ...about(story) }), 'same');
  });

  it('is told as still up when the incident ended, where nobody noted it as down', () => {
    const said = ({ state }: Story) => fakeReports(state)[0]?.sentence;
    const running = report(found());
    expect(said(running)).toBe('Reported and never answered, still up.');
    const ended = running.when({ type: 'incident.standDown', reason: 'Test data.' });
    expect(said(ended)).toBe('Reported and never answered, still up when the incident ended.');
  });

  it('is not reported with an answer that was due already', () => {
    const story = found();
    const past = { fakeId: fakeOf(story).fakeId, to: 'X', how: '', reference: '', answerBy: story.at };
    expectRefused(story.ask({ type: 'fake.report', ...past }), 'past');
  });
});

describe('silence', () => {
  it('is nobody’s while it is our turn', () => {
    const story = found();
    expect(silentFor(fakeOf(story), story.at + 10 * SILENT_AFTER_MS)).toBeNull();
  });

  it('begins when the time they named is over, or else after two hours', () => {
    const plain = report(found());
    const since = fakeOf(plain).said.at;
    expect(silentFor(fakeOf(plain), since + SILENT_AFTER_MS - 1)).toBeNull();
    expect(silentFor(fakeOf(plain), since + SILENT_AFTER_MS)).toBe(SILENT_AFTER_MS);
    const story = found();
    const named = report(story, story.at + 10 * MINUTE);
    expect(silentFor(fakeOf(named), story.at + 9 * MINUTE)).toBeNull();
    expect(silentFor(fakeOf(named), story.at + 11 * MINUTE)).toBeGreaterThan(9 * MINUTE);
  });

  it('is as long after the clock was moved as it was before', () => {
    const story = report(found());
    const moved = story.when(
      { type: 'clock.adjust', shiftMs: 60 * MINUTE, asleepMs: 0 },
      { by: 'system', afterMs: 60 * MINUTE },
    );
    expect(silentFor(fakeOf(moved), moved.at + SILENT_AFTER_MS - MINUTE)).toBeNull();
  });
});

it('a clock that is moved changes neither how long a page was up nor when anything was done', () => {
  const story = report(found());
  const moved = story.when(
    { type: 'clock.adjust', shiftMs: 60 * MINUTE, asleepMs: 0 },
    { by: 'system', afterMs: 60 * MINUTE },
  );
  const up = story.at - fakeOf(story).at;
  const down = moved.when({ type: 'fake.takeDown', ...about(moved) }, { afterMs: 5 * MINUTE });
  const before = fakeOf(story);
  expect(fakeOf(moved)).toMatchObject({
    reports: [{ at: before.reports[0]?.at }],
    said: before.said,
  });
  const [told] = fakeReports(down.state);
  expect(told?.sentence).toContain(`Down, ${durationText(up + 5 * MINUTE)} after it was found.`);
  expect(told?.reports[0]?.at).toBe(before.reports[0]?.at);
});

it('the report says of each page to whom it was reported and how it ended', () => {
  const story = report(found());
  const down = story.when({ type: 'fake.takeDown', ...about(story) }, { afterMs: 20 * MINUTE });
  expect(fakeReports(down.state)).toMatchObject([
    {
      name: 'Quillmere Help',
      reports: [{ text: 'Reported to X, reference C-118' }],
      sentence: expect.stringMatching(/^Down, .*20.* after it was found\. Seen by two of us\.$/),
    },
  ]);
});
