import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { templatesOf } from '../../../shared/playbook/whole-playbook.ts';
import { drafting, given } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { openWarRoom } from '../support/war-room.ts';
import { addWords, turnToChannel, wordsOnPage, writeWords } from '../support/words-page.ts';

beforeEach(() => localStorage.clear());

/** An incident whose templates have words of their own for X. */
function withWordsForX() {
  const story = drafting();
  const events = story.events.map((event) => {
    if (event.type !== 'incident.opened') return event;
    const { playbook } = event.data;
    const templates = templatesOf(playbook).map((one) => ({
      ...one,
      channels: [{ channel: 'x', text: 'From the template, {{version}}.' }],
    }));
    return { ...event, data: { ...event.data, playbook: { ...playbook, templates } } };
  });
  return given(events, story.at);
}

const template = () => screen.getByRole('button', { name: /the playbook’s holding statement$/ });

it('a template does not take the place of words that somebody wrote for a channel', async () => {
  const { user } = await openWarRoom(withWordsForX());
  await writeWords('Common.');
  await turnToChannel(user, 'X');
  await addWords(' Written by hand for X.');
  await user.click(screen.getByRole('button', { name: 'All other channels' }));
  // Words stand on the page: a template is no next step any more, and stays one press away.
  expect(screen.queryByRole('button', { name: /the playbook’s holding statement$/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'From a template…' }));
  await user.click(await screen.findByRole('option', { name: /^Data breach/ }));
  await waitFor(() => expect(wordsOnPage()).toContain('{{'));
  await user.click(screen.getByRole('button', { name: 'X' }));
  expect(wordsOnPage()).toBe('Common. Written by hand for X.');
});

it('a template gives words to a channel that has none of its own', async () => {
  const { user } = await openWarRoom(withWordsForX());
  await user.click(template());
  await user.click(screen.getByRole('button', { name: 'X' }));
  expect(wordsOnPage()).toContain('From the template,');
});

it('a template takes the place of another that nobody has touched, and stands behind one that somebody has', async () => {
  const story = withWordsForX();
  const holding = templatesOf(samplePlaybook).filter(({ kind }) => kind === 'holding');
  const [first, second] = holding;
  if (!first || !second) throw new Error('the sample playbook has one template');
  const { user } = await openWarRoom(story);
  const other = async ({ name }: { readonly name: string }) => {
    await user.click(screen.getByRole('button', { name: 'From a template…' }));
    await user.click(
      await screen.findByRole('option', { name: (label) => label.startsWith(name.slice(0, 30)) }),
    );
  };
  await user.click(template());
  await other(second);
  await waitFor(() => expect(wordsOnPage()).toBe(second.text));
  await addWords(' And a line of our own.');
  await other(first);
  await waitFor(() => expect(wordsOnPage()).toBe(`${second.text} And a line of our own.\n\n${first.text}`));
});
