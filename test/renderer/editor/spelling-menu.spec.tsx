import { EditorView } from '@codemirror/view';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

let answer: (words: readonly string[]) => void = () => undefined;
vi.mock('../../../renderer/editor/spelling/dictionaries.ts', () => ({
  insteadOf: () =>
    new Promise<readonly string[]>((done) => {
      answer = done;
    }),
  spellingOf: async () => new Set<string>(),
}));
const { SpellingMenu } = await import('../../../renderer/editor/SpellingMenu.tsx');

const nothing = () => undefined;
afterEach(cleanup);

/** The menu at "sory" on a page, while the dictionary is still looking. */
function asked(): EditorView {
  const view = new EditorView({ doc: 'We are sory for the harm.' });
  view.coordsAtPos = () => ({ left: 0, right: 0, top: 0, bottom: 0 });
  const word = { from: 7, to: 11, word: 'sory' };
  const deeds = { acceptInRoom: nothing, ignoreHere: nothing };
  render(
    <MantineProvider env="test">
      <SpellingMenu view={view} word={word} deeds={deeds} onClose={nothing} />
    </MantineProvider>,
  );
  return view;
}

const typeInFront = (view: EditorView) =>
  act(() => view.dispatch({ changes: { from: 0, insert: 'Today: ' } }));

const answered = () => act(async () => answer(['sorry']));

it('writes another word in the place of the marked one', async () => {
  const view = asked();
  await answered();
  act(() => screen.getByRole('menuitem', { name: 'sorry' }).click());
  expect(view.state.doc.toString()).toBe('We are sorry for the harm.');
});

it('does not open where other words stand by the time the dictionary answers', async () => {
  const view = asked();
  typeInFront(view);
  await answered();
  expect(screen.queryByRole('menuitem')).toBeNull();
});

it('leaves the words alone that have come into the place of the marked one since it opened', async () => {
  const view = asked();
  await answered();
  typeInFront(view);
  act(() => screen.getByRole('menuitem', { name: 'sorry' }).click());
  expect(view.state.doc.toString()).toBe('Today: We are sory for the harm.');
});
