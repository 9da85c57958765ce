import { describe, expect, it } from 'vitest';
import { INCIDENT_EVENTS } from '../../../shared/incident/events.ts';
import { emptyIncident, evolve, fold } from '../../../shared/incident/fold.ts';
import { readIncidentEvent } from '../../../shared/incident/upcast.ts';
import { MINUTE_MS, SYSTEM } from '../../../shared/kernel.ts';
import { projectTimeline, timelineRow } from '../../../shared/projection/timeline.ts';
import { chainStories } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import { alarmRaised, approveIn, followingUp, requested, SAMPLE_PEOPLE } from '../../support/given.ts';

const story = fullStory();
const rows = projectTimeline(story.events, SAMPLE_PEOPLE);
const said = (type: string) =>
  rows.filter((row) => row.type === type).map((row) => [row.subject, row.text].filter(Boolean).join(' '));

describe('the timeline', () => {
  it('tells stories in which every kind of event happens, but standing down and bytes that changed', () => {
    const others = chainStories().flatMap((told) => projectTimeline(told.events, SAMPLE_PEOPLE));
    const kinds = new Set([...rows, ...others].map((row) => row.type));
    expect(Object.keys(INCIDENT_EVENTS).filter((kind) => !kinds.has(kind as never))).toEqual([
      'incident.stoodDown',
      'release.refused',
    ]);
    const stoodDown = alarmRaised().when({ type: 'incident.standDown', reason: 'Test data.' });
    expect(projectTimeline(stoodDown.events, SAMPLE_PEOPLE).at(-1)).toMatchObject({
      subject: 'Ada Lind',
      text: 'stood down: Test data.',
    });
  });

  it('says the day of a promise that is due on another one, and when it is not out then', () => {
    const promised = followingUp();
    const dueAt = promised.at + 24 * 60 * MINUTE_MS;
    const told = promised.when({ type: 'promise.make', dueAt, text: 'Next update tomorrow.' });
    const [row] = projectTimeline(told.events, SAMPLE_PEOPLE).toReversed();
    expect(row?.text).toMatch(/^promised the next word by Fri 20 Nov 2026 \d\d:\d\d:\d\d \w+: /);
  });

  it('names people, and never an id', () => {
    for (const row of rows) expect(`${row.subject} ${row.text}`).not.toMatch(/\bid-\d+|undefined|null null/);
  });

  it('says what a rewrite voids, who handed over, and what the clock did', () => {
    expect(said('approval.handedOver')).toEqual([
      'Ada Lind handed the seat Legal from Dan Roth to Eva Brandt: In court until noon.',
    ]);
    expect(said('clock.adjusted')).toEqual(['System clock moved forward by 60 min; no countdown moved']);
    expect(said('stage.waived')[0]).toBe(
      'Ada Lind waived “Social officer in the room”: On the way; the deputy sits in.',
    );
    expect(said('promise.kept')).toEqual(['Cleo Marsh kept the promise: the next word is out in time']);
  });

  it('begins with the person who did it, wherever a person did', () => {
    const people = rows.filter((row) => row.by !== SYSTEM);
    expect(people.map((row) => row.subject)).toEqual(people.map((row) => row.actor));
    expect(said('report.logged')[0]).toMatch(/^Ada Lind logged a report from Security desk: /);
    expect(said('fact.recorded')[0]).toBe('Ada Lind wrote down as confirmed: Posted at 09:52.');
    expect(said('presence.marked')[0]).toBe('Ada Lind marked Cleo Marsh as in the room as Social officer');
    expect(said('approval.requested')[0]).toMatch(/^Ada Lind put Holding statement 1\.1 to /);
    expect(said('approval.nudged')).toEqual(['Ada Lind nudged Dan Roth, Legal, by phone']);
  });

  it('says who stayed silent, and both times if the clock noticed late', () => {
    expect(said('ask.expired')[0]).toMatch(/^Gus Hale did not answer by [\d:]{8}: How many calls came in\?$/);
    const asked = alarmRaised().when({
      type: 'ask.raise',
      personId: 'legal',
      question: 'May we say it?',
      withinMs: 5 * MINUTE_MS,
    });
    const askId = asked.state.asks[0]?.askId ?? '';
    const woken = asked.when({ type: 'ask.expire', askId }, { by: SYSTEM, afterMs: 24 * 60 * MINUTE_MS });
    expect(projectTimeline(woken.events, SAMPLE_PEOPLE).at(-1)).toMatchObject({
      subject: 'Dan Roth',
      text: 'did not answer by Thu 19 Nov 2026 10:35:01 GMT (noticed 23 h 55 min late, at 10:30:01): May we say it?',
      tone: 'over',
    });
  });

  it('says how bad it was and since when we knew', () => {
    expect(said('incident.opened')[0]).toMatch(/ \(.+\), S1 \w+, first known at 10:27:00$/);
  });

  it('speaks of void approvals only where there were some', () => {
    const asked = requested();
    const basedOn = asked.state.statements[0]?.revisions[0]?.revisionId ?? '';
    const told = (before: typeof asked) =>
      projectTimeline(
        before.when({ type: 'draft.revise', basedOn, text: 'Other words.' }, { by: 'social' }).events,
        SAMPLE_PEOPLE,
      ).findLast((row) => row.type === 'draft.revised');
    expect(told(asked)).toMatchObject({ text: 'saved revision 1.2', tone: 'plain' });
    const signerId = asked.state.approvals[0]?.signers[0]?.signerId ?? '';
    expect(told(approveIn(asked, signerId))).toMatchObject({
      text: 'saved revision 1.2; one approval of the old words void',
      tone: 'over',
    });
  });

  it('gives both times of a budget that ran out while nobody could notice', () => {
    const told = (afterMs: number) => {
      const late = alarmRaised().when({ type: 'stage.expire', percent: 100 }, { by: SYSTEM, afterMs });
      return projectTimeline(late.events, SAMPLE_PEOPLE)
        .filter((row) => row.type === 'stage.expired')
        .map((row) => `${row.subject} ${row.text}`);
    };
    const budget = alarmRaised().state.chart.context.runs[0]?.budgetMs ?? 0;
    expect(told(budget)[0]).toBe('Detect budget is used up');
    expect(told(budget + 7 * MINUTE_MS)[0]).toMatch(
      /^Detect budget is used up at 10:\d\d:\d\d \(noticed 7 min late, at 10:\d\d:\d\d\)$/,
    );
  });

  it('is the same told at once or as it happens', () => {
    let state = emptyIncident();
    const live = story.events.map((event) => {
      const row = timelineRow(state, event, SAMPLE_PEOPLE);
      state = evolve(state, event);
      return row;
    });
    expect(live).toEqual(rows);
  });
});

describe('live and replayed state', () => {
  it('are equal after every event', () => {
    let live = emptyIncident();
    story.events.forEach((event, index) => {
      live = evolve(live, event);
      expect(JSON.stringify(fold(story.events.slice(0, index + 1)))).toBe(JSON.stringify(live));
    });
  });

  it('survive the schema of the log: every event reads back as it was written', () => {
    story.events.forEach((event, position) => {
      const logged = {
        kind: event.type,
        position,
        at: event.at,
        by: event.by,
        data: structuredClone(event.data),
      };
      expect(readIncidentEvent(logged)).toEqual({ ok: true, value: event });
    });
  });
});
