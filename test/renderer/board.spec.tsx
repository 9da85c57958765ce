import './support/browser.ts';
import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { firstWordsClock, groupCards, stageClock } from '../../renderer/features/board/board-rows.ts';
import type { Replies } from '../../shared/ipc/contract.ts';
import { projectCard } from '../../shared/projection/board.ts';
import { alarmRaised, closed } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

test('live incidents come first, drills stand apart, ended ones below', async () => {
  await openWindow((main) => {
    withRoom(main);
    main.logs.set('b-live', alarmRaised().events);
    main.logs.set('b-drill', alarmRaised(true).events);
    main.logs.set('b-over', closed().events);
  });
  const tables = (await screen.findAllByRole('table')).map(
    (table) => table.getAttribute('aria-labelledby') ?? '',
  );
  expect(tables.map((id) => document.getElementById(id)?.textContent)).toEqual(['Live', 'Drills', 'Over']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('1 incident is live, 1 drill runs.');
});

test('a drill wears its word and its mark on every row, and a live incident wears neither', async () => {
  await openWindow((main) => {
    withRoom(main);
    main.logs.set('b2-live', alarmRaised().events);
    main.logs.set('b2-drill', alarmRaised(true).events);
  });
  const row = async (name: string) =>
    within(await screen.findByRole('region', { name }))
      .getAllByRole('row')
      .at(-1);
  expect((await row('Drills'))?.textContent).toMatch(/^DRILL/);
  expect((await row('Drills'))?.hasAttribute('data-drill')).toBe(true);
  expect((await row('Live'))?.textContent).toMatch(/^LIVE/);
  expect((await row('Live'))?.hasAttribute('data-drill')).toBe(false);
});

test('an empty room offers to raise the alarm', async () => {
  const { user } = await openWindow();
  expect(screen.getByText('Nothing has happened in this room yet.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Raise the alarm' }));
  expect(await screen.findByRole('dialog', { name: 'Raise the alarm' })).toBeDefined();
});

const BROKEN = {
  file: 'ours.json',
  sentence: 'has a wrong field: budgets.S1.detect: a whole number is missing.',
  instead: 'data-breach',
} as const;

test('whoever raises an alarm is told that the playbook chosen is not the room’s own, broken one', async () => {
  const { user } = await openWindow((main) => {
    withRoom(main).problems = [BROKEN];
  });
  await user.click(screen.getByRole('button', { name: 'Raise the alarm' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Raise the alarm' }));
  expect(
    dialog.getByText(/^This is the shipped playbook\. Your own file ours\.json has a wrong field/),
  ).toBeDefined();
});

test('a damaged incident and a broken playbook are named, and the rest works', async () => {
  await openWindow((main) => {
    withRoom(main).damaged = [{ incidentId: 'b-bad', sentence: 'Record 4 cannot happen here.' }];
    main.problems = [BROKEN];
  });
  const damaged = await screen.findByRole('region', { name: 'Damaged incidents' });
  expect(within(damaged).getByText(/Record 4 cannot happen here/)).toBeDefined();
  expect(within(damaged).getByRole('link', { name: 'Verify its log' })).toBeDefined();
  const broken = screen.getByRole('region', { name: 'Playbooks with problems' });
  expect(within(broken).getByRole('link', { name: 'Which, and what to do' }).getAttribute('href')).toBe(
    '#/playbooks',
  );
  expect(screen.getByRole('button', { name: 'Raise the alarm' }).getAttribute('aria-disabled')).toBe('false');
});

test('older incidents come after the live ones, and the board says how many are still to come', async () => {
  const answers: ((slice: Replies['readOlder']) => void)[] = [];
  const { main } = await openWindow((one) => {
    withRoom(one);
    one.logs.set('b-live', alarmRaised().events);
    one.older = ['b-newer', 'b-older'];
    one.readOlder = () => new Promise((answer) => answers.push(answer));
  });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('1 incident is live.');
  expect(screen.getByText('Reading 2 older incidents…')).toBeDefined();
  const card = projectCard('b-newer', closed().state);
  if (!card) throw new Error('No card');
  await act(async () => answers.shift()?.({ done: ['b-newer'], cards: [card], damaged: [] }));
  expect(screen.getByRole('table', { name: 'Over' }).querySelectorAll('tbody tr').length).toBe(1);
  expect(screen.getByText('Reading one older incident…')).toBeDefined();
  const bad = { incidentId: 'b-older', sentence: 'Record 4 cannot happen here.' };
  await act(async () => answers.shift()?.({ done: ['b-older'], cards: [], damaged: [bad] }));
  expect(screen.queryByText(/^Reading/)).toBeNull();
  expect(screen.getByRole('region', { name: 'Damaged incidents' })).toBeDefined();
  const wanted = main.asked.filter(({ name }) => name === 'readOlder').map(({ body }) => body);
  expect(wanted).toEqual([{ incidentIds: ['b-newer', 'b-older'] }, { incidentIds: ['b-older'] }]);
});

test('the clocks of a row count down, then up, in words that say which', () => {
  const { events, at } = alarmRaised();
  const card = projectCard('x', alarmRaised().state);
  if (!card) throw new Error('No card');
  expect(events.length).toBe(1);
  expect(stageClock(card, at)).toEqual({ text: '2:00', words: 'left of 2:00', tone: 'calm' });
  expect(stageClock(card, at + 60_000)?.tone).toBe('warn');
  expect(stageClock(card, at + 150_000)).toEqual({ text: '+0:30', words: 'over 2:00', tone: 'over' });
  expect(firstWordsClock(card, at)).toMatchObject({ text: '12:00', words: 'left of 15:00' });
  expect(
    groupCards([
      { ...card, severity: 'S3' },
      { ...card, incidentId: 'y' },
    ]).live.map((one) => one.severity),
  ).toEqual(['S1', 'S3']);
});
