import './support/browser.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { templatesOf } from '../../shared/playbook/whole-playbook.ts';
import { contentOf } from '../../shared/template/templates.ts';
import { sampleLibrary, samplePlaybook } from '../support/sample-playbook.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const open = () =>
  openWindow((main) => {
    withRoom(main).library = sampleLibrary;
  }, '/templates');
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const words = () => screen.getByRole('textbox', { name: 'Words' }) as HTMLTextAreaElement;

test('words written on a version that is no longer the newest are compared with it before they take its place', async () => {
  const { main, user } = await open();
  await user.click(press(/^Correction/));
  await user.click(press('Edit'));
  await user.click(words());
  await user.paste(' MINE');
  await user.click(press(/^Closing/));
  const correction = templatesOf(samplePlaybook).find(({ id }) => id === 'correction');
  if (!correction) throw new Error('There is no correction');
  const content = { ...contentOf(correction), text: `${correction.text} THEIRS` };
  const command = { type: 'template.save', templateId: 'correction', basedOn: 1, content } as const;
  await act(() => main.request('send', { to: 'registry', command: { ...command, reason: 'The drill' } }));
  await user.click(press(/^Correction/));
  await user.click(press('Edit'));
  expect(words().value).toMatch(/ MINE$/);
  const save = () => press('Save as a version…');
  expect(save().getAttribute('aria-disabled')).toBe('true');
  const newer = within(screen.getByRole('region', { name: 'Version 2 was saved meanwhile' }));
  expect(newer.getByText('The drill')).toBeTruthy();
  expect(newer.getByText(/THEIRS/)).toBeTruthy();
  await user.click(newer.getByRole('button', { name: 'Write on version 2' }));
  expect(screen.queryByRole('region', { name: 'Version 2 was saved meanwhile' })).toBeNull();
  await user.click(save());
  const dialog = within(await screen.findByRole('dialog', { name: 'Version 3 of “Correction”' }));
  await user.type(dialog.getByRole('textbox'), 'Both');
  await user.click(dialog.getByRole('button', { name: 'Save it' }));
  await waitFor(() =>
    expect(main.registry.at(-1)).toMatchObject({
      type: 'template.saved',
      data: { basedOn: 2, template: { version: 3 } },
    }),
  );
});

test('a copy, a new template and an older version begin as what was asked for', async () => {
  const { user } = await open();
  await user.click(press('New template'));
  await user.click(words());
  await user.paste('Half a thought.');
  await user.click(press(/^Closing/));
  await user.click(press('Copy'));
  expect(words().value).not.toBe('Half a thought.');
  await user.click(words());
  await user.paste(' A copy of the closing words.');
  await user.click(press(/^Correction/));
  await user.click(press('Copy'));
  expect(words().value).not.toContain('A copy of the closing words.');
  await user.click(press('New template'));
  expect(words().value).toBe('Half a thought.');
});
