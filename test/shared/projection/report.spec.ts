import { describe, expect, it } from 'vitest';
import { documentMarkdown } from '../../../electron/export/document-markdown.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { ROLE_LABEL } from '../../../shared/playbook/roles.ts';
import { type IncidentReport, projectReport } from '../../../shared/projection/report.ts';
import { draftLines, draftText } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { spanWords, timeText } from '../../../shared/time-text.ts';
import { fullStory } from '../../support/full-story.ts';
import {
  ALARM_AT,
  alarmRaised,
  briefed,
  closed,
  followingUp,
  leaveStage,
  publishing,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { promisesOfAllKinds } from '../../support/promise-story.ts';
import { documentOf } from '../../support/report-document.ts';

const MINUTE = 60_000;

function reportOf(story: Story, until = story.at): IncidentReport {
  const report = projectReport(story.events, SAMPLE_PEOPLE, until);
  if (!report) throw new Error('There is no report.');
  return report;
}

describe('the report of an incident', () => {
  it('is none before the alarm', () => {
    expect(projectReport([], SAMPLE_PEOPLE, ALARM_AT)).toBeNull();
  });

  it('says what it was, in the words of its own playbook', () => {
    const report = reportOf(closed());
    expect(report).toMatchObject({
      number: 14,
      title: 'Customer data published on a forum',
      drill: false,
      severity: 'S1 severe',
      complexity: 'complex',
      standing: 'Closed: Nothing is owed to anyone.',
    });
    expect(report.impact).not.toMatch(/^[a-z-]+$/);
    expect(reportOf(alarmRaised(true))).toMatchObject({
      drill: true,
      standing: 'Still open, in the stage Detect.',
    });
  });

  it('of an ended incident does not depend on when it is printed', () => {
    const story = closed();
    expect(reportOf(story, story.at + 24 * 60 * MINUTE)).toEqual(reportOf(story));
  });

  it('tells a false alarm as one, and that no words went out', () => {
    const report = reportOf(alarmRaised().when({ type: 'incident.standDown', reason: 'Test data.' }));
    expect(report.standing).toBe('Stood down as a false alarm: Test data.');
    expect(report.firstWords?.sentence).toMatch(/^No words went out: /);
    expect(report.statements).toEqual([]);
  });
});

describe('its clocks', () => {
  it('measure first words from first awareness, which is before the alarm', () => {
    const story = released(publishing());
    const report = reportOf(story);
    expect(report.firstWords).toMatchObject({ at: story.at, elapsedMs: story.at - (ALARM_AT - 3 * MINUTE) });
    expect(report.firstWords?.sentence).toMatch(
      /^The first words were out .* Inside the budget, with .* to spare\.$/,
    );
  });

  it('say overtime in words, and what had been added', () => {
    const extended = alarmRaised().when({ type: 'stage.extend', byMs: MINUTE, reason: 'The forum is slow.' });
    const late = leaveStage(extended, 'brief', { afterMs: 10 * MINUTE });
    const [detect, brief] = reportOf(late).stages;
    expect(detect).toMatchObject({ label: 'Detect', extendedByMs: MINUTE, tone: 'over' });
    expect(detect?.verdict).toMatch(/^Over by 7 min.* 1 min had been added\.$/);
    expect(brief).toMatchObject({ leftAt: null });
    expect(brief?.verdict).toMatch(/^Not left yet\. /);
  });

  it('do not move with the system clock', () => {
    const before = briefed();
    const moved = before.when(
      { type: 'clock.adjust', shiftMs: 3_600_000, asleepMs: 0 },
      { by: 'system', afterMs: 3_600_000 },
    );
    const [detect] = reportOf(moved).stages;
    expect(detect?.elapsedMs).toBe(reportOf(before).stages[0]?.elapsedMs);
  });
});

describe('its words', () => {
  const report = reportOf(fullStory());

  it('are exact, with everybody who decided on them and how', () => {
    const [holding] = report.statements;
    expect(holding?.revisions.map(({ name, released: out, by }) => [name, out, by])).toEqual([
      ['Holding statement 1.1', false, 'Cleo Marsh'],
      ['Holding statement 1.2', true, 'Cleo Marsh'],
    ]);
    expect(holding?.revisions[0]?.text).toBe('We are sorry: only e-mail addresses were posted.');
    const seats = holding?.revisions.map(({ requests }) =>
      requests.flatMap((request) => request.seats.map(({ who, outcome }) => `${who} ${outcome}`)),
    );
    expect(seats).toEqual([
      ['Ada Lind undecided', 'Eva Brandt rejected', 'Femi Adeyemi undecided'],
      ['Ada Lind approved', 'Dan Roth approved', 'Femi Adeyemi approved'],
    ]);
    expect(holding?.revisions[0]?.requests[0]?.objections).toMatchObject([
      { who: 'Femi Adeyemi, Fact owner', reason: 'Not proven.' },
    ]);
  });

  it('stand with the answer to a strong objection, where decisions beyond the plan are listed too', () => {
    expect(report.departures.find(({ type }) => type === 'approval.objected')?.text).toMatch(
      /^raised a strong objection as Fact owner: Not proven\. Ada Lind answered at \d\d:\d\d:\d\d: Security counted them twice\.$/,
    );
  });

  it('give a signer the seat and not its title: a backup sits in it too', () => {
    const text = documentMarkdown(documentOf(fullStory().events, fullStory().at));
    expect(text).toMatch(/\*\*Femi Adeyemi\*\*, in the seat of Chief executive, approved these exact words/);
    expect(text).not.toMatch(/Femi Adeyemi\W*, Chief executive/);
  });

  it('are listed by the channel they went out on', () => {
    const [channel] = report.channels;
    expect(report.channels).toHaveLength(1);
    expect(channel?.releases.map(({ what, by }) => [what, by])).toEqual([
      ['Holding statement 1.2', 'Cleo Marsh'],
      ['Update 2.1', 'Cleo Marsh'],
    ]);
  });
});

describe('its waits and promises', () => {
  it('tell who answered, who was late and who never did', () => {
    const asked = (withinMs: number) =>
      ({ type: 'ask.raise', personId: 'chief', question: 'How many?', withinMs }) as const;
    const story = alarmRaised()
      .when(asked(MINUTE))
      .when(asked(5 * MINUTE))
      .when(asked(5 * MINUTE));
    const [late, good] = story.state.asks;
    const answered = story
      .when({ type: 'ask.nudge', askId: late?.askId ?? '' })
      .when({ type: 'ask.answer', askId: late?.askId ?? '', answer: 'Six.' }, { afterMs: 3 * MINUTE })
      .when({ type: 'ask.answer', askId: good?.askId ?? '', answer: 'Six.' });
    const report = reportOf(answered);
    expect(report.waits.map(({ outcome }) => outcome)).toEqual(['late', 'inTime', 'never']);
    expect(report.waits[0]?.sentence).toMatch(/^Answered .* late, nudged once\. Nobody took the answer/);
    expect(report.waits[2]?.sentence).toMatch(/^Not answered yet; due \d\d:\d\d:\d\d\.$/);
    expect(report.asks).toMatchObject({ asked: 3, answered: 2, late: 1, open: 1 });
  });

  it('count a role that a stage asks for and that nobody had', () => {
    const began = leaveStage(alarmRaised(), 'brief');
    const missing = began.state.chart.context.playbook?.stages.brief.mustBePresent[0] ?? 'socialOfficer';
    const waits = (story: Story) => reportOf(story).waits.filter(({ kind }) => kind === 'role');
    const silent = began.when({ type: 'note.add', text: 'Calling.', happenedAt: null }, { afterMs: MINUTE });
    expect(waits(silent).slice(0, 1)).toMatchObject([
      { who: ROLE_LABEL[missing], what: 'To be in the room in Brief', outcome: 'never' },
    ]);
    const came = silent.when(
      { type: 'presence.mark', personId: 'social', role: missing },
      { afterMs: MINUTE },
    );
    expect(waits(came)[0]?.sentence).toMatch(/^In the room after 2 min/);
    const draft = draftText(draftLines(storyOf(silent.events, SAMPLE_PEOPLE), 'unanswered'));
    expect(draft).toContain(`${ROLE_LABEL[missing]}: To be in the room in Brief. Not in the room in `);
  });

  it('show a silent signer as silence', () => {
    const report = reportOf(requested(), requested().at + 4 * MINUTE);
    expect(report.waits.filter(({ kind }) => kind === 'signer').map(({ outcome }) => outcome)).toEqual([
      'never',
      'never',
      'never',
    ]);
  });

  it('tell each promise to its end', () => {
    const { promises, counts } = reportOf(fullStory());
    expect(promises.map(({ state }) => state)).toEqual(['kept', 'missed', 'dropped']);
    expect(promises[0]?.sentence).toMatch(/^Kept, .* before it was due\.$/);
    expect(counts).toMatchObject({ promisesKept: 1, promisesMissed: 1, promisesDropped: 1 });
  });

  it('say of a missed promise when the next word was out and how late, and not that nothing was out', () => {
    const { state, ...story } = promisesOfAllKinds();
    const missed = state.promises.find((one) => one.state === 'missed');
    const [late] = state.releases.filter(({ releasedAt }) => releasedAt > (missed?.dueAt ?? 0));
    const took = spanWords(missed?.dueAt ?? 0, late?.releasedAt ?? 0);
    const sentence = `Missed: the next word was out at ${timeText(late?.releasedAt ?? 0, state.zone)}, ${took} late.`;
    const report = projectReport(story.events, SAMPLE_PEOPLE, story.at);
    expect(report?.promises.find((one) => one.state === 'missed')).toMatchObject({ sentence });
    const draft = draftLines(storyOf(story.events, SAMPLE_PEOPLE), 'promises');
    const line = draft.find(({ text }) => text.includes(sentence));
    expect(line?.positions.map((one) => story.events[one]?.type)).toContain('release.recorded');
  });

  it('say of a missed promise that no next word ever came, where other words were out before', () => {
    const out = followingUp();
    const promised = out.when({
      ...{ type: 'promise.make', dueAt: out.at + 20 * MINUTE, text: 'We speak again then.' },
    });
    const { promiseId = '' } = promised.state.promises[0] ?? {};
    const missed = promised.when({ type: 'promise.miss', promiseId }, { by: SYSTEM, afterMs: 21 * MINUTE });
    expect(reportOf(missed).promises[0]?.sentence).toBe(
      'Missed: no next word was out when it was due, and none has been since.',
    );
  });
});

describe('its decisions and its log', () => {
  it('count what a reviewer asks about, and tell every decision beyond the plan', () => {
    const { counts, departures, timeline } = reportOf(fullStory());
    expect(counts).toMatchObject({ revisions: 3, rejections: 1, objections: 1, waivers: 4, extensions: 1 });
    expect(departures.map(({ type }) => type)).toEqual([
      'incident.awarenessCorrected',
      'stage.extended',
      'clock.adjusted',
      'severity.changed',
      'severity.changed',
      'queue.resumed',
      'fake.closed',
      'incident.classified',
      'stage.waived',
      'ask.withdrawn',
      'check.overruled',
      'approval.objected',
      'approval.handedOver',
      'draft.kept',
      // Staff did not hear first, twice, and a promised word was late.
      'stage.waived',
      'stage.waived',
      'promise.dropped',
      'stage.waived',
    ]);
    expect(timeline).toHaveLength(fullStory().events.length);
  });
});
