import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { alarmRaised, closed } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const FIRST = 'Customer data published on a forum';
const SECOND = 'Addresses of customers published on a forum';
const press = () => screen.getByRole('button', { name: 'Change the title…' });
const heading = (title: string) => screen.findByRole('heading', { level: 1, name: new RegExp(`^${title}`) });

it('the title is changed where it stands, with a reason', async () => {
  const { user, main, incidentId } = await openWarRoom(alarmRaised());
  await heading(FIRST);
  await user.click(press());
  const dialog = await screen.findByRole('dialog', { name: 'Change the title' });
  const title = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'What happened, in one line' });
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(title.value).toBe(FIRST);
  expect(within(dialog).getAllByText('This is its title already.').length).toBeGreaterThan(0);
  await user.clear(title);
  await user.type(title, SECOND);
  await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'It is addresses alone.');
  await user.click(within(dialog).getByRole('button', { name: 'Change the title' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'incident.retitled',
      data: { title: SECOND, reason: 'It is addresses alone.' },
    }),
  );
  await heading(SECOND);
});

it('is there from the menu, and half of it is there again after a slip of Escape', async () => {
  const { user, main } = await openWarRoom(alarmRaised());
  act(() => main.chooseMenu('incident.retitle'));
  const why = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Why' });
  await user.type(await why(), 'It is addr');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(press());
  expect((await why()).value).toBe('It is addr');
});

it('who looks on and writes nothing is told so, and no dialog opens', async () => {
  const { user } = await openWarRoom(alarmRaised(), {
    prepare: (main) => {
      const at = main.registry.at(-1)?.at ?? 0;
      const person = { personId: 'visitor', name: 'Vic Tanner', title: 'Guest', backupId: null };
      main.registry = [
        ...main.registry,
        { type: 'person.added', at, by: 'lead', data: { ...person, roles: ['observer'] } },
        { type: 'keyboard.taken', at, by: 'visitor', data: { personId: 'visitor' } },
      ];
    },
  });
  await heading(FIRST);
  expect(press().getAttribute('aria-disabled')).toBe('true');
  const described = document.getElementById(press().getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toMatch(/^Vic Tanner is here as an observer/);
  await user.click(press());
  expect(screen.queryByRole('dialog', { name: 'Change the title' })).toBeNull();
});

it('an ended incident shows its title and changes it no more', async () => {
  await openWarRoom(closed());
  await heading(FIRST);
  expect(screen.queryByRole('button', { name: 'Change the title…' })).toBeNull();
});
