import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { drafting } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

beforeEach(() => localStorage.clear());

it('Enter in the time of a note logs the note, and the next one can be typed', async () => {
  const { user, main, incidentId } = await openWarRoom(drafting());
  const field = screen.getByLabelText('Note to the log');
  await user.type(field, 'The lift is full of reporters.');
  await user.type(screen.getByLabelText(/^Happened/), '5 min ago{Enter}');
  await waitFor(() => expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ type: 'note.added' }));
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ data: { happenedAt: expect.any(Number) } });
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field).toHaveProperty('value', '');
  expect(screen.queryByLabelText(/^Happened/)).toBeNull();
});

it('Ctrl+S says why nothing can be saved, wherever the page is scrolled to', async () => {
  const { user } = await openWarRoom(drafting());
  await user.keyboard('{Control>}s{/Control}');
  const said = await screen.findByText('There are no words yet.', {
    selector: '[aria-live="polite"][aria-atomic="true"] *',
  });
  expect(said).toBeTruthy();
});
