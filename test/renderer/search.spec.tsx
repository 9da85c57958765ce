import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NOTHING, rememberTyped } from '../../renderer/features/search/search-typed.ts';
import { fail } from '../../shared/kernel.ts';
import { fullStory } from '../support/full-story.ts';
import { alarmRaised } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const drill = () =>
  alarmRaised(true).when({ type: 'note.add', text: 'The forum is closed tonight.', happenedAt: null });

async function openSearch(path = '/search') {
  rememberTyped(NOTHING);
  return openWindow((main) => {
    withRoom(main).logs.set('search-1', fullStory().events);
    main.logs.set('search-2', drill().events);
  }, path);
}

const words = () => screen.getByRole('textbox', { name: 'Words' });
const list = () => screen.findByRole('region', { name: 'Found' });
const hits = () => within(screen.getByRole('region', { name: 'Found' })).getAllByRole('link');

describe('the search', () => {
  it('says what can be searched, and how, before anything is typed', async () => {
    await openSearch();
    expect(await screen.findByText(/^2 incidents, \d+ entries: what people wrote/)).toBeTruthy();
    expect(screen.getByText(/stand side by side/)).toBeTruthy();
  });

  it('shows what was found by incident, drills marked, with who, when, where and the words marked', async () => {
    const { user } = await openSearch();
    await user.type(words(), 'forum');
    const region = within(await list());
    expect(await region.findByText('DRILL')).toBeTruthy();
    const [, second] = hits();
    expect(second?.textContent).toMatch(
      /^T\+00:03:01.*2026 10:30:01 GMTAda Lind Note · DetectThe forum is closed tonight\.#1$/,
    );
    expect(second?.querySelector('mark')?.textContent).toBe('forum');
    expect(await screen.findByText(/^\d+ found in 2 incidents\.$/)).toBeTruthy();
  });

  it('is worked with the keyboard alone: down to the hits, from one to the next, into the replay, and back', async () => {
    const { user } = await openSearch();
    await user.type(words(), 'tonight');
    await list();
    await screen.findByText('1 found in 1 incident.');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(hits()[0]);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(words());
    await user.keyboard('{ArrowDown}{Enter}');
    const scrubber = await screen.findByRole('slider', { name: 'Step through the log' });
    expect(window.location.hash).toBe('#/incident/search-2/replay/2');
    expect(scrubber).toBeTruthy();
  });

  it('goes from hit to hit with the arrow keys and to the last one', async () => {
    const { user } = await openSearch();
    await user.type(words(), 'forum');
    await list();
    await screen.findByText(/found in 2 incidents/);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(hits()[1]);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(hits().at(-1));
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(words());
  });

  it('narrows to one incident and back', async () => {
    const { user } = await openSearch();
    await user.type(words(), 'forum');
    await list();
    const [only] = await screen.findAllByRole('button', { name: /^Search only in incident/ });
    if (only) await user.click(only);
    expect(await screen.findByText(/^2 found in 1 incident\.$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Search every incident' }));
    expect(await screen.findByText(/found in 2 incidents/)).toBeTruthy();
  });

  it('finds by a choice alone, also entries without words', async () => {
    const { user } = await openSearch();
    await user.click(screen.getByRole('combobox', { name: 'Person' }));
    await user.click(await screen.findByRole('option', { name: 'Eva Brandt' }));
    await list();
    expect(await screen.findByText(/^\d+ found in 1 incident\.$/)).toBeTruthy();
    for (const hit of hits()) expect(hit.textContent).toContain('Eva Brandt');
  });

  it('says in words what it cannot read, and what was not found', async () => {
    const { user } = await openSearch();
    await user.type(words(), '"forum');
    expect(await screen.findByText(/^A quotation mark is not closed/)).toBeTruthy();
    await user.clear(words());
    await user.type(words(), 'lighthouse');
    expect(await screen.findByText(/^Nothing found\. Take a word or a choice away\.$/)).toBeTruthy();
    await user.clear(words());
    await user.type(screen.getByRole('textbox', { name: 'From, a day or a time' }), 'soon');
    expect(await screen.findByText(/^Write the time as 14:05/)).toBeTruthy();
  });

  it('finds what is written while it is open', async () => {
    const { user, main } = await openSearch();
    await user.type(words(), 'lighthouse');
    await screen.findByText(/^Nothing found/);
    const told = drill().when({ type: 'note.add', text: 'The lighthouse called.', happenedAt: null });
    main.append('search-2', told.events.slice(-1));
    expect(await screen.findByText('1 found in 1 incident.')).toBeTruthy();
  });

  it('opens by its shortcut from any page, and puts the focus into the words', async () => {
    const { user } = await openSearch('/people');
    await user.keyboard('{Control>}{Shift>}F{/Shift}{/Control}');
    await screen.findByRole('heading', { name: 'Search every incident' });
    await screen.findByText(/^2 incidents/);
    expect(document.activeElement).toBe(words());
  });

  it('says why nothing can be searched while content is locked', async () => {
    rememberTyped(NOTHING);
    await openWindow((main) => {
      const request = withRoom(main).request;
      const refuse = async () => fail({ code: 'content-locked', sentence: 'Type a passphrase first.' });
      Object.assign(main, {
        request: (name: never, body: never) => (name === 'openSearch' ? refuse() : request(name, body)),
      });
    }, '/search');
    expect(await screen.findByText('Type a passphrase first.')).toBeTruthy();
  });
});
