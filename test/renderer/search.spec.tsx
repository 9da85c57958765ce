import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { typedSearches } from '../../renderer/features/search/search-typed.ts';
import { fail } from '../../shared/kernel.ts';
import type { NewRegistryEvent, RegistryEvent } from '../../shared/room/events.ts';
import { foldRoom } from '../../shared/room/room.ts';
import { fullStory } from '../support/full-story.ts';
import { alarmRaised } from '../support/given.ts';
import type { FakeHoldline } from './support/fake-holdline.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const drill = () =>
  alarmRaised(true).when({ type: 'note.add', text: 'The forum is closed tonight.', happenedAt: null });

async function openSearch(path = '/search') {
  typedSearches.set(new Map());
  return openWindow((main) => {
    withRoom(main).logs.set('search-1', fullStory().events);
    main.logs.set('search-2', drill().events);
  }, path);
}

/** Commits an entry of the registry and tells the window, as main does. */
function registryGoesOn(main: FakeHoldline, event: NewRegistryEvent): void {
  const entry = { ...event, at: Date.now(), by: 'lead' } as RegistryEvent;
  const from = main.registry.length;
  main.registry = [...main.registry, entry];
  const head = { size: from + 1, root: 'root' };
  act(() => main.push('appended', { log: 'registry', from, events: [entry], head }));
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
    const [only] = await screen.findAllByRole('button', { name: /^Only this one: incident/ });
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

  it('offers a name that is typed into the words as the person, by the keyboard too', async () => {
    const { user } = await openSearch();
    await user.type(words(), 'bran');
    const offer = await screen.findByRole('button', { name: 'Also: everything by or about Eva Brandt' });
    act(() => offer.focus());
    await user.keyboard('{Enter}');
    expect(words()).toHaveProperty('value', '');
    expect(document.activeElement).toBe(words());
    expect(screen.getByRole('combobox', { name: 'Person' })).toHaveProperty('value', 'Eva Brandt');
    expect(await screen.findByText(/^\d+ found in 1 incident\.$/)).toBeTruthy();
    for (const hit of hits()) expect(hit.textContent).toContain('Eva Brandt');
    await user.type(words(), 'bran');
    expect(screen.queryByRole('button', { name: /^Also:/ })).toBeNull();
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
    expect(await screen.findByText(/^Write a day as .* Leave it empty for no limit\.$/)).toBeTruthy();
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
    typedSearches.set(new Map());
    await openWindow((main) => {
      const request = withRoom(main).request;
      const refuse = async () => fail({ code: 'content-locked', sentence: 'Type a passphrase first.' });
      Object.assign(main, {
        request: (name: never, body: never) => (name === 'openSearch' ? refuse() : request(name, body)),
      });
    }, '/search');
    expect(await screen.findByText('Type a passphrase first.')).toBeTruthy();
  });

  it('asks nothing while the keyboard is locked, lets go what was found, and searches anew once it is not', async () => {
    const { user, main } = await openSearch();
    await user.type(words(), 'tonight');
    await screen.findByText('1 found in 1 incident.');
    const asks = () => main.asked.filter(({ name }) => name === 'searchRoom' || name === 'openSearch').length;
    const before = asks();
    registryGoesOn(main, { type: 'keyboard.locked', data: { why: 'idle' } });
    expect(await screen.findByText(/^Holdline is locked\./, { selector: '[role=status]' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Found' })).toBeNull();
    const told = drill().when({ type: 'note.add', text: 'The lighthouse called.', happenedAt: null });
    act(() => main.append('search-2', told.events.slice(-1)));
    await user.type(words(), ' forum');
    expect(asks()).toBe(before);
    registryGoesOn(main, { type: 'keyboard.unlocked', data: { personId: 'lead' } });
    expect(await screen.findByText('1 found in 1 incident.')).toBeTruthy();
  });

  it('searches again while entries keep coming, not only once they rest', async () => {
    const { user, main } = await openSearch();
    await user.type(words(), 'tonight');
    await screen.findByText('1 found in 1 incident.');
    const asks = () => main.asked.filter(({ name }) => name === 'searchRoom').length;
    const before = asks();
    const told = drill().when({ type: 'note.add', text: 'More of tonight.', happenedAt: null });
    const coming = setInterval(() => act(() => main.append('search-2', told.events.slice(-1))), 100);
    onTestFinished(() => clearInterval(coming));
    await waitFor(() => expect(asks()).toBeGreaterThanOrEqual(before + 3), { timeout: 5000 });
  });

  it('says so when the search broke, and goes on at the next word', async () => {
    const { user, main } = await openSearch();
    await screen.findByText(/^2 incidents/);
    const request = main.request;
    Object.assign(main, { request: async () => Promise.reject(new Error('broken')) });
    await user.type(words(), 'tonight');
    expect(await screen.findByText(/^The search broke off\./)).toBeTruthy();
    Object.assign(main, { request });
    await user.type(words(), ' forum');
    expect(await screen.findByText('1 found in 1 incident.')).toBeTruthy();
  });

  it('keeps what was searched for whoever searched, and for nobody else at the keyboard', async () => {
    const { user, main } = await openSearch();
    const [first, second] = foldRoom(main.registry).people.list.map(({ personId }) => personId);
    registryGoesOn(main, { type: 'keyboard.taken', data: { personId: first ?? '' } });
    await user.type(words(), 'tonight');
    await screen.findByText('1 found in 1 incident.');
    registryGoesOn(main, { type: 'keyboard.taken', data: { personId: second ?? '' } });
    expect(words()).toHaveProperty('value', '');
    expect(screen.queryByRole('region', { name: 'Found' })).toBeNull();
    registryGoesOn(main, { type: 'keyboard.taken', data: { personId: first ?? '' } });
    expect(words()).toHaveProperty('value', 'tonight');
    expect(Object.values(localStorage).join()).not.toContain('tonight');
  });
});
