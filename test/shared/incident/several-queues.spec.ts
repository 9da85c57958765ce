import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { queueReports } from '../../../shared/projection/report-desk.ts';
import { expectRefused, followingUp, SAMPLE_PEOPLE } from '../../support/given.ts';
import { first, inDetect, paused, pinning, read, second, two } from '../../support/queue-story.ts';

describe('several queues at once', () => {
  it('takes several that somebody chose in one go, each as its own entry with the one note', () => {
    const story = inDetect();
    const command = {
      type: 'queue.pause',
      queueIds: [first, second],
      note: 'Seen both.',
    } satisfies IncidentCommand;
    const after = story.when(command, { by: 'social' });
    expect(after.events.slice(-2)).toMatchObject([
      { type: 'queue.paused', data: { queueId: first, note: 'Seen both.' } },
      { type: 'queue.paused', data: { queueId: second, note: 'Seen both.' } },
    ]);
    expectRefused(story.ask({ ...command, queueIds: [] }), 'none-chosen');
    expectRefused(story.ask({ ...command, queueIds: [first, first] }), 'twice');
    expectRefused(paused(story, first).ask(command), 'same');
  });

  it('takes no three noughts for an answer: that none was due is said in so many words, of several too', () => {
    const story = paused(paused(pinning(followingUp(), two), first), second);
    const noughts = {
      type: 'queue.readOverdue',
      queueId: first,
      dropped: 0,
      moved: 0,
      kept: 0,
      note: '',
    } as const;
    expectRefused(story.ask(noughts), 'no-count');
    const none = {
      type: 'queue.noneDue',
      queueIds: [first, second],
      note: 'Both lists are empty.',
    } satisfies IncidentCommand;
    const known = story.when(none, { by: 'social' });
    expect(known.events.slice(-2).map(({ data }) => data)).toMatchObject([
      { queueId: first, dropped: 0, moved: 0, kept: 0, noneDue: true },
      { queueId: second, noneDue: true },
    ]);
    expect(queueReports(known.state, SAMPLE_PEOPLE)[0]?.sentence).toMatch(/Overdue posts: none was due\.$/);
    expectRefused(inDetect().ask(none), 'not-paused');
  });

  it('lets several go on at once where each list was read, and names the one that was not', () => {
    const held = paused(paused(pinning(followingUp(), two), first), second);
    const both = { type: 'queue.resume', queueIds: [first, second], reason: '' } satisfies IncidentCommand;
    const refused = read(held, first).ask(both);
    expectRefused(refused, 'not-read');
    expect(refused).toMatchObject({ error: { sentence: expect.stringContaining(two[1]?.name ?? '?') } });
    const gone = read(read(held, first), second).when(both, { by: 'social' });
    expect(gone.state.queues.map(({ state }) => state)).toEqual(['resumed', 'resumed']);
  });
});
