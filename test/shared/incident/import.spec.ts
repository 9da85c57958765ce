import { describe, expect, it } from 'vitest';
import { incidentCommandSchema } from '../../../shared/incident/commands.ts';
import { countByKind } from '../../../shared/report/reports.ts';
import { importOf, mention } from '../../support/desk-story.ts';
import { alarmRaised, expectRefused } from '../../support/given.ts';

const MINUTE = 60_000;

describe('a file of mentions', () => {
  it('is one batch: its name and hash, then each mention as a report with its own time', () => {
    const before = alarmRaised();
    const other = { line: 3, text: 'They sold it.', source: '@bob on X', address: null };
    const story = before.when(importOf(mention(before.at), mention(before.at, other)), {
      afterMs: 10 * MINUTE,
    });
    const [file, ...rows] = story.events.slice(before.events.length);
    expect(file).toMatchObject({
      type: 'report.imported',
      data: { fileName: 'mentions.csv', sha256: 'a'.repeat(64), rows: 2, refused: 2, duplicates: 1 },
    });
    expect(rows.map(({ type }) => type)).toEqual(['report.logged', 'report.logged']);
    expect(story.state.reports).toMatchObject([
      {
        source: '@ann on X',
        happenedAt: before.at - MINUTE,
        at: story.at,
        imported: { line: 2, shares: 12 },
      },
      { source: '@bob on X', address: null, imported: { line: 3 } },
    ]);
  });

  it('is taken over whole or not at all: nothing twice, nothing from the future, not nothing', () => {
    const story = alarmRaised();
    const once = story.when(importOf(mention(story.at)));
    expectRefused(once.ask(importOf(mention(story.at, { text: 'Edited since.' }))), 'same');
    expectRefused(story.ask(importOf(mention(story.at), mention(story.at, { line: 9 }))), 'same');
    expectRefused(story.ask(importOf(mention(story.at, { happenedAt: story.at + MINUTE }))), 'future');
    expectRefused(story.ask(importOf()), 'nothing');
  });

  it('has a thousand mentions at most', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, line) =>
        mention(alarmRaised().at, { line: line + 1, address: `https://x.com/${line}` }),
      );
    const parse = (count: number) => incidentCommandSchema.safeParse(importOf(...many(count))).success;
    expect([parse(1000), parse(1001)]).toEqual([true, false]);
  });

  it('is read like any other report, and counted by how it is read', () => {
    const story = alarmRaised();
    const once = story.when(importOf(mention(story.at)));
    const reportId = once.state.reports[0]?.reportId ?? '';
    expect(countByKind(once.state.reports)).toMatchObject({ unread: 1, question: 0 });
    const told = once.when({ type: 'report.triage', reportId, kind: 'question' });
    expect(countByKind(told.state.reports)).toMatchObject({ unread: 0, question: 1 });
  });
});
