import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { drafting } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { addWords, wordsOnPage, writeWords } from '../support/words-page.ts';

const note = () => screen.getByLabelText('Note to the log') as HTMLTextAreaElement;
/** Longer than the window waits before it places a focus that nobody placed. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 120));

beforeEach(() => localStorage.clear());

async function withSlots(text: string) {
  const opened = await openWarRoom(drafting());
  await writeWords(text);
  return opened;
}

describe('filling slots with the keyboard', () => {
  it('leads from each slot to the next, and round to one that was passed over', async () => {
    const { user } = await withSlots('{{one}} {{two}} {{three}}');
    await user.click(screen.getByLabelText('Two'));
    await user.keyboard('Second{Enter}Third{Enter}');
    await settled();
    expect(document.activeElement).toBe(screen.getByLabelText('One'));
    await user.keyboard('First');
    await user.click(screen.getByRole('button', { name: 'Fill: One' }));
    expect(wordsOnPage()).toBe('First Second Third');
  });

  it('leads from the last one to the words, which it makes whole', async () => {
    const { user } = await withSlots('On {{day}}.');
    await user.click(screen.getByLabelText('Day'));
    await user.keyboard('Monday{Enter}');
    await settled();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'The words of the statement' }));
  });

  it('never lets what is typed on after the last one become a shortcut or a note', async () => {
    const { user, main, incidentId } = await withSlots('On {{day}}.');
    const before = main.logs.get(incidentId)?.length;
    await user.click(screen.getByLabelText('Day'));
    await user.keyboard('Monday{Enter}');
    await settled();
    await user.keyboard('November{Enter}');
    expect(document.activeElement).not.toBe(note());
    expect(main.logs.get(incidentId)?.length).toBe(before);
    await user.click(document.body);
    await user.keyboard('n');
    expect(document.activeElement).toBe(note());
  });
});

it('counts a slot as open once, and one that is filled on the page as waiting to be saved', async () => {
  const { user } = await openWarRoom(drafting());
  await writeWords('At {{hour}} we speak again: {{hour}}.');
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(screen.getByText('One slot is still open.')).toBeTruthy());
  expect(screen.getByText('1 to fill')).toBeTruthy();
  expect(screen.getAllByText('1 slot still open').length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Fill in “Hour”.' })).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Hour' }), 'noon{Enter}');
  expect(
    await screen.findByRole('button', { name: 'Save the words: “Hour” is filled in on the page alone.' }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Fill in “Hour”.' })).toBeNull();
});

it('shows each open slot on the page by its name, keeps the bytes, and takes one away by one key', async () => {
  const { user } = await withSlots('We do not yet know {{not-known}}. Ask {{our-desk}}');
  const page = screen.getByRole('textbox', { name: 'The words of the statement' });
  await waitFor(() => expect(page.textContent).not.toContain('{{'));
  expect(page.textContent).toContain('Our desk');
  expect(wordsOnPage()).toBe('We do not yet know {{not-known}}. Ask {{our-desk}}');
  await user.click(page);
  await addWords('');
  await user.keyboard('{Backspace}');
  await waitFor(() => expect(wordsOnPage()).toBe('We do not yet know {{not-known}}. Ask '));
});

it('shows before it is filled how a line stands by itself where the sentence around the slot would make it false', async () => {
  const line = 'We have not told the families yet.';
  const { user } = await openWarRoom(drafting().when({ type: 'brief.add', column: 'notKnown', text: line }));
  await writeWords('We are sorry. We do not yet know {{not-known}}. Ask us.');
  await user.click(screen.getByRole('button', { name: /^From what is known/ }));
  await user.click(await screen.findByRole('menuitem', { name: line }));
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'The words so far' }).textContent).toBe(
      `We are sorry. ${line} Ask us.`,
    ),
  );
  await user.click(screen.getByRole('button', { name: /^Fill: / }));
  expect(wordsOnPage()).toBe(`We are sorry. ${line} Ask us.`);
});
