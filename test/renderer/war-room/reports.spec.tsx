import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { importOf, mention } from '../../support/desk-story.ts';
import { alarmRaised } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

/** Forty mentions; the last of the file went furthest. */
function imported() {
  const story = alarmRaised();
  const many = Array.from({ length: 40 }, (_, index) =>
    mention(story.at, { line: index + 2, text: `Mention ${index}`, address: null, shares: index }),
  );
  return story.when(importOf(...many), { by: 'social' });
}

const rows = () => within(screen.getByRole('list', { name: 'Reports' })).getAllByRole('listitem');
const nothingFrom = (text: string) => rows().every((row) => !row.textContent?.includes(text));

it('many reports are read by keys: what is read leaves the list of the unread, and the keyboard goes on', async () => {
  const { user } = await openWarRoom(imported());
  expect(screen.getByRole('button', { name: 'Not read 40', pressed: true })).toBeTruthy();
  expect(rows()).toHaveLength(30);
  const [first, second] = rows();
  const words = first?.querySelector('bdi')?.textContent ?? '';
  first?.focus();
  await user.keyboard('1');
  await waitFor(() => expect(nothingFrom(`${words}@`)).toBe(true));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Troll 1' })).toBeTruthy());
  expect(document.activeElement?.textContent).toBe(second?.textContent);
  await user.click(screen.getByRole('button', { name: 'Troll 1' }));
  expect(rows().map((row) => row.querySelector('bdi')?.textContent)).toEqual([words]);
});

it('after the last unread one the keyboard stays at it: it may be a claim', async () => {
  const story = alarmRaised();
  const three = [0, 1, 2].map((index) =>
    mention(story.at, { line: index + 2, text: `Mention ${index}`, address: null }),
  );
  const { user } = await openWarRoom(story.when(importOf(...three), { by: 'social' }));
  const last = rows()[1];
  rows()[0]?.focus();
  await user.keyboard('1');
  await waitFor(() => expect(document.activeElement).toBe(last));
  rows()[2]?.focus();
  await user.keyboard('1');
  await waitFor(() => expect(document.activeElement).toBe(last));
  await user.keyboard('2');
  await waitFor(() => expect(last?.textContent).toContain('Angry.'));
  expect(document.activeElement).toBe(last);
});

it('those that went furthest come first when somebody asks for that, and the rest a page at a time', async () => {
  const { user } = await openWarRoom(imported());
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order of the reports' }), 'furthest');
  expect(rows()[0]?.textContent).toContain('Mention 39');
  await user.click(screen.getByRole('button', { name: 'Show 10 more of 10' }));
  expect(rows()).toHaveLength(40);
});

it('the log beside the work has one line for a file', async () => {
  await openWarRoom(imported());
  expect(screen.getAllByText(/imported 40 mentions from mentions\.csv/)).toHaveLength(1);
  expect(screen.queryByText(/imported, row/)).toBeNull();
});
