import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { withdrawnUnder } from '../../support/fact-story.ts';
import { approveIn, given, leaveStage, released, type Story } from '../../support/given.ts';
import {
  correctedOnBoth,
  correctedOnOne,
  correctionApproved,
  correctionFirst,
  righted,
  UPDATE,
  updateApproved,
  updateAsked,
  updating,
} from '../../support/set-aside-story.ts';
import { openWarRoom } from '../support/war-room.ts';
import { addWords, wordsOnPage } from '../support/words-page.ts';

const SHAKEN = 'Words lean on what is not confirmed';
const seatOf = (asked: Story) => asked.state.approvals.at(-1)?.signers[0]?.signerId ?? '';
const region = (name: string) => screen.getByRole('region', { name });

/** The same story, whose instants lie within a second. */
const later = (story: Story): Story =>
  given(
    story.events.map((one) => ({ ...one, at: one.at + 400 })),
    story.at + 400,
  );

/** The dialog as it stands where saving has led to. */
const openAgain = () =>
  waitFor(() => {
    const dialog = within(screen.getByRole('dialog', { name: 'Start a correction' }));
    const start = dialog.getByRole('button', { name: 'Start it in Draft' });
    expect(start.getAttribute('aria-disabled')).toBe('false');
  });

it('the correction starts beside an update that is signed, and says what becomes of that', async () => {
  const { user, main, incidentId } = await openWarRoom(withdrawnUnder(updateAsked()));
  await user.click(within(region(SHAKEN)).getByRole('button', { name: /^Start the correction: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start a correction' }));
  expect(dialog.getByText('Update 2 is set aside, and the correction goes first.')).toBeTruthy();
  expect(dialog.getByText(/Its signers are asked no more/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Start it in Draft' }));
  expect((await screen.findAllByText(/set aside for Correction 3/)).length).toBeGreaterThan(0);
  expect(main.logs.get(incidentId)?.map(({ type }) => type)).toContain('correction.opened');
});

it('words that nobody saved are saved first, with one press in the dialog', async () => {
  const { user, main, incidentId } = await openWarRoom(withdrawnUnder(updating()));
  await user.click(screen.getByRole('textbox', { name: 'The words of the statement' }));
  await user.keyboard(' It took an hour.');
  await user.click(within(region(SHAKEN)).getByRole('button', { name: /^Start the correction: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start a correction' }));
  const start = dialog.getByRole('button', { name: 'Start it in Draft' });
  expect(start.getAttribute('aria-disabled')).toBe('true');
  await user.click(dialog.getByRole('button', { name: 'Save it' }));
  await waitFor(() => expect(start.getAttribute('aria-disabled')).toBe('false'));
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ type: 'draft.revised' });
});

it('words typed while the signers look are saved first, too, and the dialog says what that does', async () => {
  const asked = updateAsked();
  const { user, main, incidentId } = await openWarRoom(withdrawnUnder(approveIn(asked, seatOf(asked))));
  const stages = within(screen.getByRole('navigation', { name: 'Stages' }));
  await user.click(stages.getByRole('button', { name: /Draft/ }));
  await addWords(' It took an hour.');
  await user.click(within(region(SHAKEN)).getByRole('button', { name: /^Start the correction: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start a correction' }));
  const start = dialog.getByRole('button', { name: 'Start it in Draft' });
  expect(start.getAttribute('aria-disabled')).toBe('true');
  expect(dialog.getByText(/Saving goes back to Draft and voids one approval/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Save it' }));
  await openAgain();
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ type: 'draft.revised' });
});

it('so are those that lie on the shelf while another stage is shown', async () => {
  const story = withdrawnUnder(updateApproved());
  const statement = story.state.statements.at(-1);
  const words = { text: `${UPDATE} It took an hour.`, variants: [], without: [], sent: null };
  const basedOn = statement?.revisions.at(-1)?.revisionId;
  const entry = `holdline.unsaved-words.shelved.${statement?.statementId}`;
  localStorage.setItem(entry, JSON.stringify({ ...words, basedOn }));
  const { user, main } = await openWarRoom(story, { id: 'shelved' });
  await user.click(within(region(SHAKEN)).getByRole('button', { name: /^Start the correction: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start a correction' }));
  const start = dialog.getByRole('button', { name: 'Start it in Draft' });
  expect(start.getAttribute('aria-disabled')).toBe('true');
  expect(dialog.getByText(/The signers approved the last revision. Saving goes back to Draft/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Save it' }));
  await openAgain();
  expect(main.logs.get('shelved')?.at(-1)).toMatchObject({ type: 'draft.revised' });
});

it('words that nobody saved at what was set aside are told of, and put together with what is taken up', async () => {
  const story = correctedOnBoth();
  const update = story.state.statements[1];
  const basedOn = update?.revisions.at(-1)?.revisionId;
  const words = { text: `${UPDATE} It took an hour.`, variants: [], without: [], sent: null, basedOn };
  localStorage.setItem(`holdline.unsaved-words.left.${update?.statementId}`, JSON.stringify(words));
  const { user } = await openWarRoom(story, { id: 'left' });
  const next = within(region('The next statement'));
  expect(next.getByText(/^Words that nobody saved lie here, too/)).toBeTruthy();
  await user.click(next.getByRole('button', { name: 'Take it up: Update 2' }));
  const card = await screen.findByRole('region', {
    name: 'You took these words up as 4.1 while you were writing',
  });
  await user.click(within(card).getByRole('button', { name: 'Put together, on top of 4.1' }));
  expect(wordsOnPage()).toBe(words.text);
});

it('Follow-up takes up what was set aside with one press', async () => {
  const { user } = await openWarRoom(correctedOnBoth());
  const next = within(region('The next statement'));
  expect(next.getByText(UPDATE)).toBeTruthy();
  await user.click(next.getByRole('button', { name: 'Take it up: Update 2' }));
  await screen.findByText('Update 4.1');
});

it('Follow-up lets go what was set aside, with a reason', async () => {
  const { user, main, incidentId } = await openWarRoom(correctedOnBoth());
  const next = within(region('The next statement'));
  await user.click(next.getByRole('button', { name: 'Let it go: Update 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Let Update 2 go' }));
  await user.type(dialog.getByRole('textbox', { name: 'Why is it not needed any more?' }), 'All is said.');
  await user.click(dialog.getByRole('button', { name: 'Let it go' }));
  await waitFor(() => expect(next.queryByRole('button', { name: 'Take it up: Update 2' })).toBeNull());
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ type: 'statement.letGo' });
});

it('Follow-up writes down where an update was out before it was set aside, if it was approved then', async () => {
  const { user } = await openWarRoom(correctedOnBoth(correctionFirst(updateApproved())));
  const was = screen.getByRole('button', { name: 'It was out already: Update 2' });
  expect(was.getAttribute('aria-disabled')).not.toBe('true');
  await user.click(was);
  const dialog = within(await screen.findByRole('dialog', { name: 'Where Update 2 was out' }));
  expect(dialog.getByRole('textbox', { name: 'Where it is' })).toBeTruthy();
  expect(dialog.getByRole('button', { name: '5 min ago' })).toBeTruthy();
});

it('offers no time that it would refuse', async () => {
  const { user, pass } = await openWarRoom(correctionFirst(updateApproved()));
  await pass(30 * 60_000);
  await user.click(screen.getByRole('button', { name: 'It was out already: Update 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Where Update 2 was out' }));
  expect(dialog.getByRole('button', { name: 'not known' })).toBeTruthy();
  expect(dialog.queryByRole('button', { name: '5 min ago' })).toBeNull();
});

it.each([
  ['Draft', correctionFirst(updateApproved())],
  ['Approve', leaveStage(righted(correctionFirst(updateApproved())), 'approve')],
  ['Publish', correctionApproved(correctionFirst(updateApproved()))],
])('%s writes it down just the same, and says beside the time which ones it takes', async (_, story) => {
  const { user, main, incidentId } = await openWarRoom(story);
  await user.click(within(region('Set aside')).getByRole('button', { name: 'It was out already: Update 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Where Update 2 was out' }));
  const confirm = dialog.getByRole('button', { name: 'It was out' });
  expect(confirm.getAttribute('aria-disabled')).toBe('true');
  expect(dialog.getAllByText('Choose a channel.').length).toBeGreaterThan(0);
  const when = dialog.getByRole('textbox', { name: /^Out since/ });
  expect(when.getAttribute('aria-invalid')).toBe('false');
  await user.type(when, '23:59');
  const said = () => document.getElementById(when.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(said()).toMatch(/future|set aside|even saved/);
  expect(confirm.getAttribute('aria-disabled')).toBe('true');
  await user.click(dialog.getByRole('button', { name: 'not known' }));
  expect(said()).toBe('');
  await user.selectOptions(dialog.getByLabelText('On which channel?'), 'Web statement');
  await user.type(dialog.getByRole('textbox', { name: 'Where it is' }), 'https://example.com/2');
  await user.click(confirm);
  const setAsideAt = story.state.statements.at(-1)?.at;
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.findLast(({ type }) => type === 'release.recorded')).toMatchObject({
      data: { address: 'https://example.com/2', releasedAt: setAsideAt, latest: true },
    }),
  );
});

it('the dialog takes the bound that it shows, to the minute and to the second, and names the zone', async () => {
  const { user } = await openWarRoom(later(correctionFirst(updateApproved())));
  await user.click(screen.getByRole('button', { name: 'It was out already: Update 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Where Update 2 was out' }));
  const shown = dialog.getByText(/^From /).textContent ?? '';
  const [, day = '', time = ''] = /^From (?:\w+ (\d+ \w+ \d+) )?(\d\d:\d\d:\d\d) GMT, /.exec(shown) ?? [];
  expect(time).not.toBe('');
  const when = dialog.getByRole('textbox', { name: /^Out since/ });
  for (const typed of [time, time.slice(0, 5)]) {
    await user.clear(when);
    await user.type(when, `${day} ${typed}`.trim());
    expect(when.getAttribute('aria-invalid')).toBe('false');
  }
});

it('what was let go can still be written down as out before, under what is out', async () => {
  const done = correctedOnBoth(correctionFirst(updateApproved()));
  const statementId = done.state.statements[1]?.statementId ?? '';
  const gone = done.when({ type: 'statement.letGo', statementId, reason: 'Overtaken.' });
  await openWarRoom(gone);
  const out = within(region('What is out'));
  expect(out.getByText(/then let go\. Was it out somewhere by then\?/)).toBeTruthy();
  const was = out.getByRole('button', { name: 'It was out already: Update 2' });
  expect(was.getAttribute('aria-disabled')).not.toBe('true');
});

it('Publish offers the way out that its refusal names', async () => {
  await openWarRoom(released(correctionApproved(correctionFirst(updating())), 0));
  expect(screen.queryAllByRole('button', { name: 'End it without…' })).toHaveLength(1);
});

it('a correction that is out on some channels closes what would end it, until somebody says why', async () => {
  const { user, main, incidentId } = await openWarRoom(correctedOnOne());
  const next = within(region('The next statement'));
  for (const name of ['Start: Update', 'Take it up: Update 2', 'Start: Closing statement'])
    expect(next.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
  await user.click(next.getByRole('button', { name: 'End it without…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(
    dialog.getByRole('textbox', { name: 'Why does it not go out there?' }),
    'The account is locked.',
  );
  await user.click(dialog.getByRole('button', { name: 'End it there' }));
  await waitFor(() =>
    expect(next.getByRole('button', { name: 'Start: Update' }).getAttribute('aria-disabled')).toBe('false'),
  );
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ type: 'correction.cutShort' });
  expect(region(SHAKEN).textContent).toContain('One sentence leans on it, out in one place');
});
