import { describe, expect, it } from 'vitest';
import { heldBack, projectKnownThen } from '../../../shared/projection/known-then.ts';
import { factReports } from '../../../shared/projection/report-facts.ts';
import { ownTime, projectTimeline } from '../../../shared/projection/timeline.ts';
import { importOf, mention } from '../../support/desk-story.ts';
import { briefed, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

const MINUTE = 60_000;

/** A mention that was posted a minute before, read twelve minutes later. */
const imported = () => {
  const before = briefed();
  return before.when(importOf(mention(before.at)), { afterMs: 12 * MINUTE });
};

const report = ({ state }: Story) => state.reports.at(-1);

function taken(story: Story, happenedAt: number | null = null): Story {
  const { reportId, text = '' } = report(story) ?? {};
  return story.when(
    { type: 'fact.record', status: 'claimed', text, happenedAt, learntAt: null, reportId },
    { afterMs: MINUTE },
  );
}

const newest = ({ state }: Story) => state.facts.at(-1);
const lastRow = ({ events }: Story) => projectTimeline(events, SAMPLE_PEOPLE).at(-1);

describe('a claim from a mention', () => {
  it('was learnt when the mention was imported, and nobody knows when it happened', () => {
    const before = imported();
    expect(newest(taken(before))).toMatchObject({ happenedAt: null, first: { learntAt: before.at } });
  });

  it('tells when it was posted with its source', () => {
    const before = imported();
    const story = taken(before);
    const posted = report(before)?.happenedAt;
    expect(factReports(story.state, SAMPLE_PEOPLE).at(-1)).toMatchObject({
      ...{ source: '@ann on X', said: { word: 'posted', at: posted }, happenedAt: null },
    });
    expect(lastRow(story)?.text).toMatch(/from the report of @ann on X, posted 10:\d\d:\d\d, as claimed/);
  });

  it('keeps that time beside its first source, whoever confirms it on another', () => {
    const story = taken(imported());
    const as = (source: string) =>
      story.when({
        ...{ type: 'fact.change', factId: newest(story)?.factId ?? '', to: 'confirmed', learntAt: null },
        source,
      });
    const told = ({ state }: Story) => factReports(state, SAMPLE_PEOPLE).at(-1);
    for (const source of ['Security desk', '@ann on X'])
      expect(told(as(source))).toMatchObject({
        source: '@ann on X',
        said: { at: report(story)?.happenedAt },
      });
    expect(told(as('Security desk'))?.entries.at(-1)?.words).toContain('Security desk');
  });

  it('of an older log, which says that it happened when it was posted, has no such time either', () => {
    const before = imported();
    const posted = report(before)?.happenedAt ?? 0;
    const story = taken(before, posted);
    expect(story.events.at(-1)).toMatchObject({ data: { happenedAt: posted } });
    expect(newest(story)?.happenedAt).toBeNull();
    const row = lastRow(story);
    expect(row && ownTime(row)).toBeNull();
    const size = before.events.length;
    const { later } = projectKnownThen(story, { size, seen: size, personId: null });
    expect(heldBack(later, before.at).happened).toBe(0);
  });

  it('happened when somebody says so', () => {
    const before = imported();
    const said = (report(before)?.happenedAt ?? 0) - 5 * MINUTE;
    expect(newest(taken(before, said))?.happenedAt).toBe(said);
  });
});

it('the log says of a mention when it was posted, and of what somebody logged when it was said or seen', () => {
  const story = imported();
  const row = lastRow(story);
  expect(row && ownTime(row)).toEqual({ word: 'posted', at: report(story)?.happenedAt });
  const happenedAt = story.at - MINUTE;
  const seen = story.when({ type: 'report.log', text: 'A leak.', source: 'A driver', happenedAt });
  const other = lastRow(seen);
  expect(other && ownTime(other)).toEqual({ word: 'said or seen', at: happenedAt });
});

describe('a claim from a report that somebody logged', () => {
  const logged = () => {
    const before = briefed();
    const happenedAt = before.at - 5 * MINUTE;
    return before.when({ type: 'report.log', text: 'A leak.', source: 'A post on X', happenedAt });
  };

  it('was learnt when that was logged, and happened when nobody knows: its source says when it was said or seen', () => {
    const before = logged();
    const story = taken(before);
    const said = { word: 'said or seen', at: report(before)?.happenedAt };
    expect(newest(story)).toMatchObject({ happenedAt: null, first: { learntAt: before.at } });
    expect(factReports(story.state, SAMPLE_PEOPLE).at(-1)).toMatchObject({ said, happenedAt: null });
    expect(lastRow(story)?.text).toMatch(
      /from the report of A post on X, said or seen 10:\d\d:\d\d, as claimed/,
    );
  });

  it('of an older log, which took that time over, has none either; another time stands as somebody said it', () => {
    const before = logged();
    const at = report(before)?.happenedAt ?? 0;
    expect(newest(taken(before, at))?.happenedAt).toBeNull();
    expect(newest(taken(before, at - MINUTE))?.happenedAt).toBe(at - MINUTE);
  });
});

describe('a fact from an answer', () => {
  const answered = () => {
    const story = briefed().when({
      ...{ type: 'ask.raise', personId: 'chief', question: 'Since when?', withinMs: 5 * MINUTE },
    });
    const askId = story.state.asks.at(-1)?.askId ?? '';
    return { askId, story: story.when({ type: 'ask.answer', askId, answer: 'Since noon.' }) };
  };

  it('was learnt when the answer was noted, not when somebody took it over', () => {
    const { askId, story } = answered();
    const add = { type: 'brief.add', column: 'known', text: 'Since noon.', askId } as const;
    expect(newest(story.when(add, { afterMs: 4 * MINUTE }))?.first.learntAt).toBe(story.at);
  });

  it('was learnt when somebody says otherwise', () => {
    const { askId, story } = answered();
    const learntAt = story.at - MINUTE;
    const fact = { type: 'fact.record', status: 'confirmed', text: 'Since noon.', happenedAt: null } as const;
    const told = story.when({ ...fact, learntAt, askId }, { afterMs: 4 * MINUTE });
    expect(newest(told)?.first.learntAt).toBe(learntAt);
  });
});
