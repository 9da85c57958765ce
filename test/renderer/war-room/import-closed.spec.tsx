import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { alarmRaised } from '../../support/given.ts';

let answer: (read: unknown) => void = () => undefined;
vi.mock('../../../renderer/files/read-dropped.ts', () => ({
  readDropped: () =>
    new Promise((done) => {
      answer = done;
    }),
}));
const { openWarRoom } = await import('../support/war-room.ts');

beforeEach(() => localStorage.clear());

it('a file that was still being read when its dialog was closed is not there when it opens again', async () => {
  const { user } = await openWarRoom(alarmRaised());
  const open = () => user.click(screen.getByRole('button', { name: 'Import a file…' }));
  await open();
  const file = await screen.findByLabelText('File of mentions');
  fireEvent.change(file, { target: { files: [new File(['a'], 'a.csv')] } });
  await screen.findByText('Reading the file…');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('Reading the file…')).toBeNull());
  await act(async () => answer({ ok: false, error: { code: 'x', sentence: 'This is no text.' } }));
  await open();
  await screen.findByRole('button', { name: 'Choose a file…' });
  expect(screen.queryByText('This is no text.')).toBeNull();
});
