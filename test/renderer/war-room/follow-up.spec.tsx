import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { citedOut, withdrawnUnder } from '../../support/fact-story.ts';
import { followingUp } from '../../support/given.ts';
import { correctedOnOne } from '../../support/set-aside-story.ts';
import { openWarRoom } from '../support/war-room.ts';

it('counts to the next word in the sentence as the clock beside it does, and names the words that are out', async () => {
  const story = followingUp();
  const dueAt = story.at + 50 * 60_000 + 5000;
  await openWarRoom(story.when({ type: 'promise.make', dueAt, text: 'Next update soon.' }));
  const [clock] = screen.getAllByRole('timer', { name: /^Next word/ });
  const left = /\d+:\d\d/.exec(clock?.textContent ?? '')?.[0];
  expect(left).toMatch(/^50:0\d$/);
  expect(
    screen.getByRole('heading', { name: new RegExp(`^The next word is promised for .*, in ${left}\\.$`) }),
  );
  const out = within(screen.getByRole('region', { name: 'What is out' }));
  expect(out.getByText(/Holding statement 1\.1 ·/)).toBeTruthy();
});

it('takes no tick for the next word once its promise was dropped, and says why', async () => {
  const owed = followingUp();
  const made = owed.when({ type: 'promise.make', dueAt: owed.at + 3_600_000, text: 'Next update soon.' });
  const promiseId = made.state.promises[0]?.promiseId ?? '';
  const { user, main, incidentId } = await openWarRoom(
    made.when({ type: 'promise.drop', promiseId, reason: 'Nothing is new.' }),
  );
  const item = screen.getByRole('checkbox', { name: /^Give the next word at the promised minute/ });
  expect(item.getAttribute('aria-disabled')).toBe('true');
  const why = document.getElementById(item.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(why).toMatch(/was dropped, so it was not kept\..* Waive it with a reason/);
  expect(screen.getByText(/^The log says otherwise: The promise of the next word for/)).toBeTruthy();
  await user.click(item);
  expect(main.logs.get(incidentId)?.at(-1)?.type).toBe('promise.dropped');
});

it('leads to the correction first once a fact fell under words that are out, and says the next word beneath', async () => {
  const out = citedOut();
  const dueAt = out.at + 3_600_000;
  const { user } = await openWarRoom(
    withdrawnUnder(out.when({ type: 'promise.make', dueAt, text: 'Next update soon.' })),
  );
  const head = screen.getByRole('heading', {
    name: /^Words that are out on .* lean on a fact that stands no more\./,
  });
  expect(screen.getByText(/^After that: The next word is promised for /)).toBeTruthy();
  const filled = screen
    .getAllByRole('button')
    .filter((one) => one.getAttribute('data-variant') === 'filled')
    .map((one) => one.textContent);
  expect(filled).toEqual(['Start the correction…']);
  await user.click(within(head).getByRole('button', { name: 'Go to what leans on it' }));
  expect(document.activeElement?.textContent).toBe('Start the correction…');
  const live = screen.getByRole('button', { name: /^Follow-up/, current: 'step' });
  expect(live.textContent).toContain('First: the correction of what is wrong');
});

it('leads to where a correction is missing that is out elsewhere', async () => {
  const { user } = await openWarRoom(correctedOnOne());
  const head = screen.getByRole('heading', { name: /^The correction is not out yet on .*\./ });
  await user.click(within(head).getByRole('button', { name: 'Record it there, or say why it ends without' }));
  expect(document.activeElement?.textContent).toBe('End it without…');
});
