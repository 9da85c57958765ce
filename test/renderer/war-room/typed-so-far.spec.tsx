import '../support/browser.ts';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { followWindows } from '../../../renderer/bridge/windows.ts';
import { NOW } from '../../../renderer/ui/when.ts';
import { clearStage, drafting, followingUp } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { wordsOnPage, writeWords } from '../support/words-page.ts';

beforeEach(() => localStorage.clear());

async function goTo(path: string) {
  await act(async () => {
    window.location.hash = `#${path}`;
  });
}

async function show(user: UserEvent, stage: string) {
  const rail = screen.getByRole('navigation', { name: 'Stages' });
  await user.click(within(rail).getByRole('button', { name: new RegExp(stage) }));
}

const box = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });

it('a half-typed note is there again after a look at the audit page, and not once it is logged', async () => {
  const { user, main, incidentId } = await openWarRoom(drafting());
  await user.type(await box('Note to the log'), 'The lift is full');
  await goTo(`/incident/${incidentId}/audit`);
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Note to the log' })).toBeNull());
  await goTo(`/incident/${incidentId}`);
  const field = await box('Note to the log');
  expect(field.value).toBe('The lift is full');
  await user.type(field, ' of reporters.{Enter}');
  await waitFor(() => expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ type: 'note.added' }));
  await waitFor(() => expect(field.value).toBe(''));
});

it('a half-typed note outlives the window: it is on the shelf once the typing pauses, and read from there', async () => {
  const { user, incidentId } = await openWarRoom(drafting());
  await user.type(await box('Note to the log'), 'The lift is full');
  const entry = () => localStorage.getItem(`holdline.typed ${incidentId} note by lead`);
  await waitFor(() => expect(entry()).toContain('The lift is full'));
  const kept = entry() ?? '';
  await user.type(await box('Note to the log'), '{Enter}');
  await waitFor(() => expect(entry()).toBeNull());
  cleanup();
  localStorage.setItem('holdline.typed opened-anew note by lead', kept);
  await openWarRoom(drafting(), { id: 'opened-anew' });
  expect((await box('Note to the log')).value).toBe('The lift is full');
});

it('what lies on the shelf in another shape than the form has is no reason to fail', async () => {
  localStorage.setItem('holdline.typed strange note by lead', JSON.stringify({ text: 'x', when: null }));
  localStorage.setItem('holdline.typed strange report by lead', '{');
  await openWarRoom(drafting(), { id: 'strange' });
  expect((await box('Note to the log')).value).toBe('');
});

it('a half-typed note stays with its incident', async () => {
  const { user, main } = await openWarRoom(drafting());
  await user.type(await box('Note to the log'), 'Only here');
  main.logs.set('elsewhere', drafting().events);
  await goTo('/incident/elsewhere');
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Note to the log' }).value).toBe(''),
  );
});

it('a half-typed report is there again after a look at another stage', async () => {
  const { user } = await openWarRoom(drafting());
  await show(user, 'Detect');
  await user.type(await box('What was seen or said'), 'Smoke over');
  await user.type(await box('Where it came from'), 'A caller');
  await show(user, 'Draft');
  expect(screen.queryByRole('textbox', { name: 'What was seen or said' })).toBeNull();
  await show(user, 'Detect');
  expect((await box('What was seen or said')).value).toBe('Smoke over');
  expect((await box('Where it came from')).value).toBe('A caller');
  await user.type(await box('What was seen or said'), ' hall 3.');
  await user.click(screen.getByRole('button', { name: 'Log report' }));
  await waitFor(async () => expect((await box('What was seen or said')).value).toBe(''));
  expect((await box('Where it came from')).value).toBe('');
});

it('a half-typed line of the brief, question and audience are there again after a look at another stage', async () => {
  const { user } = await openWarRoom(drafting());
  await show(user, 'Brief');
  await user.type(await box('Known: a new line'), 'Hall 3 is');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Whom' }), 'legal');
  await user.type(await box('Question'), 'May we say');
  await user.type(await box('Who else'), 'Suppliers');
  await show(user, 'Draft');
  await show(user, 'Brief');
  expect((await box('Known: a new line')).value).toBe('Hall 3 is');
  expect((await box(/^Not known.*: a new line/)).value).toBe('');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Whom' }).value).toBe('legal');
  expect((await box('Question')).value).toBe('May we say');
  expect((await box('Who else')).value).toBe('Suppliers');
  await user.type(await box('Known: a new line'), ' empty.{Enter}');
  await waitFor(async () => expect((await box('Known: a new line')).value).toBe(''));
  expect((await box('Question')).value).toBe('May we say');
});

it('a half-typed reason is there again after a look at another page, for the thing it was about', async () => {
  const { user, incidentId } = await openWarRoom(clearStage(followingUp()));
  const open = async () => user.click(await screen.findByRole('button', { name: 'Close the incident…' }));
  await open();
  await user.type(await box(/^Why/), 'Nothing is owed');
  await user.keyboard('{Escape}');
  await goTo(`/incident/${incidentId}/audit`);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Close the incident…' })).toBeNull());
  await goTo(`/incident/${incidentId}`);
  await open();
  expect((await box(/^Why/)).value).toBe('Nothing is owed');
});

it('a half-typed reason is for whoever typed it, and not for who sits down next', async () => {
  const { user, main } = await openWarRoom(clearStage(followingUp()));
  const open = async () => user.click(await screen.findByRole('button', { name: 'Close the incident…' }));
  const sitsDown = (personId: string) =>
    act(() => main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId } }));
  await open();
  await user.type(await box(/^Why/), 'Nothing is owed');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await sitsDown('deputy');
  await open();
  expect((await box(/^Why/)).value).toBe('');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await sitsDown('lead');
  await open();
  expect((await box(/^Why/)).value).toBe('Nothing is owed');
});

it('a half-typed note is for whoever typed it: the next person at the keyboard finds an empty field, the first finds it again', async () => {
  const { user, main } = await openWarRoom(drafting());
  const sitsDown = (personId: string) =>
    act(() => main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId } }));
  await user.type(await box('Note to the log'), 'The lift is full');
  await sitsDown('deputy');
  await waitFor(async () => expect((await box('Note to the log')).value).toBe(''));
  await user.type(await box('Note to the log'), 'Mine');
  await sitsDown('lead');
  await waitFor(async () => expect((await box('Note to the log')).value).toBe('The lift is full'));
  await sitsDown('deputy');
  await waitFor(async () => expect((await box('Note to the log')).value).toBe('Mine'));
});

it('a half-typed note of a window that closes comes into the field of the one that stays, and never over its own', async () => {
  const { main, user, incidentId } = await openWarRoom(drafting());
  const end = followWindows();
  onTestFinished(end);
  const entry = `holdline.typed ${incidentId} note by lead`;
  const write = (text: string) => {
    const newValue = JSON.stringify({ text, when: NOW });
    localStorage.setItem(`window 2 ${entry}`, newValue);
    act(() => {
      window.dispatchEvent(new StorageEvent('storage', { key: `window 2 ${entry}`, newValue }));
    });
  };
  act(() => main.push('windows', [1, 2]));
  write('From the other screen');
  expect((await box('Note to the log')).value).toBe('');
  act(() => main.push('windows', [1]));
  await waitFor(async () => expect((await box('Note to the log')).value).toBe('From the other screen'));
  expect(localStorage.getItem(`window 2 ${entry}`)).toBeNull();
  write('From the other screen, to the last key');
  await waitFor(async () =>
    expect((await box('Note to the log')).value).toBe('From the other screen, to the last key'),
  );
  await user.type(await box('Note to the log'), '.');
  write('Something else');
  expect((await box('Note to the log')).value).toBe('From the other screen, to the last key.');
  await user.type(await box('Note to the log'), '{Enter}');
  await waitFor(async () => expect((await box('Note to the log')).value).toBe('Something else'));
});

it('a half-typed promise is there again after a look at another stage, and the proposal is back once it is made', async () => {
  const { user, main, incidentId } = await openWarRoom(followingUp());
  const heard = () => box('As the public hears it');
  const proposed = (await heard()).value;
  await user.clear(await heard());
  await user.type(await heard(), 'We speak again');
  await show(user, 'Brief');
  await show(user, 'Follow-up');
  expect((await heard()).value).toBe('We speak again');
  await user.click(screen.getByRole('button', { name: 'Promise it' }));
  await waitFor(() => expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ type: 'promise.made' }));
  expect(proposed).toMatch(/^Next update by/);
});

it('a half-typed slot is there again after a look at another stage, and empty once it is filled', async () => {
  const { user } = await openWarRoom(drafting());
  await writeWords('On {{day}} and {{hour}}.');
  await user.type(await box(/^day$/i), 'Mon');
  await show(user, 'Brief');
  await show(user, 'Draft');
  expect((await box(/^day$/i)).value).toBe('Mon');
  await user.type(await box(/^day$/i), 'day{Enter}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: /^day$/i })).toBeNull());
  expect(wordsOnPage()).toBe('On Monday and {{hour}}.');
});
