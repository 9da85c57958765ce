import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { obstacles } from '../../../shared/incident/obstacles.ts';
import { actorName } from '../../../shared/people/people.ts';
import { alarmRaised, clearStage, leaveStage, requested, SAMPLE_PEOPLE } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('every button that waives says what it lets go, on the page and in its dialog', async () => {
  const { user } = await openWarRoom(alarmRaised());
  const open = screen.getAllByRole('button', { name: /^Waive it with a reason: .+/ });
  const [, item] = /: (.*)$/.exec(open[0]?.getAttribute('aria-label') ?? '') ?? [];
  await user.click(open[0] as HTMLElement);
  expect(await screen.findByRole('button', { name: `Waive it: ${item}` })).toBeTruthy();
});

it('a role that is missing is waived by its name', async () => {
  const { user } = await openWarRoom(clearStage(leaveStage(alarmRaised(), 'brief')));
  const [button] = screen.getAllByRole('button', { name: 'Waive: Social officer' });
  await user.click(button as HTMLElement);
  expect(await screen.findByRole('button', { name: 'Waive it: Social officer' })).toBeTruthy();
});

it('what stands in the way is a line each: the first few, and the others one press away', async () => {
  const story = leaveStage(alarmRaised(), 'brief');
  const all = obstacles(story.state, story.at);
  const { user } = await openWarRoom(story);
  const list = within(screen.getByRole('region', { name: 'Still open before Draft' }));
  expect(list.getAllByRole('listitem')).toHaveLength(4);
  await user.click(list.getByRole('button', { name: `and ${all.length - 4} more` }));
  expect(list.getAllByRole('listitem')).toHaveLength(all.length);
  expect(list.getAllByRole('button', { name: /^Waive it with a reason: / })).toHaveLength(
    all.filter(({ waive }) => waive !== null).length,
  );
});

it('each line leads the keyboard to where it is dealt with', async () => {
  const { user } = await openWarRoom(leaveStage(alarmRaised(), 'brief'));
  const list = within(screen.getByRole('region', { name: 'Still open before Draft' }));
  const reached = async (name: RegExp, place: string) => {
    await user.click(list.getByRole('button', { name }));
    expect(document.activeElement?.closest('[data-place]')?.getAttribute('data-place')).toBe(place);
  };
  await reached(/^Write down at least one thing/, 'brief-line');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Known: a new line' }));
  await reached(/^Say whether this is simple or complex/, 'complexity');
  await reached(/^Social officer in the room/, 'role:socialOfficer');
});

it('a signer who has not approved is named, and one press away', async () => {
  const story = requested();
  const { user } = await openWarRoom(story);
  const [signer] = story.state.approvals.at(-1)?.signers ?? [];
  await user.click(
    screen.getByRole('button', {
      name: `${signer?.label}, ${actorName(SAMPLE_PEOPLE, signer?.personId ?? '')}, has not approved.`,
    }),
  );
  expect(document.activeElement?.closest('[data-place]')?.getAttribute('data-place')).toBe(
    `signer:${signer?.signerId}`,
  );
});
