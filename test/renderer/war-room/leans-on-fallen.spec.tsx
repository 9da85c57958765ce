import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cited, LEAKED, withdrawnUnder } from '../../support/fact-story.ts';
import { approveAll, leaveStage, released } from '../../support/given.ts';
import { correctedOnBoth, correctionFirst, updating } from '../../support/set-aside-story.ts';
import { openWarRoom } from '../support/war-room.ts';

const COUNTED = 'About 300 customers are in the file.';

it('says at a channel that is not out yet what its words lean on, before anybody takes them', async () => {
  const publish = released(leaveStage(approveAll(leaveStage(cited(), 'approve')), 'publish'), 1);
  const { append } = await openWarRoom(publish);
  const channels = within(screen.getByRole('region', { name: 'Channels' }));
  expect(channels.queryByText(/These words lean on/)).toBeNull();
  await append(withdrawnUnder(publish));
  const rows = await channels.findAllByText(/^These words lean on what is withdrawn: /);
  expect(rows).toHaveLength(channels.getAllByText('Not out').length);
  expect(rows[0]?.textContent).toContain(`“${COUNTED}”`);
});

it('says it of words that were set aside, beside the press that takes them up', async () => {
  const update = updating(`${LEAKED} The forum has taken it down.`);
  await openWarRoom(correctedOnBoth(correctionFirst(update)));
  expect(screen.getByText(/^These words lean on what is withdrawn: /).textContent).toContain(COUNTED);
});
