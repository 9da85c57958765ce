import { cleanup, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ok } from '../../../shared/kernel.ts';
import { changedUnder, NOW_HOLDS, updateAsked, updateOut } from '../../support/changed-story.ts';
import { AT_WORK, cited, citedOut, LEAKED } from '../../support/fact-story.ts';
import { clearStage, leaveStage, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { FILES } from '../support/fake-packets.ts';
import { openWindow } from '../support/open-window.tsx';
import { packet } from '../support/sample-packet.ts';
import { seated } from '../support/seated.ts';
import { openWarRoom } from '../support/war-room.ts';

const TITLE = 'Changed since it was said';
const UNTIED = 'May say the same, and tied to nothing';
const [first, second] = samplePlaybook.channels.filter((one) => !one.internal);
const LEFT = `These words do not go out on ${second?.name}: what is out of date stays there.`;

/** An update of what has changed, which leaves out the second of the two channels that say what held before. */
const withoutSecond = (changed = changedUnder()) =>
  updateAsked(changed, NOW_HOLDS, undefined, [second?.id ?? '']);

async function signOffOf(story: Story) {
  const { user } = await openWarRoom(story);
  await user.click(screen.getAllByRole('button', { name: 'Open sign-off' })[0] as HTMLElement);
  return within(await screen.findByRole('dialog', { name: 'Sign-off' }));
}

it('whoever signs an update reads what has changed, which sentences are out of date and where they stay', async () => {
  const sheet = await signOffOf(withoutSecond());
  const card = sheet.getByRole('region', { name: TITLE });
  expect(card.textContent).toMatch(/held until \d\d:\d\d.*About 300 customers are in the file\./);
  expect(card.textContent).toContain(`Now: ${NOW_HOLDS}`);
  expect(card.textContent).toContain(`“${LEAKED}”`);
  expect(card.textContent).toContain(`out on ${first?.name} and ${second?.name}`);
  expect(card.textContent).toContain(LEFT);
  expect(screen.getByRole('region', { name: /^Changed since:/, hidden: true }).textContent).toContain(LEFT);
});

it('by phone and in a packet the same stands as at the desk, with what may say the same', async () => {
  const untied = citedOut().when({ type: 'sentence.unmark', words: AT_WORK });
  const asked = clearStage(withoutSecond(changedUnder(untied)));
  const { user } = await openWarRoom(asked, { prepare: seated('deputy') });
  await user.click(screen.getByRole('button', { name: 'By phone: Chief executive' }));
  const phone = within(await screen.findByRole('dialog', { name: 'Approval by phone' }));
  const told = [TITLE, UNTIED].map((name) => phone.getByRole('region', { name }).textContent);
  expect(told[0]).toContain(LEFT);
  expect(told[1]).toContain(`“${AT_WORK}” out on ${first?.name} and ${second?.name}`);
  cleanup();
  FILES.ask = ok(packet({}, asked));
  const elsewhere = await openWindow(() => undefined);
  elsewhere.main.chooseMenu('packet.open');
  const sheet = within(await screen.findByRole('dialog', { name: 'Signing packet' }));
  FILES.ask = ok(null);
  expect([TITLE, UNTIED].map((name) => sheet.getByRole('region', { name }).textContent)).toEqual(told);
});

it('nothing is said to stay where the words go, and nothing at all where nothing has changed', async () => {
  const sheet = await signOffOf(updateAsked(changedUnder(), NOW_HOLDS));
  expect(sheet.getByRole('region', { name: TITLE }).textContent).not.toContain('do not go out');
});

it('a statement with nothing out before it says nothing of the kind', async () => {
  const sheet = await signOffOf(leaveStage(cited(), 'approve'));
  expect(sheet.queryByRole('region', { name: TITLE })).toBeNull();
});

it('once the update is out, Follow-up and What is out go on about the channel that it did not reach', async () => {
  await openWarRoom(leaveStage(updateOut(withoutSecond(), 1), 'followUp'));
  const band = screen.getByRole('region', { name: /^Changed since:/ });
  expect(band.textContent).toMatch(
    new RegExp(
      `One sentence that is out was found to say what held until .*: ${second?.name}\\. Say in the next word`,
    ),
  );
  expect(band.textContent).not.toContain('do not go out');
  const out = screen.getByRole('region', { name: 'What is out' });
  expect(within(out).getAllByText(/says what held until \d\d:\d\d/)).toHaveLength(1);
});
