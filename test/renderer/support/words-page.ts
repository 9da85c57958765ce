import { EditorView } from '@codemirror/view';
import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';

/** The page of the words: an editor that lays text out itself, so it is read and typed into by its own door. */
function view(): EditorView {
  const found = EditorView.findFromDOM(screen.getByRole('textbox', { name: 'The words of the statement' }));
  if (!found) throw new Error('The page has no editor');
  return found;
}

/** What follows the last key: the next frame, and what React does in it. */
const drawn = () =>
  act(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

/** The words on the page that is open. */
export const wordsOnPage = (): string => view().state.doc.toString();

/** The editor of the page that is open. */
export const editorOnPage = view;

/** Types at the caret; over what is selected. Keys come one after the other, as from a hand. */
export async function typeWords(text: string): Promise<void> {
  act(() => view().focus());
  for (const key of text) {
    act(() => view().dispatch(view().state.replaceSelection(key), { userEvent: 'input.type' }));
  }
  await drawn();
}

/** Types in the place of everything that is on the page. */
export async function writeWords(text: string): Promise<void> {
  act(() => view().dispatch({ selection: { anchor: 0, head: view().state.doc.length } }));
  await typeWords(text);
}

/** Puts the caret behind the last word and types on. */
export async function addWords(text: string): Promise<void> {
  act(() => view().dispatch({ selection: { anchor: view().state.doc.length } }));
  await typeWords(text);
}

/** Chooses the page of a channel from the list; it gets words of its own where it has none. */
export async function turnToChannel(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Own words for…' }));
  await user.type(await screen.findByRole('combobox', { name: 'Write the words of a channel' }), name);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('button', { name, pressed: true }).isConnected).toBe(true));
}
