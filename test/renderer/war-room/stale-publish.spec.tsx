import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { cited, newestFact } from '../../support/fact-story.ts';
import { approveAll, leaveStage } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

beforeEach(() => localStorage.clear());

/** Signed words, and then the fact behind them is withdrawn. Nobody has tied the sentence to it. */
function signedAndOld() {
  const cites = cited();
  const factId = newestFact(cites);
  const loose = cites.when({ type: 'sentence.unmark', words: cites.state.links.marks[0]?.words ?? '' });
  const publish = leaveStage(approveAll(leaveStage(loose, 'approve')), 'publish');
  const change = {
    type: 'fact.change',
    factId,
    to: 'withdrawn',
    learntAt: null,
    reason: 'It is 3,000.',
  } as const;
  return publish.when(change, { afterMs: 20 * 60_000 });
}

it('is in front of whoever lets signed words out, on the page and beside the press', async () => {
  const { user } = await openWarRoom(signedAndOld());
  const card = within(screen.getByRole('region', { name: 'These words may be out of date' }));
  expect(card.getByText(/ is withdrawn now$/)).toBeTruthy();
  const [record] = screen.getAllByRole('button', { name: /^Record the release on / });
  await user.click(record as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { name: /^Out on / }));
  expect(dialog.getByText(/^These words may be out of date: .* is withdrawn now/)).toBeTruthy();
});

it('can be kept there with a reason', async () => {
  const { user } = await openWarRoom(signedAndOld());
  const card = () => within(screen.getByRole('region', { name: 'These words may be out of date' }));
  await user.type(
    card().getByRole('textbox', { name: 'Still right, because' }),
    'No number is in them.{Enter}',
  );
  expect(await card().findByText('No number is in them.')).toBeTruthy();
  expect(card().getByText('kept as they are')).toBeTruthy();
});
