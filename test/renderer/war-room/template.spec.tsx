import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Template } from '../../../shared/playbook/template-schema.ts';
import { templatesOf } from '../../../shared/playbook/whole-playbook.ts';
import { contentOf } from '../../../shared/template/templates.ts';
import { ALARM_AT, briefed, drafting } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { openWarRoom } from '../support/war-room.ts';
import { wordsOnPage } from '../support/words-page.ts';

const slot = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;

beforeEach(() => localStorage.clear());

describe('words from a template', () => {
  it('are chosen with the keyboard, and its first slot has the focus', async () => {
    const { user } = await openWarRoom(drafting());
    await user.keyboard('{Control>}{Shift>}T{/Shift}{/Control}');
    // No values that nobody gave: in a live incident they would read as content.
    const first = await screen.findByRole('option', { name: /^Data breach/ });
    expect(first.textContent).toContain('[');
    expect(first.textContent).not.toMatch(/7946|14:30/);
    await user.type(
      await screen.findByRole('combobox', { name: /^Start this holding statement/ }),
      'data{Enter}',
    );
    await waitFor(() => expect(document.activeElement).toBe(slot('Headline')));
    expect(wordsOnPage()).toContain('{{headline}}');
    expect(slot('Statement number').value).toBe('1');
    expect(slot('Next word at').value).toMatch(/^\d\d:\d\d GMT$/);
  });

  it('take only what a slot is for, and say why not', async () => {
    const { user } = await openWarRoom(drafting());
    await user.click(screen.getByRole('button', { name: 'Start from the playbook’s holding statement' }));
    await user.clear(slot('Statement number'));
    await user.type(slot('Statement number'), 'first{Enter}');
    expect(screen.getByText('Statement number takes a number in digits.')).toBeTruthy();
    expect(wordsOnPage()).toContain('{{version}}');
    await user.clear(slot('Next word at'));
    await user.type(slot('Next word at'), '2026-11-19 08:00{Enter}');
    expect(screen.getByText(/^That has been: .* The next word is still to come\.$/)).toBeTruthy();
    await user.type(slot('Where people get help'), 'ask us{Enter}');
    expect(screen.getByText(/^Where people get help takes a telephone number/)).toBeTruthy();
  });

  it('take a line of the brief with the keyboard alone', async () => {
    const story = drafting().when({ type: 'brief.add', column: 'known', text: 'Names were posted.' });
    const { user } = await openWarRoom(story);
    await user.click(screen.getByRole('button', { name: 'Start from the playbook’s holding statement' }));
    await user.click(slot('What is confirmed'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    (await screen.findByRole('menuitem', { name: 'Names were posted.' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(slot('What is confirmed').value).toBe('Names were posted.'));
    await waitFor(() => expect(document.activeElement).toBe(slot('What is confirmed')));
    await user.keyboard('{Enter}');
    expect(wordsOnPage()).toContain('we learned that Names were posted. We do not yet know');
  });

  it('are shown beside the slots as they will read, with what is known in the middle of a sentence', async () => {
    const story = drafting().when({ type: 'brief.add', column: 'known', text: 'The van hit our gate.' });
    const { user } = await openWarRoom(story);
    await user.click(screen.getByRole('button', { name: 'Start from the playbook’s holding statement' }));
    const beside = screen.getByRole('region', { name: 'The words so far' });
    await user.click(slot('When we learned of it'));
    await user.clear(slot('When we learned of it'));
    await user.type(slot('When we learned of it'), '9:05');
    expect(beside.textContent).toContain('At 09:05 GMT we learned');
    await user.click(slot('What is confirmed'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    (await screen.findByRole('menuitem', { name: 'The van hit our gate.' })).focus();
    await user.keyboard('{Enter}');
    const read = 'we learned that the van hit our gate. We do not yet know';
    await waitFor(() => expect(beside.textContent).toContain(read));
    await waitFor(() => expect(document.activeElement).toBe(slot('What is confirmed')));
    await user.keyboard('{Enter}');
    expect(wordsOnPage()).toContain(read);
  });

  it('are tied to the fact once no slot of the sentence is open, and to nothing by what is typed', async () => {
    const story = drafting().when({ type: 'brief.add', column: 'known', text: 'The van hit our gate.' });
    const { user, main, incidentId } = await openWarRoom(story);
    await user.click(screen.getByRole('button', { name: 'Start from the playbook’s holding statement' }));
    const marks = () => main.logs.get(incidentId)?.filter(({ type }) => type === 'sentence.marked') ?? [];
    await user.click(slot('What is confirmed'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    (await screen.findByRole('menuitem', { name: 'The van hit our gate.' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(slot('What is confirmed')));
    await user.keyboard('{Enter}');
    expect(marks()).toEqual([]);
    await user.type(slot('What we are doing for people'), 'The van hit our gate.{Enter}');
    await user.clear(slot('When we learned of it'));
    await user.type(slot('When we learned of it'), '9:05{Enter}');
    await waitFor(() => expect(marks()).toHaveLength(1));
    expect(marks()[0]?.data).toMatchObject({
      words: 'At 09:05 GMT we learned that the van hit our gate.',
    });
  });
});

describe('a template that is new since the alarm', () => {
  /** Draft, in a room that saved this template after the alarm. */
  async function withNew(text: string) {
    const [own] = templatesOf(samplePlaybook);
    const content = { ...contentOf(own as Template), name: 'A short one', text };
    const template = { ...content, id: own?.id ?? '', version: 2 };
    const opened = await openWarRoom(drafting(), {
      prepare: (main) => {
        main.registry = [
          ...main.registry,
          {
            ...{ type: 'template.saved', at: ALARM_AT, by: 'lead' },
            data: { template, basedOn: 1, reason: 'The drill' },
          },
        ];
      },
    });
    await opened.user.keyboard('{Control>}{Shift>}T{/Shift}{/Control}');
    await screen.findByRole('combobox', { name: /^Start this holding statement/ });
    return opened;
  }
  const own = templatesOf(samplePlaybook)[0]?.text ?? '';
  const choice = () => screen.getByRole('option', { name: /^A short one/ });

  it('stays in the list with the sentence that came back where it could not be taken, and goes on from there', async () => {
    const { user, main, incidentId } = await withNew(`${own}\nThis is new.`);
    main.refuseNext = { code: 'changed', sentence: 'This template has another version by now.' };
    await user.click(choice());
    expect((await screen.findByRole('alert')).textContent).toContain('another version by now');
    expect(wordsOnPage()).toBe('');
    await user.click(choice());
    await waitFor(() => expect(wordsOnPage()).toContain('This is new.'));
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ data: { template: { version: 2 } } });
  });

  it('cannot be chosen while it is refused, and says why', async () => {
    const { user } = await withNew(`${own}\nCall Ada Lind.`);
    expect(choice().getAttribute('aria-disabled')).toBe('true');
    expect(choice().textContent).toContain('a template names nobody');
    await user.click(choice());
    expect(wordsOnPage()).toBe('');
  });
});

describe('the message map', () => {
  it('is changed in brief, warned about above 27 words, and shown on the card', async () => {
    const { user, main, incidentId } = await openWarRoom(briefed());
    await user.click(screen.getByRole('button', { name: 'Change the message map' }));
    const form = within(screen.getByRole('form', { name: 'Change the message map' }));
    const first = form.getByRole('textbox', { name: 'Message 1' });
    await user.clear(first);
    await user.click(first);
    await user.paste('word '.repeat(25).trim());
    expect(form.getByText(/^The three messages have \d+ words/)).toBeTruthy();
    await user.clear(first);
    await user.type(first, 'We are here.');
    await user.click(form.getByRole('button', { name: 'Save the map' }));
    await waitFor(() => expect(main.logs.get(incidentId)?.at(-1)?.type).toBe('messageMap.changed'));
    await user.click(await screen.findByRole('link', { name: 'One-minute card' }));
    const say = within(await screen.findByRole('region', { name: 'We say' }));
    expect(say.getByText('We are here.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy as text' }));
    expect(await screen.findByText('Copied as plain text.')).toBeTruthy();
    expect(main.asked.at(-1)).toMatchObject({ name: 'keepCard', body: { incidentId, how: 'copy' } });
  });
});
