import { describe, expect, it } from 'vitest';
import type { ReviewCommand } from '../../../shared/review/events.ts';
import { createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

/** A room with an incident on a real file, and the command that lays a file of counts beside it. */
function room() {
  const bench = openSpine();
  createRoom(bench);
  const incidentId = raiseAlarm(bench);
  const taken: ReviewCommand = {
    type: 'engagement.take',
    incidentId,
    fileName: 'gus-hale.csv',
    sha256: 'b'.repeat(64),
    points: [{ at: Date.UTC(2026, 10, 19, 10), channel: 'X', replies: 4, shares: null, messages: 1 }],
  };
  return { ...bench, incidentId, taken };
}

describe('counts of how people answered', () => {
  it('lie in the log of the reviews, once, and leave the log of the incident as it is', () => {
    const { log, spine, incidentId, taken } = room();
    const before = log.head(incidentId);
    expect(spine.reviews.send(taken)).toMatchObject({ ok: true });
    expect(spine.reviews.send(taken)).toMatchObject({ ok: false, error: { code: 'taken' } });
    expect(log.head(incidentId)).toEqual(before);
    const { type: _type, ...said } = taken;
    expect(spine.reviews.events()).toMatchObject({
      ok: true,
      value: [{ type: 'engagement.taken', data: said }],
    });
  });

  it('are refused for an incident that is not there', () => {
    const { spine, taken } = room();
    const stray: ReviewCommand = { ...taken, incidentId: 'nowhere' } as ReviewCommand;
    expect(spine.reviews.send(stray)).toMatchObject({ ok: false, error: { code: 'no-incident' } });
  });
});
