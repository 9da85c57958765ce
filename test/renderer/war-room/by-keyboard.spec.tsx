import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { worded } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { editorOnPage, turnToChannel, wordsOnPage, writeWords } from '../support/words-page.ts';

beforeEach(() => localStorage.clear());

const selected = () => {
  const { from, to } = editorOnPage().state.selection.main;
  return editorOnPage().state.sliceDoc(from, to);
};

describe('by the keyboard alone', () => {
  it('a part of the page is reached by its title, and its heading has the focus', async () => {
    const { user } = await openWarRoom(worded());
    await user.keyboard('{F6}');
    await user.type(await screen.findByRole('combobox', { name: 'Go to a part of the page' }), 'checkl');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Checklist · Draft'));
    await user.tab();
    expect(document.activeElement?.getAttribute('type')).toBe('checkbox');
  });

  it('every place that the checks found is reached, page after page, and then the first again', async () => {
    const { user } = await openWarRoom(worded());
    await writeWords('The shop opens TBC. Call us TBD.');
    await turnToChannel(user, 'X');
    await writeWords('Short words, and a time: TBA.');
    const checks = await screen.findByRole('region', { name: 'Checks' });
    await waitFor(() => expect(within(checks).getByText(/“TBA”/)).toBeTruthy());
    const reached: string[] = [];
    do {
      await user.keyboard('{F8}');
      await waitFor(() => expect(document.activeElement).toBe(editorOnPage().contentDOM));
      if (selected() === reached[0]) break;
      reached.push(selected());
    } while (reached.length < 9);
    expect(reached).toEqual(['TBC', 'TBD', 'TBA']);
    expect(wordsOnPage()).toContain('TBC');
  });

  it('the place of the caret is that of the page on view, also before anybody moves it there', async () => {
    const { user } = await openWarRoom(worded());
    await writeWords('One is so. Two is so. Three is so.');
    await turnToChannel(user, 'X');
    await writeWords('Only one.');
    expect(await screen.findByText(/sentence 1 of 1$/)).toBeTruthy();
    const tabs = within(screen.getByRole('group', { name: 'Whose words' }));
    await user.click(tabs.getByRole('button', { pressed: false }));
    expect(await screen.findByText(/of 3$/)).toBeTruthy();
  });

  it('a channel is left out, and taken in again, without a way to its row', async () => {
    const { user, main } = await openWarRoom(worded());
    const toggle = async () => {
      act(() => main.chooseMenu('channel.leaveOut'));
      await user.type(
        await screen.findByRole('combobox', { name: 'Leave a channel out, or take it in' }),
        'Call',
      );
      await user.keyboard('{Enter}');
    };
    await toggle();
    await waitFor(() => expect(screen.getByText('Left out of this statement')).toBeTruthy());
    await toggle();
    await waitFor(() => expect(screen.queryByText('Left out of this statement')).toBeNull());
  });
});
