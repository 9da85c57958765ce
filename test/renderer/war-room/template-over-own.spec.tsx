import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { templatesOf } from '../../../shared/playbook/whole-playbook.ts';
import { drafting, given } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { addWords, wordsOnPage, writeWords } from '../support/words-page.ts';

beforeEach(() => localStorage.clear());

/** The incident with templates that have words of their own for X. */
function withWordsForX(event: IncidentEvent): IncidentEvent {
  if (event.type !== 'incident.opened') return event;
  const { playbook } = event.data;
  const channels = [{ channel: 'x', text: 'TEMPLATE FOR X {{version}}' }];
  const templates = templatesOf(playbook).map((one) => ({ ...one, channels }));
  return { ...event, data: { ...event.data, playbook: { ...playbook, templates } } };
}

const FROM = /the playbook’s holding statement$/;

it('a template does not take the place of words that somebody wrote for a channel', async () => {
  const story = drafting();
  const { user } = await openWarRoom(given(story.events.map(withWordsForX), story.at));
  await writeWords('Common.');
  await user.selectOptions(screen.getByLabelText('Give a channel words of its own'), 'X');
  await addWords(' Written by hand for X.');
  await user.click(screen.getByRole('button', { name: 'All other channels' }));
  await user.click(screen.getByRole('button', { name: FROM }));
  await user.click(screen.getByRole('button', { name: 'X' }));
  expect(wordsOnPage()).toContain('Written by hand for X.');
});

it('a template gives a channel without words of its own the ones that it has for it', async () => {
  const story = drafting();
  const { user } = await openWarRoom(given(story.events.map(withWordsForX), story.at));
  await user.click(screen.getByRole('button', { name: FROM }));
  await user.click(screen.getByRole('button', { name: 'X' }));
  expect(wordsOnPage()).toContain('TEMPLATE FOR X');
});
