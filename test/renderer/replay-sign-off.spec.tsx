import './support/browser.ts';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { approveIn, leaveStage, requested, SAMPLE_PEOPLE, type Story, worded } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const MINUTE = 60_000;
const BEFORE = 'It was 412 people.';
const AFTER = 'The archive was copied, too.';

const confirmed = (text: string) =>
  ({ type: 'fact.record', status: 'confirmed', text, happenedAt: null, learntAt: null }) as const;

/** Words that name a time which has been. A number is confirmed after them; Legal signs a minute later; a minute after that, more is known. */
function signedBetween(): Story {
  const asked = leaveStage(worded('We are sorry for what was posted. Next update by 10:20 UTC.'), 'approve');
  const seat = asked.state.approvals.at(-1)?.signers.find(({ personId }) => personId === 'legal');
  const counted = asked.when(confirmed(BEFORE), { afterMs: MINUTE });
  const signed = approveIn(counted, seat?.signerId ?? '', { afterMs: MINUTE });
  return signed.when(confirmed(AFTER), { afterMs: MINUTE });
}

const { events } = signedBetween();

/** Legal, who advises on these words as well, opens them; the seat is handed over; then Legal objects. */
function objectedWithoutSeat(): Story {
  const people = {
    ...SAMPLE_PEOPLE,
    list: SAMPLE_PEOPLE.list.map((one) =>
      one.personId === 'legal' ? { ...one, roles: [...one.roles, 'factOwner' as const] } : one,
    ),
  };
  const asked = requested();
  const request = asked.state.approvals.at(-1);
  const signerId = request?.signers.find(({ personId }) => personId === 'legal')?.signerId ?? '';
  const revisionId = request?.revisionId ?? '';
  return asked
    .when({ type: 'approval.see', revisionId, signerId }, { by: 'legal', people })
    .when({ type: 'approval.handOver', signerId, to: 'counsel', reason: 'In court.' }, { people })
    .when({ type: 'approval.object', revisionId, reason: 'Nobody counted.' }, { by: 'legal', people });
}

beforeEach(() => localStorage.clear());

async function openReplay(told = events, id = 'sign-off-then') {
  const opened = await openWindow((main) => void withRoom(main).logs.set(id, told), `/incident/${id}/replay`);
  const slider = await screen.findByRole('slider', { name: 'Step through the log' });
  act(() => slider.focus());
  fireEvent.keyDown(slider, { key: 'End' });
  return opened;
}

it('shows a reviewer the sign-off as it was at a look, with all that stood beside the words and nothing later', async () => {
  const { user } = await openReplay();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Whose view' }), 'Seen by: Dan Roth');
  await user.click(screen.getByRole('button', { name: /^Show the sign-off as it was/ }));
  const sheet = within(await screen.findByRole('dialog', { name: 'The sign-off as it was' }));
  expect(sheet.getByRole('heading', { name: 'Came after these words' })).toBeTruthy();
  expect(sheet.getAllByText(BEFORE).length).toBeGreaterThan(0);
  expect(sheet.queryByText(AFTER)).toBeNull();
  expect(sheet.getByRole('heading', { name: 'What each sentence leans on' })).toBeTruthy();
  expect(sheet.getByText(/for the first time/)).toBeTruthy();
  // The checks go by the clock of then.
  expect(sheet.getByText(/^That has been: it is 10:33 GMT/)).toBeTruthy();
  expect(sheet.getByText(/Dan Roth approved the words\.$/)).toBeTruthy();
  expect(sheet.getByText(/What was in sight, and what of it was read, the log does not say\./)).toBeTruthy();
  expect(sheet.queryByRole('button', { name: /Sign|Approve|Reject/ })).toBeNull();
  await user.click(sheet.getByRole('button', { name: 'Back to the replay' }));
  expect(screen.queryByRole('dialog', { name: 'The sign-off as it was' })).toBeNull();
});

it('says why there is none where nobody’s view is taken', async () => {
  const { user } = await openReplay();
  await user.keyboard('o');
  expect(screen.getByText(/^No sign-off to show: take the view of a signer/)).toBeTruthy();
});

it('offers none to whoever had no seat over the words then, and says so', async () => {
  const { user } = await openReplay(objectedWithoutSeat().events, 'without-seat');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Whose view' }), 'Seen by: Dan Roth');
  expect(screen.getByText(/^They had no seat over these words then/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Show the sign-off as it was/ })).toBeNull();
  await user.keyboard('o');
  expect(screen.queryByRole('dialog', { name: 'The sign-off as it was' })).toBeNull();
  await user.click(screen.getByRole('button', { name: /opened the words$/ }));
  await user.click(screen.getByRole('button', { name: /^Show the sign-off as it was/ }));
  expect(await screen.findByRole('dialog', { name: 'The sign-off as it was' })).toBeTruthy();
});
