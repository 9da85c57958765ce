import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FOUND } from '../../support/desk-story.ts';
import { clearStage, followingUp, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const HOUR = 3_600_000;

function reported(): Story {
  const found = followingUp().when(FOUND);
  const fakeId = found.state.fakes[0]?.fakeId ?? '';
  const how = { to: 'X', how: 'Form', reference: 'C-118', answerBy: null };
  return found.when({ type: 'fake.report', fakeId, ...how });
}

it('who was silent for too long is said while an incident runs', async () => {
  await openWarRoom(reported(), { afterMs: 3 * HOUR });
  expect(screen.getAllByText(/met with silence/).length).toBeGreaterThan(0);
});

it('after the close nobody becomes silent by the wall clock', async () => {
  const closed = clearStage(reported()).when({
    type: 'incident.close',
    reason: 'Nothing is owed to anyone.',
  });
  await openWarRoom(closed, { afterMs: 3 * HOUR });
  expect(screen.queryByText(/met with silence/)).toBeNull();
});
