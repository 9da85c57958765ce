import { act } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { drafting } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { editorOnPage, wordsOnPage, writeWords } from '../support/words-page.ts';

beforeEach(() => localStorage.clear());

it('a file that is dropped on the page of the words is not read into them', async () => {
  await openWarRoom(drafting());
  await writeWords('We are sorry.');
  const view = editorOnPage();
  view.posAtCoords = (() => 0) as never;
  const read = vi.spyOn(FileReader.prototype, 'readAsText');
  const files = [new File(['2026-11-19,@ann,You liars'], 'mentions.csv', { type: 'text/csv' })];
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files, types: ['Files'], getData: () => '' } });
  act(() => void view.contentDOM.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
  expect(read).not.toHaveBeenCalled();
  expect(wordsOnPage()).toBe('We are sorry.');
});
