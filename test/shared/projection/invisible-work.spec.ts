import { describe, expect, it } from 'vitest';
import { monthOf, workIn, workSheet } from '../../../shared/projection/invisible-work.ts';
import { FOUND } from '../../support/desk-story.ts';
import { withdrawnUnder } from '../../support/fact-story.ts';
import { fullStory } from '../../support/full-story.ts';
import { ALARM_AT, alarmRaised } from '../../support/given.ts';
import { promisesOfAllKinds } from '../../support/promise-story.ts';

const events = fullStory().events;
const ZONE = 'Europe/London';

describe('the sheet of a month', () => {
  it('counts entries of the log and nothing else', () => {
    const { lines } = workSheet('2026-11', [workIn(events, '2026-11', ZONE)]);
    const count = (id: string) => lines.find((one) => one.id === id)?.count;
    const of = (...types: string[]) => events.filter(({ type }) => types.includes(type)).length;
    expect(count('kept')).toBe(of('promise.kept'));
    expect(count('fakes')).toBe(of('fake.down'));
    expect(count('released')).toBe(of('release.recorded'));
    expect(count('chased')).toBe(of('ask.nudged', 'approval.nudged'));
    expect(count('revisions')).toBeGreaterThan(0);
  });

  it('counts a promise by what became of it: late, dropped and kept ones each in their own line', () => {
    const { lines } = workSheet('2026-11', [workIn(promisesOfAllKinds().events, '2026-11', ZONE)]);
    const count = (id: string) => lines.find((one) => one.id === id)?.count;
    expect([count('kept'), count('missed'), count('dropped')]).toEqual([1, 1, 1]);
  });

  it('counts a report once, however often its reading was changed', () => {
    const logged = alarmRaised().when({
      type: 'report.log',
      text: 'Is it true?',
      source: 'Forum',
      happenedAt: null,
    });
    const reportId = logged.state.reports[0]?.reportId ?? '';
    const read = logged
      .when({ type: 'report.triage', reportId, kind: 'question' })
      .when({ type: 'report.triage', reportId, kind: 'noise' })
      .when({ type: 'report.triage', reportId, kind: 'question' });
    const { lines } = workSheet('2026-11', [workIn(read.events, '2026-11', ZONE)]);
    expect(lines.filter(({ id }) => id === 'questions' || id === 'read').map(({ count }) => count)).toEqual([
      1, 1,
    ]);
  });

  it('counts a report that a claim was taken from as read', () => {
    const report = { type: 'report.log', text: 'It is true.', source: 'Forum', happenedAt: null } as const;
    const logged = alarmRaised()
      .when(report)
      .when({ ...report, text: 'It is not.' });
    const [first = '', second = ''] = logged.state.reports.map(({ reportId }) => reportId);
    const read = logged.when({ type: 'report.triage', reportId: first, kind: 'noise' }).when({
      type: 'fact.record',
      text: 'It is not.',
      status: 'claimed',
      source: 'Forum',
      reportId: second,
      learntAt: null,
      happenedAt: null,
    });
    const { lines } = workSheet('2026-11', [workIn(read.events, '2026-11', ZONE)]);
    expect(lines.find(({ id }) => id === 'read')?.count).toBe(2);
  });

  it('leaves out another month, and drills', () => {
    expect(workIn(events, '2026-10', ZONE).any).toBe(false);
    const drill = workIn(alarmRaised(true).events, '2026-11', ZONE);
    const sheet = workSheet('2026-11', [drill]);
    expect(sheet).toMatchObject({ incidents: 0, drills: 1 });
    expect(sheet.lines.every(({ count }) => count === 0)).toBe(true);
  });

  it('goes by the calendar of the room', () => {
    const at = Date.UTC(2026, 10, 30, 23, 30);
    expect(monthOf(at, 'UTC')).toBe('2026-11');
    expect(monthOf(at, 'Europe/Berlin')).toBe('2026-12');
    expect(monthOf(ALARM_AT, ZONE)).toBe('2026-11');
  });

  it('counts fakes that are still up, strong objections, facts that fell and corrections', () => {
    const kinds = { objections: 'approval.objected', corrections: 'correction.opened', found: 'fake.found' };
    const log = [...fullStory().events, ...withdrawnUnder().events];
    const { lines } = workSheet('2026-11', [workIn(log, '2026-11', ZONE)]);
    const count = (id: string) => lines.find((one) => one.id === id)?.count;
    const of = (type: string) => log.filter((one) => one.type === type).length;
    expect(count('objections')).toBe(of(kinds.objections));
    expect(count('corrections')).toBe(of(kinds.corrections));
    expect(count('factsFell')).toBeGreaterThan(0);
    const up = alarmRaised().when(FOUND);
    const fakes = (told: typeof up) =>
      workSheet('2026-11', [workIn(told.events, '2026-11', ZONE)]).lines.find(({ id }) => id === 'fakesUp')
        ?.count;
    const fakeId = up.state.fakes[0]?.fakeId ?? '';
    expect(fakes(up)).toBe(1);
    const down = up.when({ type: 'fake.takeDown', fakeId, text: '' });
    expect(fakes(down)).toBe(0);
    expect(fakes(down.when({ type: 'fake.return', fakeId, text: 'Back.' }))).toBe(1);
  });

  it('says of reports from outside that they were read as questions, and not that they were handled', () => {
    const { lines } = workSheet('2026-11', []);
    expect(lines.find(({ id }) => id === 'questions')?.label).toBe('Reports read as questions');
  });
});
