import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { keepUnsaved, readUnsaved, settle } from '../../../renderer/bridge/unsaved-words.ts';
import type { Shelf } from '../../../renderer/bridge/word-shelf.ts';
import { fillSlot } from '../../../shared/fill-slot.ts';
import { unmet } from '../../../shared/incident/requirements.ts';
import { drafting, type Story, worded } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { addWords, editorOnPage, turnToChannel, wordsOnPage, writeWords } from '../support/words-page.ts';

const WORDS = 'We are sorry. مرحبا 👩‍👩‍👧';

/** A computer without room for another word. */
const FULL: Shelf = {
  getItem: () => null,
  removeItem: () => undefined,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

beforeEach(() => localStorage.clear());

describe('unsaved words', () => {
  it('survive a look at another stage', async () => {
    const { user } = await openWarRoom(drafting());
    await addWords(WORDS);
    await user.click(screen.getByRole('button', { name: /^Brief/ }));
    await user.click(screen.getByRole('button', { name: /^Back to Draft/ }));
    expect(wordsOnPage()).toBe(WORDS);
  });

  it('survive a reload of the window', async () => {
    const story = drafting();
    await openWarRoom(story, { id: 'reloaded' });
    await addWords(WORDS);
    cleanup();
    await openWarRoom(story, { id: 'reloaded' });
    expect(wordsOnPage()).toBe(WORDS);
  });

  it('survive an event from somebody else', async () => {
    const story = drafting();
    const { append } = await openWarRoom(story);
    await addWords(WORDS);
    await append(story.when({ type: 'note.add', text: 'The lift is full of reporters.', happenedAt: null }));
    expect(wordsOnPage()).toBe(WORDS);
  });

  it('survive a revision by somebody else, and are put together with it', async () => {
    const story = drafting();
    const { user, append } = await openWarRoom(story);
    await addWords(WORDS);
    await append(story.when({ type: 'draft.revise', basedOn: null, text: 'Other words.' }, { by: 'social' }));
    expect(wordsOnPage()).toBe(WORDS);
    const card = screen.getByRole('region', { name: 'Cleo Marsh saved 1.1 while you were writing' });
    const put = within(card).getByRole('button', { name: 'Put together, on top of 1.1' });
    expect(put.getAttribute('aria-disabled')).toBe('true');
    await user.click(within(card).getByRole('radio', { name: 'Both' }));
    await user.click(put);
    expect(wordsOnPage()).toBe(`Other words. ${WORDS}`);
    await user.click(screen.getByRole('button', { name: /^Save revision/ }));
    await waitFor(() => expect(screen.getByText(/Saved as/)).toBeTruthy());
    expect(wordsOnPage()).toBe(`Other words. ${WORDS}`);
  });

  it('survive a save that is refused', async () => {
    const { user, main } = await openWarRoom(drafting());
    await addWords(WORDS);
    main.refuseNext = { code: 'disk', sentence: 'The disk is full. Nothing was saved.' };
    await user.keyboard('{Control>}s{/Control}');
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full. Nothing was saved.');
    expect(wordsOnPage()).toBe(WORDS);
  });

  it('are a revision after Ctrl+S', async () => {
    const { user, main, incidentId } = await openWarRoom(drafting());
    await addWords(WORDS);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() =>
      expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
        type: 'draft.revised',
        data: { text: WORDS },
      }),
    );
    await waitFor(() => expect(screen.getByText(/Saved as/)).toBeTruthy());
    expect(wordsOnPage()).toBe(WORDS);
  });
});

describe('words of one channel', () => {
  it('begin as the common text, survive a reload, and are saved with it', async () => {
    const story = worded();
    const { user } = await openWarRoom(story, { id: 'own-words' });
    await turnToChannel(user, 'Call-centre script');
    expect(wordsOnPage()).toBe(story.state.statements[0]?.revisions[0]?.text);
    await writeWords(WORDS);
    cleanup();
    const { user: again, main } = await openWarRoom(story, { id: 'own-words' });
    await again.click(screen.getByRole('button', { name: 'Call-centre script' }));
    expect(wordsOnPage()).toBe(WORDS);
    await again.keyboard('{Control>}s{/Control}');
    await waitFor(() =>
      expect(main.logs.get('own-words')?.at(-1)).toMatchObject({
        type: 'draft.revised',
        data: { variants: [{ channel: 'call-script', lang: 'en', text: WORDS }] },
      }),
    );
    await waitFor(() => expect(screen.getByText(/^Saved as/)).toBeTruthy());
  });

  it('give way to the common text again', async () => {
    const { user } = await openWarRoom(worded());
    await turnToChannel(user, 'Call-centre script');
    await user.click(screen.getByRole('button', { name: 'Take the common text instead' }));
    expect(screen.queryByRole('button', { name: 'Call-centre script' })).toBeNull();
    expect(screen.getByText(/^Saved as/)).toBeTruthy();
  });
});

/** Everything that draft asks for is let go: a tick about the words would open again with the next save. */
function waived(story: Story): Story {
  return unmet(story.state).reduce(
    (told, { id }) => told.when({ type: 'stage.waive', requirement: id, reason: 'Read aloud by phone.' }),
    story,
  );
}

describe('going to Approve', () => {
  it('waits until the words on the page are saved', async () => {
    const { user, main } = await openWarRoom(waived(worded()));
    const go = () => screen.getByRole('button', { name: 'Go to Approve' });
    expect(go().getAttribute('aria-disabled')).toBe('false');
    await addWords(' More.');
    expect(go().getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('button', { name: 'Save the words on the page, or undo them.' })).toBeTruthy();
    await user.click(go());
    act(() => main.chooseMenu('stage.advance'));
    expect((await screen.findByRole('alert')).textContent).toContain('Save the words on the page');
    expect(main.asked.some(({ name }) => name === 'send')).toBe(false);
    act(() => editorOnPage().focus());
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(go().getAttribute('aria-disabled')).toBe('false'));
    await user.click(go());
    expect((await screen.findAllByText(/has not approved/)).length).toBeGreaterThan(0);
  });
});

describe('the shelf of unsaved words', () => {
  const revisions = worded().state.statements[0]?.revisions ?? [];
  const [latest] = revisions;

  it('gives way to nothing but its own save', () => {
    const own = { text: 'Mine', variants: [], without: [], basedOn: null, sent: null };
    expect(settle(own, revisions)).toEqual(own);
    expect(
      settle({ ...own, sent: { text: latest?.text ?? '', variants: [], without: [] } }, revisions),
    ).toEqual({
      text: 'Mine',
      variants: [],
      without: [],
      basedOn: latest?.revisionId,
      sent: null,
    });
    expect(settle({ ...own, text: latest?.text ?? '' }, revisions).basedOn).toBe(latest?.revisionId);
  });

  it('gives way to its own save also when another revision followed it', () => {
    const next = { ...latest!, revisionId: 'next', number: 2, text: 'Theirs', basedOn: latest!.revisionId };
    const both = [...revisions, next];
    const mine = { text: latest!.text, variants: [], without: [] };
    const own = { ...mine, basedOn: null, sent: mine };
    expect(settle(own, both)).toEqual({
      text: 'Theirs',
      variants: [],
      without: [],
      basedOn: 'next',
      sent: null,
    });
    expect(settle({ ...own, text: 'More of mine' }, both)).toEqual({
      text: 'More of mine',
      variants: [],
      without: [],
      basedOn: latest!.revisionId,
      sent: null,
    });
    const changedBack = { ...mine, basedOn: 'next', sent: null };
    expect(settle(changedBack, both)).toEqual(changedBack);
  });

  it('is emptied when its words have become a revision', async () => {
    const { user, incidentId } = await openWarRoom(drafting());
    await addWords(WORDS);
    await waitFor(() =>
      expect(Object.keys(localStorage).filter((key) => key.includes(incidentId))).toHaveLength(2),
    );
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(screen.getByText(/Saved as/)).toBeTruthy());
    expect(Object.keys(localStorage).filter((key) => key.includes(incidentId))).toEqual([]);
  });

  it('is not said to keep what it has no room for', async () => {
    await openWarRoom(drafting());
    vi.stubGlobal('localStorage', FULL);
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(screen.getByText(/Kept on this computer while you write/)).toBeTruthy();
    await writeWords(WORDS);
    expect(await screen.findByText(/this computer has no room to keep it/)).toBeTruthy();
    expect(screen.queryByText(/Kept on this computer/)).toBeNull();
  });

  it('is not upset by something broken, or by a full disk', () => {
    localStorage.setItem('holdline.unsaved-words.a.b', '{"text": 5}');
    expect(readUnsaved(localStorage, 'a', 'b')).toBeNull();
    localStorage.setItem('holdline.unsaved-words.a.b', '{');
    expect(readUnsaved(localStorage, 'a', 'b')).toBeNull();
    localStorage.setItem('holdline.unsaved-words.a.b', '{"text":"old","basedOn":null,"sent":"sent"}');
    expect(readUnsaved(localStorage, 'a', 'b')).toEqual({
      text: 'old',
      variants: [],
      without: [],
      basedOn: null,
      sent: { text: 'sent', variants: [], without: [] },
    });
    expect(
      keepUnsaved(FULL, 'a', 'b', { text: 'x', variants: [], without: [], basedOn: null, sent: null }),
    ).toBe(false);
  });
});

describe('a slot', () => {
  it('is filled wherever it stands, with the value as typed', () => {
    expect(fillSlot('{{place}} and {{ place }}.', 'place', '$& Leeds')).toBe('$& Leeds and $& Leeds.');
  });

  it.each([
    ['Works: {{still}} today.', 'Works: today.'],
    ['One. {{still}}', 'One.'],
    ['{{still}} Two.', 'Two.'],
    ['We know {{still}}.', 'We know.'],
    ['One.\n\n{{still}}\n\nTwo.', 'One.\n\nTwo.'],
    ['One.\n{{ still }}\nTwo.', 'One.\nTwo.'],
    ['One.\n\nTwo. {{still}}\n\nThree.', 'One.\n\nTwo.\n\nThree.'],
    ['({{still}})', '()'],
  ])('goes without a trace when it is filled with nothing: %j', (text, left) => {
    expect(fillSlot(text, 'still', '')).toBe(left);
  });
});
