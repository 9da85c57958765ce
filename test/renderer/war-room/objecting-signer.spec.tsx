import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { requested } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('the card of a signer who objected says when, that they have not decided, and never that they were silent', async () => {
  const story = requested();
  const seat = story.state.approvals.at(-1)?.signers.find((one) => one.label === 'Chief executive');
  const { signerId = '' } = seat ?? {};
  const reminded = story.when({ type: 'approval.remind', signerId }, { by: 'system', afterMs: 80_000 });
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const objected = reminded.when(
    { type: 'approval.object', revisionId, reason: 'Nobody counted.' },
    { by: 'chief' },
  );
  const again = objected.when({ type: 'approval.remind', signerId }, { by: 'system', afterMs: 80_000 });
  await openWarRoom(again);
  const card = screen.getByRole('heading', { name: 'Chief executive' }).closest('li');
  expect(card?.textContent).toMatch(/Objected at \d\d:\d\d:\d\d, has not decided/);
  expect(card?.textContent).not.toMatch(/Silent for|Looking|Open since/);
});
