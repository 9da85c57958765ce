import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { evolve, fold, startFolding } from '../../../shared/incident/fold.ts';
import { longIncident } from '../../bench/long-incident.ts';
import { fullStory } from '../../support/full-story.ts';
import { followingUp } from '../../support/given.ts';
import { expectSameFold } from '../../support/same-fold.ts';

describe('the long fold', () => {
  it('comes to the same state as one step at a time, after every event of the full story', () => {
    expectSameFold(fullStory().events);
  });

  it('does so over several statements, with hundreds of reports between them', () => {
    expectSameFold(longIncident(450));
  });

  it('says of a damaged log what one step says, also after the end', () => {
    const { events: ended } = fullStory();
    const { events: running } = followingUp();
    const note = ended.find((event) => event.type === 'note.added') as IncidentEvent;
    const skip = { ...note, type: 'stage.advanced', data: { from: 'draft', to: 'approve' } } as const;
    for (const [events, wrong] of [
      [ended, note],
      [running, skip],
    ] as const) {
      const byStep = () => evolve(events.reduce(evolve, fold([])), wrong);
      expect(byStep).toThrow(`Record ${events.length} of this log says "${wrong.type}"`);
      expect(() => fold([...events, wrong])).toThrow(expect.objectContaining({ position: events.length }));
    }
  });

  it('throws what the chart throws, at once', () => {
    const folding = startFolding();
    const [opened] = followingUp().events;
    expect(() => folding.take({ ...opened, data: null } as never)).toThrow(TypeError);
  });
});
