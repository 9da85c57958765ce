import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { requested } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const reasonOf = (button: HTMLElement | undefined) =>
  document.getElementById(button?.getAttribute('aria-describedby') ?? '')?.textContent;

it('a seat that somebody may not hand over, or that nobody can take, says just that', async () => {
  const story = requested();
  await openWarRoom(story, {
    prepare: (main) => {
      const stamp = { at: 1, by: 'system' };
      main.registry = [...main.registry, { type: 'keyboard.taken', ...stamp, data: { personId: 'social' } }];
    },
  });
  const buttons = screen.getAllByRole('button', { name: 'Hand over…' });
  expect(buttons.map(reasonOf)).toEqual(
    story.state.approvals[0]?.signers.map(() => 'Whoever wrote these words cannot choose who approves them.'),
  );
});
