import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { drafting, leaveStage, SAMPLE_PEOPLE, type Story, worded } from '../../support/given.ts';
import { keptAsIs } from '../../support/kept-words.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { openWarRoom } from '../support/war-room.ts';

const { impacts, awareness } = samplePlaybook.matrix;

function lowered(story: Story): Story {
  return story
    .when({
      type: 'severity.change',
      impact: impacts[1]?.id ?? '',
      awareness: awareness[1]?.id ?? '',
      unsure: false,
      reason: 'Fewer people.',
    })
    .when({ type: 'severity.confirm' }, { by: 'legal' });
}

const card = (name: string) => screen.queryByRole('region', { name });

beforeEach(() => localStorage.clear());

it('says what moved on since the words were saved, and one line keeps them', async () => {
  const { user } = await openWarRoom(lowered(worded()));
  const before = within(card('These words may be out of date') as HTMLElement);
  expect(before.getByText('Severity fell from S1 to S3 active')).toBeTruthy();
  expect(before.getByText('Fewer people.')).toBeTruthy();
  await user.keyboard('{Control>}{Shift>}r{/Shift}{/Control}');
  await user.keyboard('No number is in them.{Enter}');
  const kept = await screen.findByRole('region', { name: 'Kept as they are' });
  expect(within(kept).getByText('No number is in them.')).toBeTruthy();
  expect(card('These words may be out of date')).toBeNull();
});

it('says it of words on the page that nobody has saved, since they were begun', async () => {
  const story = drafting();
  const { user, append } = await openWarRoom(story);
  await user.type(screen.getByLabelText('The words of the statement'), 'We are sorry.');
  expect(card('This happened while you were writing')).toBeNull();
  await append(lowered(story));
  const since = within(card('This happened while you were writing') as HTMLElement);
  expect(since.getByText('Severity fell from S1 to S3 active')).toBeTruthy();
});

it('still says what made the saved words old while somebody changes them', async () => {
  const { user } = await openWarRoom(lowered(worded()));
  await user.type(screen.getByLabelText('The words of the statement'), 'And ');
  const before = within(await screen.findByRole('region', { name: 'The saved words may be out of date' }));
  expect(before.getByText('Severity fell from S1 to S3 active')).toBeTruthy();
  expect(card('This happened while you were writing')).toBeNull();
});

it('is in front of every signer, with who said that the words still stand', async () => {
  const [chief] = SAMPLE_PEOPLE.list;
  const story = leaveStage(keptAsIs(lowered(worded()), 'No number is in them.'), 'approve');
  await openWarRoom(story);
  const before = within(card('These words may be out of date') as HTMLElement);
  expect(before.getByText('kept as they are')).toBeTruthy();
  expect(before.getByText(/Still right, says/).textContent).toContain(chief?.name);
});
