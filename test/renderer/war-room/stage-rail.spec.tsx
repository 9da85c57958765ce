import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { clockText, spanWords, timeText } from '../../../shared/time-text.ts';
import { fullStory } from '../../support/full-story.ts';
import {
  alarmRaised,
  briefed,
  clearStage,
  closed,
  drafting,
  followingUp,
  leaveStage,
  requested,
  type Story,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { openWarRoom } from '../support/war-room.ts';

const wordsOf = (story: Story) =>
  story.when({ type: 'draft.revise', basedOn: null, text: 'About 40,000 people.' }, { by: 'social' });
const rail = () => screen.getByRole('navigation', { name: 'Stages' });
const live = () => within(rail()).getByRole('button', { current: 'step' });

describe('the stage rail', () => {
  it('counts the live stage down, silently', async () => {
    await openWarRoom(alarmRaised(), { afterMs: 30_000 });
    const timer = within(live()).getByRole('timer');
    expect(timer).toHaveProperty('textContent', '1:30');
    expect(timer.getAttribute('aria-live')).toBe('off');
    expect(live().textContent).toContain('left of 2:00');
  });

  it('says in words which threshold has passed', async () => {
    const { pass } = await openWarRoom(alarmRaised(), { afterMs: 60_000 });
    expect(live().textContent).toContain('50 % of the budget gone');
    await pass(36_000);
    expect(live().textContent).toContain('80 % of the budget gone');
  });

  it('counts up past the budget', async () => {
    await openWarRoom(alarmRaised(), { afterMs: 120_000 + 61_000 });
    expect(within(live()).getByRole('timer').textContent).toBe('+1:01');
    expect(live().textContent).toContain('over 2:00');
    expect(live().textContent).toContain('over the budget');
  });

  it('shows what past stages took and what coming ones may take', async () => {
    await openWarRoom(leaveStage(alarmRaised(), 'brief', { afterMs: 156_000 }));
    const detect = within(rail()).getByRole('button', { name: /^Detect/ });
    expect(detect.textContent).toContain('2:36');
    expect(detect.textContent).toContain('over by 0:36');
    expect(within(rail()).getByRole('button', { name: /^Approve/ }).textContent).toContain(
      '4:00 · 3 signers',
    );
  });

  it('counts the channels that the words go out on, of all while there are no words', async () => {
    const publish = () => within(rail()).getByRole('button', { name: /^Publish/ }).textContent;
    const begun = drafting();
    const { append } = await openWarRoom(begun);
    const [, ...without] = samplePlaybook.channels.map(({ id }) => id);
    expect(publish()).toContain(`${without.length + 1} channels`);
    await append(begun.when({ type: 'draft.revise', basedOn: null, text: 'We are sorry.', without }));
    expect(publish()).toMatch(/1 channel$/);
  });

  it('runs the master clock from first awareness, which may be before the alarm', async () => {
    const { pass } = await openWarRoom(alarmRaised(), { afterMs: 0 });
    const master = () => screen.getByRole('timer', { name: /^First words/ });
    expect(master().textContent).toBe('12:00');
    expect(master().parentElement?.textContent).toBe('12:00left of 15:00');
    await pass(13 * 60_000);
    expect(master().parentElement?.textContent).toBe('+1:00over 15:00');
    expect(master().dataset.tone).toBe('over');
  });

  it('stays with the live stage until another is opened, and comes back to it', async () => {
    const { user, append } = await openWarRoom(briefed());
    await user.click(within(rail()).getByRole('button', { name: /^Detect/ }));
    expect(screen.getByText(/You are looking at Detect/)).toBeTruthy();
    await append(leaveStage(briefed(), 'draft'));
    expect(screen.queryByText(/You are looking at/)).toBeNull();
  });

  it('says LIVE, and DRILL for a drill', async () => {
    await openWarRoom(alarmRaised(true));
    expect(screen.getByText('DRILL')).toBeTruthy();
    expect(screen.queryByText('LIVE')).toBeNull();
    expect(screen.getByRole('region', { name: 'Drill log' }).textContent).toContain('started a drill');
  });

  it('waits for nobody in particular when nobody is waited for', async () => {
    await openWarRoom(alarmRaised());
    expect(screen.getByText(/^Nobody\. Questions to people/)).toBeTruthy();
  });
});

/** Words put to the signers, and sent back after three minutes and ten seconds. */
function sentBack(): Story {
  const asked = requested();
  const request = asked.state.approvals.at(-1);
  const legal = request?.signers.find((one) => one.personId === 'legal');
  const about = { revisionId: request?.revisionId ?? '', signerId: legal?.signerId ?? '' };
  return asked.when(
    { type: 'approval.reject', ...about, reason: '“Some” must be a number.' },
    { by: 'legal', afterMs: 190_000 },
  );
}

describe('after a rejection', () => {
  it('the live stage says which run it is, what went before, and what all took together', async () => {
    const { pass } = await openWarRoom(sentBack(), { afterMs: 1000 });
    expect(live().textContent).toMatch(/2nd run · earlier run 1:01 of 10:00 · both 1:02 of 20:00/);
    await pass(60_000);
    expect(live().textContent).toContain('both 2:02 of 20:00');
  });

  it('the stage that comes again keeps the run it had', async () => {
    await openWarRoom(sentBack());
    const approve = within(rail()).getByRole('button', { name: /^Approve/ });
    expect(approve.textContent).toContain('earlier run 3:10 of 4:00');
  });
});

describe('in a later statement', () => {
  const promised = () => {
    const story = followingUp();
    return story.when({ type: 'promise.make', dueAt: story.at + 1000 + 1_200_000, text: 'More at 11.' });
  };
  const nextWord = () => within(screen.getByRole('banner')).getByRole('timer', { name: /^Next word/ });

  it.each([
    [20, /by\s*\d\d:\d\d:\d\d/],
    [30, /by\s*\w{3} \d+ \w{3} \d{4}\s*\d\d:\d\d:\d\d/],
  ])('says the day of a next word in %i hours only where the countdown leaves it open', async (hours, by) => {
    const story = followingUp();
    const dueAt = story.at + 1000 + hours * 3_600_000;
    const far = story.when({ type: 'promise.make', dueAt, text: 'More tomorrow.' });
    await openWarRoom(far.when({ type: 'statement.start', kind: 'update' }), { afterMs: 9000 });
    expect(screen.getByRole('banner').textContent).toMatch(by);
  });

  it('the next word is counted down in every stage, then up', async () => {
    const story = promised();
    const drafting = story.when({ type: 'statement.start', kind: 'update' });
    const { pass, append } = await openWarRoom(drafting, { afterMs: 9000 });
    expect(nextWord().textContent).toBe('19:50');
    await append(leaveStage(wordsOf(drafting), 'approve'));
    expect(within(rail()).getByRole('button', { current: 'step' }).textContent).toContain('Approve');
    await pass(1_190_000 + 65_000);
    expect(nextWord().textContent).toBe('+1:05');
    expect(screen.getByRole('banner').textContent).toContain('Next word over');
  });

  it('a missed promise is still counted, because the public still waits', async () => {
    const story = promised();
    const promiseId = story.state.promises[0]?.promiseId ?? '';
    await openWarRoom(story.when({ type: 'promise.miss', promiseId }, { by: SYSTEM, afterMs: 1_200_000 }), {
      afterMs: 60_000,
    });
    expect(nextWord().textContent).toBe('+1:00');
  });

  it('shows to the second when the word is due', async () => {
    const story = promised();
    await openWarRoom(story.when({ type: 'statement.start', kind: 'update' }));
    const due = timeText(story.state.promises[0]?.dueAt ?? 0, 'Europe/London');
    expect(screen.getByRole('banner').textContent).toContain(`by ${due}`);
    expect(within(rail()).getByRole('button', { name: /^Follow-up/ }).textContent).toContain(due);
  });

  it('the earlier statement opens from the line under the rail, stage by stage', async () => {
    const { user } = await openWarRoom(promised().when({ type: 'statement.start', kind: 'update' }));
    await user.click(
      screen.getByText(/^out on .+ only, \d+:\d\d after first awareness$/, { selector: 'summary *' }),
    );
    const statement = screen.getByRole('rowheader', { name: /^Holding statement out/ }).closest('tbody');
    expect(
      within(statement ?? document.body)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toContain('1:01of 10:00');
    expect(screen.getByRole('rowheader', { name: /^Update 2 not out yet/ })).toBeTruthy();
  });
});

describe('an ended incident', () => {
  it('sums every run of every statement, and tells them apart below', async () => {
    const story = fullStory();
    await openWarRoom(story);
    const draft = within(rail()).getByRole('button', { name: /^Draft/ });
    const runs = story.state.chart.context.runs.filter((run) => run.stage === 'draft');
    const took = runs.reduce((sum, run) => sum + (run.leftSteady ?? 0) - run.enteredSteady, 0);
    expect(runs.length).toBe(3);
    expect(draft.textContent).toContain(clockText(took));
    expect(draft.textContent).toContain('3 runs · of 30:00');
    const table = screen.getByRole('region', { name: /^Where the time went/ });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((one) => one.textContent),
    ).toEqual([
      expect.stringMatching(/^Holding statement out on .+ only, /),
      expect.stringMatching(/^Update 2 out on .+ only, after /),
    ]);
  });

  it('tells its own length by the time that went by, whatever a clock was moved by meanwhile', async () => {
    const hour = 3_600_000;
    const moved = clearStage(followingUp()).when(
      { type: 'clock.adjust', shiftMs: -hour, asleepMs: 0 },
      { by: SYSTEM, afterMs: 60_000 - hour },
    );
    const { openedAt } = moved.state.chart.context;
    const story = moved.when({ type: 'incident.close', reason: 'Nothing is owed.' });
    await openWarRoom(story);
    const took = spanWords(openedAt, story.at + hour);
    expect(
      screen.getByRole('heading', { name: new RegExp(`^Closed ${took} after the alarm\\.`) }),
    ).toBeTruthy();
  });

  it('shows how it went, and offers no form', async () => {
    await openWarRoom(closed());
    expect(
      screen.getByRole('heading', {
        name: /^Closed \d+ (min|s).* after the alarm\. First words were out .* after first awareness\.$/,
      }),
    ).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Go to|^More time|^Start/ })).toBeNull();
    expect(screen.getByText('CLOSED')).toBeTruthy();
  });
});
