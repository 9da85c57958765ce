import { redo, undo } from '@codemirror/commands';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { searchState } from '../../../renderer/editor/page-search.ts';
import { drafting, worded } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { addWords, editorOnPage, turnToChannel, wordsOnPage, writeWords } from '../support/words-page.ts';

const stepBack = () => act(() => void undo(editorOnPage()));
const stepOn = () => act(() => void redo(editorOnPage()));
const press = (name: string | RegExp) => screen.getByRole('button', { name });

beforeEach(() => localStorage.clear());

describe('the steps of a page', () => {
  it('are there again after a look at another stage', async () => {
    const { user } = await openWarRoom(drafting());
    await writeWords('We are sorry.');
    await user.click(press(/^Brief/));
    await user.click(press(/^Back to Draft/));
    stepBack();
    expect(wordsOnPage()).toBe('');
    stepOn();
    expect(wordsOnPage()).toBe('We are sorry.');
  });

  it('stay with their page, and what a button wrote is one of them', async () => {
    const { user } = await openWarRoom(worded('We are sorry.'));
    await addWords(' Common.');
    await turnToChannel(user, 'X');
    await addWords(' Only here.');
    await user.click(press('All other channels'));
    expect(wordsOnPage()).toBe('We are sorry. Common.');
    stepBack();
    expect(wordsOnPage()).toBe('We are sorry.');
    await user.click(press('X'));
    expect(wordsOnPage()).toBe('We are sorry. Common. Only here.');
    stepBack();
    expect(wordsOnPage()).toBe('We are sorry. Common.');
  });

  it('bring back what was thrown away, and throw a template away in one', async () => {
    const story = drafting();
    const { user, append } = await openWarRoom(story);
    await user.click(press(/the playbook’s holding statement$/));
    expect(wordsOnPage()).not.toBe('');
    stepBack();
    expect(wordsOnPage()).toBe('');
    await writeWords('Mine.');
    await append(story.when({ type: 'draft.revise', basedOn: null, text: 'Theirs.' }, { by: 'social' }));
    await user.click(press('Drop my words, show 1.1'));
    expect(wordsOnPage()).toBe('Theirs.');
    stepBack();
    expect(wordsOnPage()).toBe('Mine.');
    expect(await screen.findByText(/^Not saved yet/)).toBeTruthy();
  });

  it('leave the caret where it was when words come from outside', async () => {
    const { user } = await openWarRoom(drafting());
    await writeWords('On {{day}} we knew.');
    act(() => editorOnPage().dispatch({ selection: { anchor: 2 } }));
    await user.type(screen.getByLabelText('Day'), 'Monday{Enter}');
    await waitFor(() => expect(wordsOnPage()).toBe('On Monday we knew.'));
    expect(editorOnPage().state.selection.main.head).toBe(2);
  });
});

describe('a key that is not drawn yet', () => {
  const key = (text: string) =>
    act(() =>
      editorOnPage().dispatch(editorOnPage().state.replaceSelection(text), { userEvent: 'input.type' }),
    );

  it('is in the revision that is saved by the next key', async () => {
    const { user, main, incidentId } = await openWarRoom(drafting());
    await writeWords('We are sorry');
    key('.');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() =>
      expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ data: { text: 'We are sorry.' } }),
    );
  });

  it('is in the words that a channel is given', async () => {
    const { user } = await openWarRoom(drafting());
    await writeWords('We are sorry');
    key('.');
    await turnToChannel(user, 'X');
    expect(wordsOnPage()).toBe('We are sorry.');
  });
});

describe('find', () => {
  it('is reached by its shortcut, counts, goes round, replaces, and gives the focus back', async () => {
    const { user } = await openWarRoom(drafting());
    await writeWords('One fish. Two FISH.\nRed fish.');
    await user.keyboard('{Control>}f{/Control}');
    const bar = within(screen.getByLabelText('Find in the words'));
    await user.type(bar.getByRole('textbox', { name: 'Find' }), 'fish');
    expect(bar.getByRole('status').textContent).toBe('1 of 3');
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(bar.getByRole('status').textContent).toBe('3 of 3');
    await user.keyboard('{Enter}{Enter}');
    expect(bar.getByRole('status').textContent).toBe('2 of 3');
    await user.type(bar.getByRole('textbox', { name: 'Replace with' }), 'bird');
    await user.click(bar.getByRole('button', { name: 'Replace' }));
    expect(wordsOnPage()).toBe('One fish. Two bird.\nRed fish.');
    await user.click(bar.getByRole('button', { name: 'Replace all' }));
    expect(wordsOnPage()).toBe('One bird. Two bird.\nRed bird.');
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Find in the words')).toBeNull();
    expect(document.activeElement).toBe(editorOnPage().contentDOM);
    stepBack();
    expect(wordsOnPage()).toBe('One fish. Two bird.\nRed fish.');
  });

  it('looks anew on another page, and leaves nothing marked on the page that it was closed on', async () => {
    const { user } = await openWarRoom(drafting());
    await writeWords('Fish, fish.');
    await turnToChannel(user, 'X');
    await writeWords('One fish.');
    await user.keyboard('{Control>}f{/Control}');
    const bar = within(screen.getByLabelText('Find in the words'));
    await user.type(bar.getByRole('textbox', { name: 'Find' }), 'fish');
    expect(bar.getByRole('status').textContent).toBe('1 of 1');
    await user.click(screen.getByRole('button', { name: 'All other channels' }));
    expect(bar.getByRole('status').textContent).toMatch(/of 2$/);
    await user.click(bar.getByRole('button', { name: 'Close find' }));
    await user.click(screen.getByRole('button', { name: 'X' }));
    expect(searchState(editorOnPage()).count).toBe(0);
  });
});
