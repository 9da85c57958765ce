import { describe, expect, it } from 'vitest';
import { unmet } from '../../../shared/incident/requirements.ts';
import { isLive, phaseOf } from '../../../shared/incident/state.ts';
import {
  ALARM_AT,
  alarmRaised,
  approveAll,
  briefed,
  clearStage,
  closed,
  drafting,
  expectRefused,
  followingUp,
  given,
  leaveStage,
  publishing,
  released,
  requested,
  worded,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

describe('raising the alarm', () => {
  it('pins the whole playbook, starts in detect, and takes severity from the matrix', () => {
    const { state } = alarmRaised();
    expect(phaseOf(state)).toBe('detect');
    expect(state.chart.context).toMatchObject({
      playbook: samplePlaybook,
      severity: 'S1',
      complex: null,
      drill: false,
    });
    expect(state).toMatchObject({
      number: 14,
      title: 'Customer data published on a forum',
      zone: 'Europe/London',
    });
  });

  it('takes the next more serious severity when unsure', () => {
    const [impact, awareness] = [
      samplePlaybook.matrix.impacts[0]?.id ?? '',
      samplePlaybook.matrix.awareness[2]?.id ?? '',
    ];
    const open = (unsure: boolean) =>
      given().when({
        type: 'incident.open',
        title: 'Angry post',
        playbookId: 'data-breach',
        impact,
        awareness,
        unsure,
        drill: false,
        firstAwarenessAt: ALARM_AT - 5000,
      }).state.chart.context.severity;
    expect([open(false), open(true)]).toEqual(['S3', 'S2']);
  });

  it.each([
    ['no-playbook', { playbookId: 'nowhere' }],
    ['no-cell', { impact: 'nothing' }],
    ['empty', { title: '  ' }],
    ['future', { firstAwarenessAt: ALARM_AT + 60_000 }],
  ])('refuses with %s', (code, change) => {
    const command = {
      type: 'incident.open',
      title: 'Something happened',
      playbookId: 'data-breach',
      impact: samplePlaybook.matrix.impacts[0]?.id ?? '',
      awareness: samplePlaybook.matrix.awareness[0]?.id ?? '',
      unsure: false,
      drill: false,
      firstAwarenessAt: ALARM_AT - 1000,
      ...change,
    } as const;
    expectRefused(given().ask(command), code);
  });
});

describe('leaving a stage', () => {
  it('names what is still open, and takes a waiver with a reason in its place', () => {
    const story = alarmRaised();
    const [first] = unmet(story.state);
    expectRefused(story.ask({ type: 'stage.advance', to: 'brief' }), 'unmet');
    expectRefused(story.ask({ type: 'stage.waive', requirement: first?.id ?? '', reason: ' ' }), 'no-reason');
    const waived = story.when({
      type: 'stage.waive',
      requirement: first?.id ?? '',
      reason: 'Done on paper.',
    });
    expect(unmet(waived.state)).toEqual(unmet(story.state).slice(1));
    expectRefused(
      waived.ask({ type: 'stage.waive', requirement: first?.id ?? '', reason: 'again' }),
      'nothing-to-waive',
    );
  });

  it('leads only to the next stage', () => {
    expectRefused(alarmRaised().ask({ type: 'stage.advance', to: 'publish' }), 'wrong-stage');
    expectRefused(followingUp().ask({ type: 'stage.advance', to: 'draft' }), 'wrong-stage');
  });

  it('cannot close the brief without the social officer, a line, and simple or complex', () => {
    const story = leaveStage(alarmRaised(), 'brief');
    expectRefused(story.ask({ type: 'stage.advance', to: 'draft' }), 'exit-rule');
    expect(unmet(briefed().state).map((one) => one.id)).toContain('role:socialOfficer');
  });

  it('starts the holding statement when the brief is done', () => {
    const { state } = drafting();
    expect(phaseOf(state)).toBe('draft');
    expect(state.statements).toMatchObject([{ kind: 'holding', number: 1, revisions: [] }]);
  });

  it('does not ask for approval without words or with an open slot', () => {
    expectRefused(drafting().ask({ type: 'stage.advance', to: 'approve' }), 'exit-rule');
    const slot = clearStage(worded('We are sorry. {{what-happened}}'));
    expectRefused(slot.ask({ type: 'stage.advance', to: 'approve' }), 'exit-rule');
  });

  it('does not publish before every signer agreed to the newest words', () => {
    expectRefused(clearStage(requested()).ask({ type: 'stage.advance', to: 'publish' }), 'exit-rule');
    expect(phaseOf(publishing().state)).toBe('publish');
  });

  it('does not go to follow-up before something is out', () => {
    expectRefused(clearStage(publishing()).ask({ type: 'stage.advance', to: 'followUp' }), 'exit-rule');
  });
});

describe('cycles and ends', () => {
  it('goes back to draft for the next statement, with a fresh checklist', () => {
    const story = followingUp().when({ type: 'statement.start', kind: 'update' });
    expect(phaseOf(story.state)).toBe('draft');
    expect(story.state.statements).toMatchObject([
      { kind: 'holding' },
      { kind: 'update', number: 2, revisions: [] },
    ]);
    expect(story.state.chart.context.runs.at(-1)).toMatchObject({
      stage: 'draft',
      cycle: 2,
      checked: [],
      waived: [],
    });
  });

  it('closes from follow-up and then takes nothing more', () => {
    const story = closed();
    expect([phaseOf(story.state), isLive(story.state)]).toEqual(['closed', false]);
    expectRefused(story.ask({ type: 'note.add', text: 'late', happenedAt: null }), 'ended');
  });

  it('does not close while a next word is promised', () => {
    const before = clearStage(followingUp());
    const story = before.when({
      type: 'promise.make',
      dueAt: before.at + 1_200_000,
      text: 'Next update at 11:05',
    });
    expectRefused(story.ask({ type: 'incident.close', reason: 'done' }), 'promise-open');
  });

  it('stands down a false alarm, but not once words are out', () => {
    const story = alarmRaised().when({
      type: 'incident.standDown',
      reason: 'The file is last year’s test data.',
    });
    expect(phaseOf(story.state)).toBe('stoodDown');
    expectRefused(followingUp().ask({ type: 'incident.standDown', reason: 'oops' }), 'words-out');
    expect(phaseOf(released(publishing()).state)).toBe('publish');
    expect(approveAll(requested()).state.chart.context.firstWordsAt).toBeNull();
  });
});
