import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { publishing } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('has the channels with their actions before the words, which may be long', async () => {
  await openWarRoom(publishing());
  const channels = screen.getByRole('region', { name: 'Channels' });
  const words = screen.getByRole('region', { name: 'The words that may go out' });
  expect(channels.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
});
