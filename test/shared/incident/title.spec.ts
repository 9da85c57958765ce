import { describe, expect, it } from 'vitest';
import { INCIDENT_EVENTS } from '../../../shared/incident/events.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { projectCard } from '../../../shared/projection/board.ts';
import { incidentDocument } from '../../../shared/projection/document/incident.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { alarmRaised, closed, expectRefused, given, publishing, SAMPLE_PEOPLE } from '../../support/given.ts';

const FIRST = 'Customer data published on a forum';
const SECOND = 'Addresses of customers published on a forum';
const retitle = (title = SECOND, reason = 'It is addresses alone.') =>
  ({ type: 'incident.retitle', title, reason }) as const;

describe('changing the title', () => {
  it('calls the incident so from then on; the log keeps both and tells it', () => {
    const story = alarmRaised().when(retitle());
    expect(story.events.at(-1)).toMatchObject({
      type: 'incident.retitled',
      data: { title: SECOND, reason: 'It is addresses alone.' },
    });
    expect(story.state.title).toBe(SECOND);
    expect(projectCard('i-1', story.state)).toMatchObject({ title: SECOND });
    expect(fold(story.events.slice(0, -1)).title).toBe(FIRST);
    expect(projectTimeline(story.events, SAMPLE_PEOPLE).at(-1)).toMatchObject({
      text: `changed the title to “${SECOND}”: It is addresses alone.`,
    });
  });

  it('stands in the report with what it was called before, and until when', () => {
    const once = alarmRaised().when(retitle());
    const twice = once.when(retitle('Addresses sold on a forum', 'They are sold.'));
    const report = projectReport(twice.events, SAMPLE_PEOPLE, twice.at);
    expect(report).toMatchObject({
      title: 'Addresses sold on a forum',
      formerTitles: [
        { title: FIRST, until: once.at },
        { title: SECOND, until: twice.at },
      ],
    });
    if (!report) throw new Error('An incident that is open has a report.');
    const head = { size: twice.events.length, root: 'r' };
    const { opening } = incidentDocument(report, { head, erased: [], clockSpeed: null });
    const rows = opening.flatMap((block) => (block.is === 'terms' ? block.rows : []));
    expect(rows[0]?.term).toBe('Called');
    const plain = projectReport(alarmRaised().events, SAMPLE_PEOPLE, alarmRaised().at);
    expect(plain?.formerTitles).toEqual([]);
  });

  it('changes nothing of the words, their approval or the clocks', () => {
    const before = publishing();
    const { state } = before.when(retitle());
    expect(state.approvals).toBe(before.state.approvals);
    expect(state.statements).toBe(before.state.statements);
    expect(state.chart.value).toEqual(before.state.chart.value);
    expect(state.chart.context.runs).toBe(before.state.chart.context.runs);
  });

  it('is refused empty, without a reason, the same, before the alarm and after the end', () => {
    const story = alarmRaised();
    expectRefused(story.ask(retitle(' ')), 'empty');
    expectRefused(story.ask(retitle(SECOND, ' ')), 'no-reason');
    expectRefused(story.ask(retitle(` ${FIRST} `)), 'same');
    expectRefused(given().ask(retitle()), 'ended');
    expectRefused(closed().ask(retitle()), 'ended');
    expectRefused(story.when(retitle()).ask(retitle()), 'same');
    expect(story.when(retitle()).ask(retitle(FIRST, 'It was right.')).ok).toBe(true);
  });

  it('seals both texts, so that each can be erased', () => {
    expect(INCIDENT_EVENTS['incident.retitled'].sealed).toEqual(['title', 'reason']);
  });
});
