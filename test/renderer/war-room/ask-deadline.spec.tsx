import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { briefed } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const minutes = () => (screen.getByLabelText('Minutes') as HTMLInputElement).value;

it('a question gets no longer than the stage still has, and as usual once its time is over', async () => {
  const { pass, user } = await openWarRoom(briefed());
  expect(minutes()).toBe('1');
  await pass(3 * 60_000);
  expect(minutes()).toBe('5');
  await user.clear(screen.getByLabelText('Minutes'));
  await user.type(screen.getByLabelText('Minutes'), '7');
  await pass(60_000);
  expect(minutes()).toBe('7');
});
