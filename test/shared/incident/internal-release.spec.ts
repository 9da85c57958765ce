import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { projectCycles } from '../../../shared/projection/cycles.ts';
import { expectRefused, publishing, released, type Story } from '../../support/given.ts';

function staffMail(story: Story): Story {
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const address = 'The whole house';
  return story.when({ type: 'release.record', revisionId, channel: 'staff-mail', address, releasedAt: null });
}

describe('words to our own people', () => {
  it('are no first public words: the clock goes on until those are out', () => {
    const story = staffMail(publishing());
    expect(story.state.chart.context).toMatchObject({ released: true, firstWordsAt: null });
    expect(projectCycles(story.state, story.at)[0]?.outcome).toBe('not out yet');
    const out = released(story);
    expect(out.state.chart.context.firstWordsAt).toBe(out.at);
  });

  it('are words all the same: the incident cannot be stood down any more', () => {
    expectRefused(
      staffMail(publishing()).ask({ type: 'incident.standDown', reason: 'It was a hoax.' }),
      'words-out',
    );
  });

  it('stopped the clock in incidents whose playbook did not tell them apart, and still do', () => {
    const events = staffMail(publishing()).events.map((event) => {
      if (event.type !== 'incident.opened') return event;
      const channels = event.data.playbook.channels.map(({ id, name }) => ({ id, name }));
      return { ...event, data: { ...event.data, playbook: { ...event.data.playbook, channels } } };
    });
    expect(fold(events).chart.context.firstWordsAt).toBe(events.at(-1)?.at);
  });
});
