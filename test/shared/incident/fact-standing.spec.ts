import { describe, expect, it } from 'vitest';
import type { IncidentCommandOf } from '../../../shared/incident/commands.ts';
import { correctsOf } from '../../../shared/projection/corrects.ts';
import { entrySource, entryText, standsBy } from '../../../shared/projection/fact-standing.ts';
import { factReports } from '../../../shared/projection/report-facts.ts';
import { wrongReports } from '../../../shared/projection/report-wrong.ts';
import { citedOut, newestFact } from '../../support/fact-story.ts';
import { alarmRaised, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

const MINUTE = 60_000;
const TEXT = 'Nine valves leak.';
const DENIAL = 'Plant manager: one valve, and it is shut.';

const reported = (): Story =>
  alarmRaised().when({
    ...{ type: 'report.log', text: TEXT, source: 'Harbour Preserves', happenedAt: null },
  });

function claimed(story = reported()): Story {
  const report = story.state.reports.at(-1);
  return story.when({
    ...{ type: 'fact.record', status: 'claimed', text: TEXT, happenedAt: null },
    ...{ learntAt: report?.at ?? null, reportId: report?.reportId },
  });
}

const change = (
  story: Story,
  to: IncidentCommandOf<'fact.change'>['to'],
  more: Partial<IncidentCommandOf<'fact.change'>> = {},
): Story =>
  story.when(
    { type: 'fact.change', factId: newestFact(story), to, learntAt: null, ...more },
    { afterMs: 6 * MINUTE },
  );

const told = (story: Story) => ({ state: story.state, people: SAMPLE_PEOPLE, now: story.at });
const lines = (story: Story): readonly string[] => {
  const [fact] = story.state.facts;
  return fact ? fact.tellings.map((one) => entryText(told(story), fact, one)) : [];
};

describe('by whose word a fact stands', () => {
  it('is the source of a claim, and whoever wrote it down only noted it', () => {
    expect(lines(claimed())).toEqual(['claimed by Harbour Preserves, noted by Ada Lind']);
    const bare = alarmRaised().when({
      ...{ type: 'fact.record', status: 'claimed', text: TEXT, happenedAt: null, learntAt: null },
    });
    expect(lines(bare)).toEqual(['claimed, noted by Ada Lind']);
  });

  it('is never whoever noted a denial', () => {
    const denied = change(claimed(), 'denied', { reason: DENIAL });
    expect(lines(denied).at(-1)).toMatch(/^denied, as Ada Lind noted 10:\d\d:\d\d: Plant manager: one valve/);
    const sourced = change(claimed(), 'denied', { reason: DENIAL, source: 'The plant' });
    expect(lines(sourced).at(-1)).toMatch(/^denied by The plant, as Ada Lind noted 10:/);
  });

  it('has for each entry its own source, and its own time', () => {
    const mail = 'Harbour quality manager, mail 11:27';
    const story = change(claimed(), 'confirmed', { source: mail });
    expect(lines(story)).toEqual([
      'claimed by Harbour Preserves, noted by Ada Lind',
      `confirmed by Ada Lind; source: ${mail}`,
    ]);
    const [report] = factReports(story.state, SAMPLE_PEOPLE);
    expect(report?.source).toBe('Harbour Preserves');
    expect(report?.entries.map(({ words }) => words)).toEqual(lines(story));
    const later = change(story, 'denied', { reason: DENIAL });
    const [fact] = later.state.facts;
    expect(fact && entrySource(told(later), fact, fact.tellings[2] ?? fact.first)).toBeNull();
  });

  it('is not the reason for which it was put otherwise', () => {
    const story = claimed();
    const other = story.when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'Nine valves leaked.', happenedAt: null },
      ...{ learntAt: null, replaces: newestFact(story), reason: 'They are shut.' },
    });
    const fact = other.state.facts.at(-1);
    expect(fact && standsBy(told(other), fact)).toEqual({
      by: 'confirmed by Ada Lind; put otherwise',
      reason: 'They are shut.',
    });
    expect(lines(other).at(-1)).toBe('put otherwise by Ada Lind: They are shut.');
  });
});

describe('what was out and is denied', () => {
  it('was not denied by whoever noted it, in the report and beside a correction', () => {
    const denied = change(citedOut(), 'denied', { reason: DENIAL });
    expect(wrongReports(denied.state, SAMPLE_PEOPLE)[0]?.why).toBe(`denied, as Ada Lind noted: ${DENIAL}`);
    const release = denied.state.releases[0];
    const begun = denied.when({
      ...{ type: 'correction.start', factId: newestFact(denied), words: [] },
      releaseIds: [release?.releaseId ?? ''],
    });
    const corrects = correctsOf(begun.state, SAMPLE_PEOPLE, begun.state.corrections[0]?.statementId ?? '');
    expect(corrects?.facts[0]).toMatchObject({ status: 'denied', by: 'noted by Ada Lind' });
  });
});
