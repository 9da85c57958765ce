import './support/browser.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../shared/kernel.ts';
import { templatesOf } from '../../shared/playbook/whole-playbook.ts';
import { sampleLibrary, samplePlaybook } from '../support/sample-playbook.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const open = () =>
  openWindow((main) => {
    withRoom(main).library = sampleLibrary;
  }, '/templates');

test('the lead saves a version with a reason, compares it with the shipped one, and retires another', async () => {
  const { main, user } = await open();
  await user.click(screen.getByRole('button', { name: /^Correction/ }));
  expect(screen.getByRole('heading', { name: 'Correction', level: 1 })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const words = screen.getByRole('textbox', { name: 'Words' });
  expect(screen.getByRole('button', { name: 'Save as a version…' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await user.click(words);
  await user.paste(' {{extra}}');
  expect(screen.getAllByText(/The words use “extra”, and there is no such slot/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'Add a slot' }));
  const last = templatesOf(samplePlaybook).find(({ id }) => id === 'correction')?.slots.length ?? 0;
  const field = (what: string) => screen.getByRole('textbox', { name: `Slot ${last + 1}: ${what}` });
  const write = async (what: string, text: string) => {
    await user.click(field(what));
    await user.paste(text);
  };
  await write('in the words as', 'extra');
  await write('label', 'One more');
  await write('what the writer is asked', 'Say it.');
  await user.click(screen.getByRole('button', { name: 'Save as a version…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('textbox', { name: 'What is better in it now?' }));
  await user.paste('The last drill');
  await user.click(dialog.getByRole('button', { name: 'Save it' }));
  expect(await screen.findByText('The last drill')).toBeTruthy();
  const line = screen.getByText(/^Saved as version 2\./);
  expect(document.activeElement).toBe(line);
  expect(screen.getByText('New slot: One more.')).toBeTruthy();
  expect(main.registry.at(-1)).toMatchObject({ type: 'template.saved', data: { basedOn: 1 } });

  await user.click(screen.getByRole('button', { name: 'Retire…' }));
  const retire = within(await screen.findByRole('dialog'));
  await user.type(retire.getByRole('textbox'), 'Not ours');
  await user.click(retire.getByRole('button', { name: 'Retire it' }));
  expect((await screen.findAllByText('retired')).length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Edit' }).getAttribute('aria-disabled')).toBe('true');
  expect(
    screen.getAllByText('This template is retired. Restore it before you change it.').length,
  ).toBeGreaterThan(0);
});

test('a new template is saved at once: only a new version of one is asked what is better in it', async () => {
  const { main, user } = await open();
  await user.click(screen.getByRole('button', { name: 'New template' }));
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Our short one');
  await user.click(screen.getByRole('textbox', { name: 'Words' }));
  await user.paste('We are looking into it.');
  await user.type(screen.getByRole('textbox', { name: 'Source' }), 'ours');
  await user.click(screen.getByRole('button', { name: 'Save the template' }));
  expect(await screen.findByText(/^Saved as version 1\./)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(main.registry.at(-1)).toMatchObject({ type: 'template.saved', data: { basedOn: null, reason: '' } });
});

test('a slot is made of the words that are selected, and of a name in brackets', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'New template' }));
  const words = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Words' });
  await user.click(words);
  await user.paste('The shop in Leeds is closed since [time].');
  const named = within(screen.getByRole('group', { name: 'Make a slot of “[time]”' }));
  await user.selectOptions(named.getByRole('combobox', { name: 'Takes' }), 'time');
  await user.click(named.getByRole('button', { name: 'Make a slot of this' }));
  expect(words.value).toBe('The shop in Leeds is closed since {{time}}.');
  words.focus();
  words.setSelectionRange(12, 17);
  fireEvent.select(words);
  const asked = within(screen.getByRole('group', { name: 'Make a slot of “Leeds”' }));
  await user.type(asked.getByRole('textbox', { name: 'Label of the slot' }), 'Place');
  await user.click(asked.getByRole('button', { name: 'Make a slot of this' }));
  expect(words.value).toBe('The shop in {{place}} is closed since {{time}}.');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Slot 2: label' }).value).toBe('Place');
});

test('names in brackets are no mistake: one press makes slots of them all, and leads to what they take', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'New template' }));
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await user.click(screen.getByRole('button', { name: 'New template' }));
  const words = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Words' });
  await user.click(words);
  await user.paste('Update at [time of the update]. Next word: [Next word at].');
  const wrong = screen.queryByRole('list', { name: 'What is wrong' });
  expect(wrong?.textContent ?? '').not.toContain('no form would ask');
  expect(
    screen.getByText('2 places are to become slots: “time of the update” and “Next word at”.'),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make them slots' }));
  expect(words.value).toBe('Update at {{time-of-the-update}}. Next word: {{next-word-at}}.');
  const look = screen.getByRole('button', { name: 'Look at the slots' });
  expect(document.activeElement).toBe(look);
  await user.click(look);
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Slot 1: takes' }));
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Slot 2: part of the message' }).value).toBe(
    'nextWord',
  );
});

test('a file is shown with what it would do before anything is taken; somebody else reads why not', async () => {
  const { main, user } = await open();
  const [own] = templatesOf(samplePlaybook);
  if (!own) throw new Error('There is no template');
  const templates = [
    { ...own, version: 3, text: `${own.text}\nThank you.` },
    { ...own, id: 'theirs', name: 'Theirs' },
  ];
  const request = main.request;
  Object.assign(main, {
    request: (name: never, body: never) =>
      name === 'openTemplates'
        ? Promise.resolve(ok({ file: 'berlin.json', templates }))
        : request(name, body),
  });
  await user.click(screen.getByRole('button', { name: 'Import…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Import templates from berlin.json' }));
  expect(dialog.getByText('newer')).toBeTruthy();
  expect(dialog.getByText('new')).toBeTruthy();
  await user.selectOptions(dialog.getByRole('combobox', { name: 'What to do with Theirs' }), 'leave');
  await user.type(dialog.getByRole('textbox', { name: 'Where do they come from?' }), 'Berlin');
  await user.click(dialog.getByRole('button', { name: 'Take 1 template' }));
  await waitFor(() =>
    expect(main.registry.at(-1)).toMatchObject({
      type: 'template.saved',
      data: { template: { version: 3 } },
    }),
  );

  await request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'legal' } });
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Edit' }).getAttribute('aria-disabled')).toBe('true'),
  );
  expect(
    screen.getAllByText(/Only an incident lead, drafter or administrator changes templates/).length,
  ).toBeGreaterThan(0);
});
