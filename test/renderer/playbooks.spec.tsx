import './support/browser.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { sampleLibrary } from '../support/sample-playbook.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const open = () =>
  openWindow((main) => {
    withRoom(main).library = sampleLibrary;
    const sentence = 'budgets.S1.detect: a whole number is missing.';
    main.problems = [{ file: 'recall.json', sentence, instead: 'executive-misconduct' }];
  }, '/playbooks');

const cells = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('every figure is shown with its source, what did not load once, and where a playbook has its own', async () => {
  const { user } = await open();
  expect(screen.getByRole('heading', { name: 'Every playbook by default' })).toBeTruthy();
  expect(screen.getByText(/A change applies to incidents raised from now on/)).toBeTruthy();
  expect(screen.getAllByText('recall.json')).toHaveLength(1);
  expect(screen.getByText(/The shipped “.+” is used in its place\./)).toBeTruthy();
  expect(cells(/^Draft, simple/)).toEqual(['5 / 10', '5 / 10', '10 / 20', '30']);
  expect(cells(/^Promise/)).toEqual(['20', '30', '60', 'on change']);
  const { budgets, chains, matrix, thresholds } = sampleLibrary.defaults;
  for (const { source } of [...Object.values(budgets), matrix, thresholds])
    expect(screen.getByText(source)).toBeTruthy();
  const chain = screen.getByRole('article', { name: 'The S1 chain' });
  expect(within(chain).getByText(chains.S1.source)).toBeTruthy();
  expect(within(chain).getByText('Nudged at 33%, after 1 min 19 s')).toBeTruthy();
  expect(within(chain).getByText('Incident lead, Legal, Executive; holding words only')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Executive misconduct.* of its own$/ }));
  expect(screen.getByRole('heading', { name: /^Executive misconduct/ })).toBeTruthy();
  expect(screen.getAllByText('its own').length).toBeGreaterThan(0);
});

test('the lead changes a budget with its source, sees what was shipped beside it, and restores it', async () => {
  const { main, user } = await open();
  await user.click(
    screen.getByRole('button', { name: 'Change the S1 budgets of every playbook by default…' }),
  );
  const dialog = await screen.findByRole('dialog');
  const save = within(dialog).getByRole('button', { name: 'Change it' });
  expect(within(dialog).getAllByText(/Nothing is changed yet/).length).toBeGreaterThan(0);
  await waitFor(() =>
    expect(document.activeElement).toBe(within(dialog).getByRole('textbox', { name: 'Detect' })),
  );
  const field = within(dialog).getByRole('textbox', { name: 'Approve' });
  await user.clear(field);
  expect(within(dialog).getAllByText(/Minutes are a whole number/).length).toBeGreaterThan(0);
  await user.type(field, '9');
  expect(within(dialog).getByText('The stages come to 20')).toBeTruthy();
  expect(within(dialog).getAllByText(/Say where the figure comes from/).length).toBeGreaterThan(0);
  expect(save.getAttribute('aria-disabled')).toBe('true');
  await user.type(within(dialog).getByRole('textbox', { name: /^Where does this come from/ }), 'Last drill');
  await user.click(save);
  expect(await screen.findByText('Last drill')).toBeTruthy();
  expect(screen.getByText(/Changed in this room by Ada Lind/)).toBeTruthy();
  expect(cells(/^Approve/)[0]).toBe('9shipped 4');
  expect(main.registry.at(-1)).toMatchObject({ type: 'figures.changed', by: 'lead' });

  await user.click(screen.getByRole('button', { name: /^Restore the S1 budgets/ }));
  const back = await screen.findByRole('dialog');
  await user.type(within(back).getByRole('textbox', { name: 'Why does it go back?' }), 'Too long');
  await user.click(within(back).getByRole('button', { name: 'Restore it' }));
  expect(await screen.findByText(sampleLibrary.defaults.budgets.S1.source)).toBeTruthy();
  expect(cells(/^Approve/)[0]).toBe('4');
});

test('thresholds, seats, percents and the matrix are changed too; somebody else reads why not', async () => {
  const { main, user } = await open();
  const change = async (place: string, act: (dialog: HTMLElement) => Promise<unknown>) => {
    await user.click(
      screen.getByRole('button', { name: `Change the ${place} of every playbook by default…` }),
    );
    const dialog = await screen.findByRole('dialog');
    await act(dialog);
    await user.type(within(dialog).getByRole('textbox', { name: /^Where does this/ }), 'Review');
    await user.click(within(dialog).getByRole('button', { name: 'Change it' }));
    const event = main.registry.at(-1);
    return event?.type === 'figures.changed' ? event.data.now : null;
  };
  const type = async (dialog: HTMLElement, name: string, text: string) => {
    await user.clear(within(dialog).getByRole('textbox', { name }));
    await user.type(within(dialog).getByRole('textbox', { name }), text);
  };
  expect(
    await change('thresholds', (dialog) => type(dialog, 'Warn at, in percent of the budget', '40, 90')),
  ).toMatchObject({ warnAtPercent: [40, 90] });
  expect(
    await change('S4 chain', async (dialog) => {
      await user.click(within(dialog).getByRole('button', { name: 'Add a seat' }));
      await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Seat 2: role' }), 'Legal');
      await type(dialog, 'Seat 2: name', 'Legal');
      await type(dialog, 'Nudge a silent signer', '25');
    }),
  ).toMatchObject({
    blocking: [{ role: 'incidentLead' }, { role: 'legal', label: 'Legal' }],
    nudgeAtPercent: 25,
    backupAtPercent: 50,
  });
  expect(
    await change('severity matrix', (dialog) =>
      user.selectOptions(
        within(dialog).getByRole('combobox', { name: 'Irritation, no harm; Nobody outside knows' }),
        'S3',
      ),
    ),
  ).toMatchObject({
    cells: [['S3', 'S4', 'S3', 'S3'], [], [], []].map((row) => (row.length ? row : expect.anything())),
  });

  main.chooseMenu('alarm.raise');
  expect(
    await screen.findByRole('radio', { name: 'S3 active: Irritation, no harm; Nobody outside knows' }),
  ).toBeTruthy();
  await user.keyboard('{Escape}');

  await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'legal' } });
  const button = await screen.findByRole('button', { name: /^Change the thresholds/ });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(
    screen.getAllByText(
      'Only an incident lead or administrator changes figures. Put Ada Lind or Ben Osei at the keyboard.',
    ).length,
  ).toBeGreaterThan(0);
});

test('a channel’s limit is changed with where and when it was looked up, and a playbook takes one over', async () => {
  const { main, user } = await open();
  const row = () => within(screen.getByRole('row', { name: /^Mastodon/ }));
  expect(row().getByText('at most 500 characters')).toBeTruthy();
  await user.click(row().getByRole('button', { name: /^Change the limits of Mastodon/ }));
  const dialog = within(await screen.findByRole('dialog'));
  const most = dialog.getByRole('textbox', { name: 'At most, in characters' });
  await user.clear(most);
  await user.type(most, '5000');
  await user.clear(dialog.getByRole('textbox', { name: /^Looked up on/ }));
  await user.type(dialog.getByRole('textbox', { name: /^Looked up on/ }), '28/11/2026');
  await user.type(dialog.getByRole('textbox', { name: 'Where did you look it up?' }), 'Our server’s rules');
  expect(dialog.getAllByText(/Write the day as year-month-day/).length).toBeGreaterThan(0);
  await user.clear(dialog.getByRole('textbox', { name: /^Looked up on/ }));
  await user.type(dialog.getByRole('textbox', { name: /^Looked up on/ }), '2026-11-18');
  await user.click(dialog.getByRole('button', { name: 'Change it' }));
  expect(await screen.findByText('Our server’s rules')).toBeTruthy();
  expect(row().getByText('at most 5,000 characters')).toBeTruthy();
  expect(row().getByText('shipped at most 500 characters')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: /^Data breach/ }));
  expect(screen.queryByRole('row', { name: /^Mastodon/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Change the channels of Data breach/ }));
  const choice = within(await screen.findByRole('dialog'));
  await user.click(choice.getByRole('checkbox', { name: 'Mastodon' }));
  await user.type(choice.getByRole('textbox', { name: /^Where does this/ }), 'We moved there');
  await user.click(choice.getByRole('button', { name: 'Change it' }));
  expect(await screen.findByRole('row', { name: /^Mastodon/ })).toBeTruthy();
  expect(row().getByText('at most 5,000 characters')).toBeTruthy();
  expect(main.registry.at(-1)).toMatchObject({ type: 'figures.changed', data: { reason: 'We moved there' } });
});
