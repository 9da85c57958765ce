import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AT_WORK, cited, LEAKED, SAID, SORRY } from '../../support/fact-story.ts';
import type { Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { wordsOnPage, writeWords } from '../support/words-page.ts';

const newest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
const saved = (story: Story, text: string, by = 'social') =>
  story.when({ type: 'draft.revise', basedOn: newest(story), text }, { by });
const MINE = SAID.replace('300', '400');
const card = (title = 'Cleo Marsh saved 1.2 while you were writing') =>
  screen.getByRole('region', { name: title });
const putButton = () => within(card()).getByRole('button', { name: 'Put together, on top of 1.2' });

/** My words are on the page, and somebody saves others. */
async function bothWrote(theirs: string, mine = MINE) {
  const story = cited();
  const room = await openWarRoom(story);
  await writeWords(mine);
  await room.append(saved(story, theirs));
  return room;
}

it('changes of different sentences stand together in one press, are one step to undo, and are saved by nobody but the writer', async () => {
  const { user, main, incidentId } = await bothWrote(SAID.replace(AT_WORK, 'Our people call everybody.'));
  expect(card().textContent).toContain('You changed different sentences');
  expect(within(card()).queryByRole('radio')).toBeNull();
  await user.click(putButton());
  const both = `${LEAKED.replace('300', '400')} ${SORRY} Our people call everybody.`;
  expect(wordsOnPage()).toBe(both);
  expect(screen.queryByRole('region', { name: /while you were writing$/ })).toBeNull();
  const revisions = () => main.logs.get(incidentId)?.filter(({ type }) => type === 'draft.revised') ?? [];
  expect(revisions()).toHaveLength(2);
  await user.click(screen.getByRole('textbox', { name: 'The words of the statement' }));
  await user.keyboard('{Control>}z{/Control}');
  expect(wordsOnPage()).toBe(MINE);
  await user.keyboard('{Control>}y{/Control}');
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(revisions().at(-1)).toMatchObject({ data: { text: both, number: 3 } }));
});

it('a sentence that both changed is chosen by the keyboard, with the result in sight', async () => {
  const { user } = await bothWrote(SAID.replace('customers', 'people'));
  const place = within(card()).getByRole('region', { name: 'Place 1 of 1' });
  expect(within(place).getByText('400').tagName).toBe('INS');
  expect(within(place).getByText('Cleo Marsh, in 1.2')).toBeTruthy();
  expect(putButton().getAttribute('aria-disabled')).toBe('true');
  expect(card().textContent).toContain('Choose whose words stand in one more place.');
  const result = within(card()).getByRole('region', { name: 'Put together' });
  expect(result.textContent).toContain('Where nothing is chosen yet, this shows theirs.');
  within(place).getByRole('radio', { name: 'Mine' }).focus();
  await user.keyboard(' ');
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(within(place).getByRole<HTMLInputElement>('radio', { name: 'Both' }).checked).toBe(true);
  expect(within(result).getByText('400').tagName).toBe('INS');
  expect(result.textContent).not.toContain('Where nothing is chosen yet');
  await user.click(putButton());
  expect(wordsOnPage()).toBe(SAID.replace('300 customers', '400 people'));
});

it('the words of the other side can be taken whole, and mine dropped', async () => {
  const theirs = SAID.replace('customers', 'people');
  const { user } = await bothWrote(theirs);
  await user.click(within(card()).getByRole('button', { name: 'Drop my words, show 1.2' }));
  expect(wordsOnPage()).toBe(theirs);
});

it('another window of one’s own is called so', async () => {
  const story = cited();
  const { append } = await openWarRoom(story);
  await writeWords(MINE);
  await append(saved(story, SAID.replace('customers', 'people'), 'lead'));
  const own = card('You saved 1.2 in another window while you were writing');
  expect(within(own).getByText('Saved in 1.2')).toBeTruthy();
});
