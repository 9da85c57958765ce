import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { confirmed } from '../../support/fact-story.ts';
import { openWarRoom } from '../support/war-room.ts';

const OLD = 'Old thought.';
const NEW = 'Two people are hurt.';

async function openKnown() {
  const { user } = await openWarRoom(confirmed());
  const known = within(screen.getByRole('region', { name: 'Known' }));
  const line = known.getByRole('textbox', { name: 'Known: a new line' }) as HTMLInputElement;
  const dialogWords = async () => {
    await user.click(known.getByRole('button', { name: 'With source, grade and times…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Write down a fact' }));
    return { dialog, words: dialog.getByRole('textbox', { name: 'The fact' }) as HTMLTextAreaElement };
  };
  return { user, known, line, dialogWords };
}

beforeEach(() => localStorage.clear());

it('opens with the line that was typed into Known, whatever was left in the dialog before', async () => {
  const { user, known, line, dialogWords } = await openKnown();
  await user.type((await dialogWords()).words, OLD);
  await user.keyboard('{Escape}');
  await user.type(line, NEW);
  const { dialog, words } = await dialogWords();
  expect(words.value).toBe(NEW);
  await user.click(dialog.getByRole('button', { name: 'Write it down' }));
  await waitFor(() => expect(known.getByText(NEW)).toBeTruthy());
  expect(line.value).toBe('');
  expect((await dialogWords()).words.value).toBe(OLD);
});

it('keeps what was typed beside the line, for as long as the line is that', async () => {
  const { user, line, dialogWords } = await openKnown();
  await user.type(line, NEW);
  const first = await dialogWords();
  await user.type(first.dialog.getByRole('textbox', { name: 'Source' }), 'The ward');
  await user.keyboard('{Escape}');
  const again = await dialogWords();
  expect(again.words.value).toBe(NEW);
  expect((again.dialog.getByRole('textbox', { name: 'Source' }) as HTMLInputElement).value).toBe('The ward');
});

it('put otherwise is said on nothing yet, and on the source of before by one press', async () => {
  const { user, known } = await openKnown();
  await user.click(known.getByRole('button', { name: /^Put otherwise: About 300/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put it otherwise' }));
  const value = (label: string) => (dialog.getByLabelText(label) as HTMLInputElement).value;
  expect([value('Source'), value('Who told it'), value('How far is the source trusted?')]).toEqual([
    '',
    '',
    '',
  ]);
  await user.click(dialog.getByRole('button', { name: 'Same source: Security desk' }));
  expect(value('Source')).toBe('Security desk');
  expect(value('Who told it')).toBe('Ines Roy');
  expect(value('How far is the source trusted?')).toBe('B');
  expect(value('How likely is what it says?')).toBe('1');
  expect(dialog.queryByRole('button', { name: /^Same source/ })).toBeNull();
});

it('a half of a grade that nobody chose says in sight that it cannot be judged, and goes with the other half', async () => {
  const { user, dialogWords } = await openKnown();
  const { dialog } = await dialogWords();
  const [source, information] = ['How far is the source trusted?', 'How likely is what it says?'] as const;
  const field = (label: string) => dialog.getByRole('combobox', { name: label }) as HTMLSelectElement;
  await user.selectOptions(field(source), 'B');
  expect(field(information).value).toBe('6');
  await user.selectOptions(field(source), '');
  expect(field(information).value).toBe('');
});
