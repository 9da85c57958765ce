import { describe, expect, it } from 'vitest';
import { isDone, logSays } from '../../../shared/incident/by-the-log.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { openAtReleases, queueReports } from '../../../shared/projection/report-desk.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import {
  alarmRaised,
  expectRefused,
  followingUp,
  publishing,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { first, inDetect, paused, pinning, read, second, two } from '../../support/queue-story.ts';

const MINUTE = 60_000;

const ITEM = { type: 'checklist.check', stage: 'detect', itemId: 'pause-posts' } as const;

function itemDone({ state }: Story, stage: 'detect' | 'followUp', itemId: string): boolean {
  const { runs, playbook } = state.chart.context;
  const item = playbook?.stages[stage].checklist.find((one) => one.id === itemId);
  const run = runs.at(-1);
  if (!item || !run) throw new Error('no such item');
  return isDone(state, item, run.checked);
}

describe('attesting queues', () => {
  it('begins with the playbook’s queues, open', () => {
    expect(inDetect().state.queues.map(({ queueId, state }) => [queueId, state])).toEqual([
      [first, 'open'],
      [second, 'open'],
    ]);
  });

  it('keeps who vouched for which and when, and does not take it twice', () => {
    const story = paused(inDetect(), first);
    expect(story.state.queues[0]).toMatchObject({ state: 'paused', said: { by: 'social', at: story.at } });
    expectRefused(story.ask({ type: 'queue.pause', queueIds: [first], note: '' }), 'same');
    expectRefused(story.ask({ type: 'queue.pause', queueIds: ['none'], note: '' }), 'unknown-queue');
  });

  it('takes queues that we do not have with one reason, each as its own entry, and none without a reason', () => {
    const story = inDetect();
    const queueIds = [first, second];
    const command = { type: 'queue.notUse', queueIds } as const;
    expectRefused(story.ask({ ...command, reason: ' ' }), 'no-reason');
    const after = story.when({ ...command, reason: 'No such account.' });
    expect(after.events.slice(-2).map(({ type }) => type)).toEqual(['queue.notUsed', 'queue.notUsed']);
    expectRefused(after.ask({ ...command, reason: 'Again.' }), 'not-open');
  });

  it('is undone by an entry that stands beside the first', () => {
    const story = paused(inDetect(), first).when({
      type: 'queue.reopen',
      queueId: first,
      reason: 'A post went out.',
    });
    expect(story.state.queues[0]?.state).toBe('open');
    expect(story.events.slice(-2).map(({ type }) => type)).toEqual(['queue.paused', 'queue.reopened']);
    expectRefused(story.ask({ type: 'queue.reopen', queueId: first, reason: 'x' }), 'same');
  });

  it('takes a queue that the playbook does not name, once', () => {
    const story = inDetect().when({ type: 'queue.add', name: 'The agency in Lyon' });
    expect(story.state.queues.at(-1)).toMatchObject({ name: 'The agency in Lyon', state: 'open' });
    expectRefused(story.ask({ type: 'queue.add', name: 'the agency in lyon' }), 'same');
  });
});

describe('the checklist', () => {
  it('says of the queues what the log says: nobody ticks it', () => {
    const story = inDetect();
    const refused = story.ask(ITEM);
    expectRefused(refused, 'pending');
    expect(refused).toMatchObject({
      error: { sentence: expect.stringContaining('2 queues are not attested') },
    });
    const done = paused(paused(story, first), second);
    expect([itemDone(story, 'detect', 'pause-posts'), itemDone(done, 'detect', 'pause-posts')]).toEqual([
      false,
      true,
    ]);
    expectRefused(done.ask(ITEM), 'proven');
    const added = done.when({ type: 'queue.add', name: 'The agency in Lyon' });
    expect(itemDone(added, 'detect', 'pause-posts')).toBe(false);
  });

  it('says of the backlog whether each paused queue was read', () => {
    const story = pinning(followingUp(), two);
    const held = paused(story, first);
    expect(itemDone(held, 'followUp', 'resume-posts')).toBe(false);
    expectRefused(held.ask({ type: 'incident.close', reason: 'Over.' }), 'unmet');
    expect(itemDone(read(held, first), 'followUp', 'resume-posts')).toBe(true);
  });

  it('takes no tick for a backlog while no queue was paused and some are open: nobody can have read it', () => {
    const story = pinning(followingUp(), two);
    expect(logSays(story.state, { holdsWhen: 'backlogRead' })).toEqual({
      verdict: 'pending',
      sentence: 'Scheduled posts: 2 queues are not attested as paused or not used yet.',
    });
    expectRefused(story.ask({ ...ITEM, stage: 'followUp', itemId: 'resume-posts' }), 'pending');
  });

  it('leaves the backlog to people where we have no queue that was ever paused', () => {
    const story = pinning(followingUp(), two).when({
      ...{ type: 'queue.notUse', queueIds: [first, second], reason: 'We have neither.' },
    });
    expect(logSays(story.state, { holdsWhen: 'backlogRead' })).toBeNull();
    expect(itemDone(story, 'followUp', 'resume-posts')).toBe(false);
    const held = read(paused(story, first), first);
    const gone = held.when({ type: 'queue.resume', queueIds: [first], reason: '' });
    expect(logSays(gone.state, { holdsWhen: 'backlogRead' })?.verdict).toBe('proven');
  });

  it('is ticked by people in an incident that pins no queues', () => {
    expect(alarmRaised().ask(ITEM)).toMatchObject({ ok: true });
  });
});

describe('going on', () => {
  const resume = (queueId: string, reason = ''): IncidentCommand => ({
    type: 'queue.resume',
    queueIds: [queueId],
    reason,
  });

  it('needs the overdue list read, and read lately', () => {
    const held = paused(pinning(followingUp(), two), first);
    expectRefused(held.ask(resume(first)), 'not-read');
    expectRefused(held.ask(resume(second)), 'not-paused');
    const known = read(held, first);
    expectRefused(known.ask(resume(first), { afterMs: 31 * MINUTE }), 'read-long-ago');
    expect(known.when(resume(first)).state.queues[0]).toMatchObject({
      state: 'resumed',
      read: { dropped: 2 },
    });
  });

  it('needs a reason while words are still owed, and none once they are out', () => {
    const early = read(paused(inDetect(), first), first);
    expectRefused(early.ask(resume(first)), 'no-reason');
    expect(early.ask(resume(first, 'A recall notice has to go out.'))).toMatchObject({ ok: true });
  });

  it('forgets what was read when the queue is paused again', () => {
    const story = paused(read(paused(pinning(followingUp(), two), first), first).when(resume(first)), first);
    expectRefused(story.ask(resume(first)), 'not-read');
  });

  it('counts its time by the steady clock', () => {
    const story = read(paused(pinning(followingUp(), two), first), first);
    const moved = story.when(
      { type: 'clock.adjust', shiftMs: 60 * MINUTE, asleepMs: 0 },
      { by: 'system', afterMs: 60 * MINUTE },
    );
    expect(moved.ask(resume(first))).toMatchObject({ ok: true });
  });
});

describe('a release', () => {
  it('is not held back by a queue that nobody vouches for, and the log says which were open', () => {
    const story = released(paused(pinning(publishing(), two), first));
    const later = paused(story, second);
    expect(openAtReleases(later.events)).toMatchObject([{ open: [two[1]?.name] }]);
    const rows = projectTimeline(later.events, SAMPLE_PEOPLE).filter(
      ({ type }) => type === 'release.recorded',
    );
    expect(rows.map(({ text, tone }) => [text, tone])).toEqual([
      [
        expect.stringContaining(`one queue of planned posts was not attested as paused (${two[1]?.name})`),
        'warn',
      ],
    ]);
    expect(queueReports(later.state, SAMPLE_PEOPLE).map(({ by }) => by)).toEqual([
      'Cleo Marsh',
      'Cleo Marsh',
    ]);
  });

  it('says nothing of queues where each is attested', () => {
    const [row] = projectTimeline(released(publishing()).events, SAMPLE_PEOPLE).filter(
      ({ type }) => type === 'release.recorded',
    );
    expect(row).toMatchObject({ tone: 'calm', text: expect.not.stringContaining('attested') });
  });
});
