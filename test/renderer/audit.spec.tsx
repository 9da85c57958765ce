import './support/browser.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { EVERYTHING, filterOptions, filterRows } from '../../renderer/features/audit/audit-filter.ts';
import { ok } from '../../shared/kernel.ts';
import { projectTimeline } from '../../shared/projection/timeline.ts';
import { fullStory } from '../support/full-story.ts';
import { SAMPLE_PEOPLE } from '../support/given.ts';
import { CHOSEN } from './support/fake-files.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

beforeEach(() => localStorage.clear());

const { events } = fullStory();
const rows = projectTimeline(events, SAMPLE_PEOPLE);

const openAudit = () =>
  openWindow((main) => void withRoom(main).logs.set('audit-1', events), '/incident/audit-1/audit');

test('a filter keeps exactly what matches, by person, kind, stage and words in any order', () => {
  expect(filterRows(rows, EVERYTHING)).toEqual(rows);
  expect(filterRows(rows, { ...EVERYTHING, by: 'legal' }).every((row) => row.by === 'legal')).toBe(true);
  const approvals = filterRows(rows, { ...EVERYTHING, type: 'approval.approved', stage: 'approve' });
  expect(approvals.length).toBe(events.filter((event) => event.type === 'approval.approved').length);
  const words = filterRows(rows, { ...EVERYTHING, text: 'COURT seat' });
  expect(words.map((row) => row.type)).toEqual(['approval.handedOver']);
});

test('the kinds to choose from are called as people call what happened', () => {
  const kinds = filterOptions(rows).types.map(({ label }) => label);
  for (const said of ['Question asked', 'Line in the brief', 'Alarm raised', 'Checklist item done'])
    expect(kinds).toContain(said);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const raw of [/raised$/, /checked$/, /\./])
    expect(kinds.filter((label) => raw.test(label) && label !== 'Alarm raised')).toEqual([]);
});

test('the page counts what it shows, and leads back to everything', async () => {
  const { user } = await openAudit();
  await screen.findByText(`${rows.length} entries, positions 0 to ${rows.length - 1}`);
  await user.type(screen.getByLabelText('Words'), 'court seat');
  await screen.findByText(`1 of ${rows.length} entries, positions 0 to ${rows.length - 1}`);
  const table = screen.getByRole('table', { name: 'Log' });
  expect(within(table).getByText(/handed the seat/)).toBeDefined();
  const all = `Verify and every export take all ${rows.length} entries, not only the 1 shown.`;
  expect(screen.getByText(all)).toBeDefined();
  await user.clear(screen.getByLabelText('Words'));
  await user.type(screen.getByLabelText('Words'), 'zebra');
  await screen.findByText('No entry matches. Take a word or a choice away.');
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(screen.queryByText(/not only the/)).toBeNull();
  await screen.findByText(`${rows.length} entries, positions 0 to ${rows.length - 1}`);
});

test('verify names the first wrong position in a sentence, and shows that entry', async () => {
  const { main, user } = await openAudit();
  await screen.findByText(`${rows.length} entries, positions 0 to ${rows.length - 1}`);
  const sentence = 'Entry at position 3: its content does not match its fingerprint.';
  main.verdict = ok({ intact: false, size: rows.length, root: 'r', position: 3, sentence });
  await user.type(screen.getByLabelText('Words'), 'court seat');
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  expect((await screen.findByText(/Not intact, from position 3 on/)).parentElement?.textContent).toContain(
    sentence,
  );
  await screen.findByText(`${rows.length} entries, positions 0 to ${rows.length - 1}`);
  expect(document.querySelector('[data-wrong]')?.getAttribute('aria-rowindex')).toBe('5');
});

test('an export says where the file is', async () => {
  const { main, user } = await openAudit();
  await user.click(await screen.findByRole('button', { name: /CSV/ }));
  await screen.findByText('Saved to /tmp/log.csv');
  expect(main.asked.at(-1)).toEqual({
    name: 'exportLog',
    body: { logId: 'audit-1', format: 'csv', leaveOut: [] },
  });
});

test('an evidence pack goes without what is ticked, and says what that costs', async () => {
  const { main, user } = await openAudit();
  await user.click(await screen.findByRole('button', { name: 'Evidence pack…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Evidence pack' });
  expect(within(dialog).getByText(/Nothing is left out/)).toBeDefined();
  await user.click(within(dialog).getByRole('checkbox', { name: 'Notes' }));
  await user.click(within(dialog).getByRole('checkbox', { name: 'The words of statements' }));
  expect(within(dialog).getByText(/nobody can compare what was published/)).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Save the pack…' }));
  await screen.findByText('Saved to /tmp/log.pack');
  const leaveOut = [
    ...['note.added text', 'statement.letGo reason', 'draft.revised text', 'draft.revised variants'],
    ...['check.overruled words', 'check.overruled said', 'check.overruled reason'],
    ...['sentence.marked words', 'sentence.unmarked words'],
    ...['sentence.kept words', 'sentence.kept reason'],
    ...['comment.made words', 'comment.made text', 'comment.replied text'],
    ...['comment.settled text', 'comment.reopened text', 'correction.opened words'],
    'correction.cutShort reason',
    'draft.kept reason',
  ];
  expect(main.asked.at(-1)).toEqual({
    name: 'exportLog',
    body: { logId: 'audit-1', format: 'pack', leaveOut },
  });
});

test('a report is saved in the form that was chosen', async () => {
  const { main, user } = await openAudit();
  await user.click(await screen.findByRole('button', { name: 'Report…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Report of this incident' });
  await user.click(within(dialog).getByRole('radio', { name: 'Word' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save the report…' }));
  await screen.findByText('Saved to /tmp/report.docx');
  expect(main.asked.at(-1)).toEqual({ name: 'saveReport', body: { incidentId: 'audit-1', form: 'docx' } });
});

test('a form 214 begins with what the log knows, and says why it cannot be saved', async () => {
  const { main, user } = await openAudit();
  await user.click(await screen.findByRole('button', { name: 'Report…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Report of this incident' });
  await user.click(within(dialog).getByRole('radio', { name: 'ICS 214, PDF' }));
  const label = within(dialog).getByLabelText('What your edition calls block 3');
  await user.clear(label);
  const save = within(dialog).getByRole('button', { name: 'Save the report…' });
  expect(save.getAttribute('aria-disabled') ?? save.getAttribute('disabled')).not.toBeNull();
  await user.type(label, 'Unit');
  await user.type(within(dialog).getByLabelText('3. Unit'), ' of the press office');
  await user.click(save);
  await screen.findByText('Saved to /tmp/ics-214.pdf');
  expect(main.asked.findLast(({ name }) => name === 'saveIcs214')).toMatchObject({
    name: 'saveIcs214',
    body: {
      fields: { nameLabel: 'Unit', positionLabel: 'ICS Position', from: (rows[0]?.at ?? 0) - 600_000 },
    },
  });
});

const open214 = async (user: UserEvent) => {
  await user.click(await screen.findByRole('button', { name: 'Report…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Report of this incident' });
  await user.click(within(dialog).getByRole('radio', { name: 'ICS 214, PDF' }));
  return within(dialog);
};

test('what was typed into a form 214 is there again after the dialog was closed, until the form is saved', async () => {
  const { user } = await openAudit();
  const form = await open214(user);
  const before = form.getByLabelText<HTMLInputElement>(/^2. Operational period from/).value;
  await user.type(form.getByLabelText('5. Home agency and unit'), 'Fire brigade');
  await user.click(form.getByRole('radio', { name: 'A4' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const again = await open214(user);
  expect(again.getByLabelText<HTMLInputElement>('5. Home agency and unit').value).toBe('Fire brigade');
  expect(again.getByRole<HTMLInputElement>('radio', { name: 'A4' }).checked).toBe(true);
  expect(again.getByLabelText<HTMLInputElement>(/^2. Operational period from/).value).toBe(before);

  CHOSEN.ics214 = null;
  await user.click(again.getByRole('button', { name: 'Save the report…' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const third = await open214(user);
  expect(third.getByLabelText<HTMLInputElement>('5. Home agency and unit').value).toBe('Fire brigade');

  CHOSEN.ics214 = '/tmp/ics-214.pdf';
  await user.click(third.getByRole('button', { name: 'Save the report…' }));
  await screen.findByText('Saved to /tmp/ics-214.pdf');
  const last = await open214(user);
  expect(last.getByLabelText<HTMLInputElement>('5. Home agency and unit').value).toBe('');
});

test('the next person at the keyboard finds a form 214 of their own', async () => {
  const { main, user } = await openAudit();
  await user.type((await open214(user)).getByLabelText('5. Home agency and unit'), 'Fire brigade');
  await user.keyboard('{Escape}');
  await act(async () => {
    await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'legal' } });
  });
  expect((await open214(user)).getByLabelText<HTMLInputElement>('5. Home agency and unit').value).toBe('');
});

test('the checker is saved by the palette’s action, and says where it is', async () => {
  const { main, user } = await openAudit();
  main.chooseMenu('checker.save');
  const dialog = await screen.findByRole('dialog', { name: 'The checker of evidence packs' });
  await user.click(within(dialog).getByRole('button', { name: 'Save the checker…' }));
  await within(dialog).findByText('Saved to /tmp/holdline-verify.html');
});

test('times on another day than today carry their date, and the zone is named', async () => {
  await openAudit();
  const table = await screen.findByRole('table', { name: 'Log' });
  expect(within(table).getByRole('columnheader', { name: 'Entered (GMT)' })).toBeDefined();
  expect(within(table).getAllByText(/Thu 19 Nov 2026 10:30:00/)).not.toHaveLength(0);
});

test('the log of the room tells who joined and who sat at the keyboard', async () => {
  await openWindow(undefined, '/audit');
  const table = await screen.findByRole('table', { name: 'Log' });
  expect((await within(table).findAllByText(/sat down at the keyboard/)).length).toBe(1);
  expect(within(table).queryByRole('columnheader', { name: 'Stage' })).toBeNull();
});
