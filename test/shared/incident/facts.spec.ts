import { describe, expect, it } from 'vitest';
import { factTimes, standingSince } from '../../../shared/fact/fact-times.ts';
import { standingFacts } from '../../../shared/fact/standing-facts.ts';
import type { IncidentCommandOf } from '../../../shared/incident/commands.ts';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { factReports } from '../../../shared/projection/report-facts.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { confirmed, newestFact } from '../../support/fact-story.ts';
import { alarmRaised, briefed, expectRefused, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

const MINUTE = 60_000;

const record = (more: Partial<IncidentCommandOf<'fact.record'>> = {}): IncidentCommandOf<'fact.record'> => ({
  ...{ type: 'fact.record', status: 'confirmed', text: 'A valve leaks.', happenedAt: null, learntAt: null },
  ...more,
});
const change = (story: Story, to: 'claimed' | 'confirmed' | 'denied' | 'withdrawn', reason?: string) =>
  ({ type: 'fact.change', factId: newestFact(story), to, learntAt: null, reason }) as const;
const lastText = (story: Story) => projectTimeline(story.events, SAMPLE_PEOPLE).at(-1)?.text;

describe('a fact', () => {
  it('is confirmed by whoever writes it in one line, with no source given', () => {
    const story = alarmRaised().when({ type: 'brief.add', column: 'known', text: ' A valve leaks. ' });
    expect(story.state.facts).toMatchObject([
      {
        text: 'A valve leaks.',
        status: 'confirmed',
        happenedAt: null,
        first: { by: 'lead', learntAt: story.at },
      },
    ]);
    expect(story.state.brief.items).toEqual([]);
    expect(factReports(story.state, SAMPLE_PEOPLE)[0]).toMatchObject({
      source: 'no source given',
      grade: 'not graded',
    });
  });

  it('is claimed from a report in one step, and confirmed with source, grade and who told whom', () => {
    const story = confirmed();
    const [, fact] = factReports(story.state, SAMPLE_PEOPLE);
    expect(fact).toMatchObject({ status: 'confirmed', source: 'A post on the forum', grade: 'not graded' });
    expect(fact?.entries.map(({ words }) => words)).toEqual([
      'claimed by A post on the forum, noted by Ada Lind',
      'confirmed by Ada Lind; source: Security desk; Ines Roy told Ada Lind; B1: source usually right, information confirmed by others',
    ]);
    expect(lastText(story)).toContain(
      'confirmed “About 300 customers are in the file.” (source: Security desk;',
    );
    const again = record({
      text: 'About 300 customers are in the file.',
      reportId: story.state.reports[0]?.reportId,
    });
    expectRefused(story.ask({ ...again, status: 'claimed' }), 'same');
    expectRefused(story.ask({ ...again, reportId: 'none' }), 'unknown-report');
  });

  it('loses its standing with a reason only, and a withdrawal is the end', () => {
    const story = briefed();
    expectRefused(story.ask(change(story, 'confirmed')), 'same');
    expectRefused(story.ask(change(story, 'denied')), 'no-reason');
    const gone = story
      .when(change(story, 'denied', 'Operations says no.'))
      .when(change(story, 'withdrawn', 'Wrong site.'));
    expect(gone.state.facts[0]?.tellings.map(({ to }) => to)).toEqual(['confirmed', 'denied', 'withdrawn']);
    expectRefused(gone.ask(change(gone, 'confirmed')), 'not-open');
    expect(standingFacts(gone.state)).toEqual([]);
  });

  it('in other words is another fact, which stands in place of the first', () => {
    const story = briefed();
    const replaces = newestFact(story);
    expectRefused(story.ask(record({ replaces })), 'no-reason');
    expectRefused(
      story.ask(record({ replaces, text: story.state.facts[0]?.text ?? '', reason: 'Same.' })),
      'same',
    );
    const other = story.when(record({ replaces, reason: 'It is the valve.' }));
    expect(other.state.facts.map(({ status, replacedBy }) => [status, replacedBy])).toEqual([
      ['withdrawn', newestFact(other)],
      ['confirmed', null],
    ]);
    expectRefused(other.ask(record({ replaces, text: 'Else.', reason: 'Else.' })), 'not-open');
  });

  it('that nobody confirms is not known: neither brief nor checks count it as one', () => {
    const story = alarmRaised().when(record({ status: 'claimed' }));
    expect(standingFacts(story.state)).toEqual([]);
    expect(standingFacts(story.when(change(story, 'confirmed')).state)).toMatchObject([
      { text: 'A valve leaks.' },
    ]);
  });
});

describe('its two times', () => {
  const at = briefed().at + 1000;

  it('are never in the future, and nothing is learnt before it happened', () => {
    const story = briefed();
    expectRefused(story.ask(record({ learntAt: at + 1 })), 'future');
    expectRefused(story.ask(record({ happenedAt: at + 1 })), 'future');
    expectRefused(story.ask(record({ happenedAt: at - 1, learntAt: at - 2 })), 'learnt-first');
    expectRefused(story.ask({ ...change(story, 'denied', 'No.'), learntAt: at + 1 }), 'future');
  });

  it('stand apart from when it was written: an earlier state does not hold what was learnt later', () => {
    const story = briefed();
    const before = story.events.length;
    const later = story.when(record({ happenedAt: at - 5 * MINUTE }), { afterMs: 15 * MINUTE });
    const fact = later.state.facts.at(-1);
    expect(fact && factTimes(fact, fact.first, { zone: 'UTC', now: later.at })).toMatch(
      /^happened 10:2\d:\d\d, learnt 10:4\d:\d\d$/,
    );
    expect(fold(later.events.slice(0, before)).facts).toHaveLength(1);
    const backdated = story.when(record({ learntAt: story.at - 5 * MINUTE }), { afterMs: 15 * MINUTE });
    const told = backdated.state.facts.at(-1);
    expect(told && standingSince(told, 'UTC', backdated.at)).toBe('');
    expect(told && factTimes(told, told.first, { zone: 'UTC', now: backdated.at })).toMatch(
      /^learnt 10:2\d:\d\d, written down 10:4\d:\d\d$/,
    );
  });
});

describe('an older log', () => {
  const old = (type: string, data: object): IncidentEvent =>
    ({ type, data, at: alarmRaised().at + 1000, by: 'lead' }) as unknown as IncidentEvent;

  it('comes to the same list: a Known line is confirmed, a struck one withdrawn', () => {
    const events = [
      ...alarmRaised().events,
      old('brief.added', { itemId: 'k1', column: 'known', text: 'A valve leaks.' }),
      old('brief.added', { itemId: 'n1', column: 'notKnown', text: 'Which.' }),
      old('brief.struck', { itemId: 'k1', reason: 'A pump.' }),
      old('brief.struck', { itemId: 'n1', reason: 'We know.' }),
    ];
    const { facts, brief } = fold(events);
    expect(facts).toMatchObject([
      { factId: 'k1', status: 'withdrawn', tellings: [{}, { reason: 'A pump.' }] },
    ]);
    expect(brief.items).toMatchObject([{ itemId: 'n1', struck: { reason: 'We know.' } }]);
    const rows = projectTimeline(events, SAMPLE_PEOPLE);
    expect(rows.map(({ text }) => text)).toContain('struck “A valve leaks.”: A pump.');
  });
});
