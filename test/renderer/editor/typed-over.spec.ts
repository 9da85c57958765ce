import '../support/browser.ts';
import { expect, test } from 'vitest';
import { openView, pageExtensions } from '../../../renderer/editor/page-view.ts';

const PAGE = pageExtensions({ label: 'Words', describedBy: 'facts', placeholder: '' });

function pageWith(words: string) {
  const typed: string[] = [];
  const view = openView(document.body, PAGE, {
    typed: (text) => typed.push(text),
    left: () => undefined,
    moved: () => undefined,
    misspelt: () => undefined,
  });
  view.dispatch({ changes: { from: 0, insert: words } });
  typed.length = 0;
  const press = (data: string, more: InputEventInit = {}) => {
    const event = new InputEvent('beforeinput', { inputType: 'insertText', data, cancelable: true, ...more });
    view.contentDOM.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { view, typed, press };
}

test('a letter over selected words takes their place, and nothing of their look', () => {
  const { view, typed, press } = pageWith('We are sorry.\n\nTBC.');
  view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });
  expect(press('N')).toBe(true);
  expect(typed).toEqual(['N']);
  expect(view.state.selection.main).toMatchObject({ from: 1, to: 1 });
  view.destroy();
});

test('a letter at the caret, and one that is still composed, are left to the browser', () => {
  const { view, typed, press } = pageWith('TBC');
  expect(press('N')).toBe(false);
  view.dispatch({ selection: { anchor: 0, head: 3 } });
  expect(press('ん', { isComposing: true })).toBe(false);
  expect(typed).toEqual([]);
  view.destroy();
});
