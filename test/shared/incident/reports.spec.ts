import { describe, expect, it } from 'vitest';
import { countByKind, TRIAGE_ADVICE } from '../../../shared/report/reports.ts';
import { alarmRaised } from '../../support/given.ts';

const MINUTE = 60_000;
const TOLD = {
  type: 'report.log',
  text: 'Nine valves leak.',
  source: 'A call agent',
  happenedAt: null,
} as const;

function reported() {
  const story = alarmRaised().when(TOLD);
  return { story, reportId: story.state.reports[0]?.reportId ?? '' };
}

const CLAIM = {
  ...({ type: 'fact.record', status: 'claimed' } as const),
  ...{ text: TOLD.text, happenedAt: null, learntAt: null },
};

describe('a report', () => {
  it('of our own people is read as such, and says who read it first and when', () => {
    const { story, reportId } = reported();
    const read = story.when({ type: 'report.triage', reportId, kind: 'ownPeople' }, { afterMs: MINUTE });
    expect(read.state.reports[0]).toMatchObject({ triage: 'ownPeople', read: { by: 'lead', at: read.at } });
    const again = read.when({ type: 'report.triage', reportId, kind: 'noise' }, { afterMs: MINUTE });
    expect(again.state.reports[0]).toMatchObject({
      triage: 'noise',
      read: { at: read.at },
      triaged: { by: 'lead', at: again.at },
    });
    expect(countByKind(read.state.reports)).toMatchObject({ ownPeople: 1, unread: 0, taken: 0 });
  });

  it('of an authority or a partner is read as such', () => {
    const { story, reportId } = reported();
    const read = story.when({ type: 'report.triage', reportId, kind: 'partner' });
    expect(read.state.reports[0]?.triage).toBe('partner');
    expect(TRIAGE_ADVICE.partner.label).toBe('Authority or partner');
  });

  it('is read once somebody takes a claim from it, and can still be sorted', () => {
    const { story, reportId } = reported();
    const taken = story.when({ ...CLAIM, reportId }, { by: 'social', afterMs: MINUTE });
    expect(taken.state.reports[0]).toMatchObject({ triage: null, read: { by: 'social', at: taken.at } });
    expect(countByKind(taken.state.reports)).toMatchObject({ unread: 0, taken: 1 });
    const sorted = taken.when({ type: 'report.triage', reportId, kind: 'question' });
    expect(sorted.state.reports[0]).toMatchObject({ triage: 'question', read: { by: 'social' } });
  });

  it('stays unread when a fact is written down beside it', () => {
    const { story } = reported();
    expect(countByKind(story.when(CLAIM).state.reports)).toMatchObject({ unread: 1 });
  });
});
