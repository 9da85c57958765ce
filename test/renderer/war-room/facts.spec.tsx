import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import {
  cited,
  citedOut,
  confirmed,
  LEAKED,
  newestFact,
  SAID,
  SORRY,
  withdrawnUnder,
} from '../../support/fact-story.ts';
import { alarmRaised, leaveStage, type Story } from '../../support/given.ts';
import { COUNTED, halfTied, halfTiedOut, recounted, TWEET } from '../../support/untied-story.ts';
import { openWarRoom } from '../support/war-room.ts';
import { wordsOnPage } from '../support/words-page.ts';

const region = (name: string) => screen.getByRole('region', { name });
const SHAKEN = 'Words lean on what is not confirmed';

it('a report is taken as a claim by one press, and counts as known for nothing', async () => {
  const reported = alarmRaised().when({
    ...{ type: 'report.log', text: 'Nine valves leak.', source: 'A driver', happenedAt: null },
  });
  const { user, main, incidentId } = await openWarRoom(reported);
  const take = screen.getByRole('button', { name: 'Take as a claim: the report from A driver' });
  await user.click(take);
  await within(region('Claimed, denied, withdrawn, changed')).findByText('Nine valves leak.');
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
    type: 'fact.recorded',
    data: { status: 'claimed', learntAt: reported.at, reportId: expect.any(String) },
  });
  expect(take.getAttribute('aria-disabled')).toBe('true');
  expect(region('What we know').textContent).toContain('claimed by A driver, noted by Ada Lind');
  expect(screen.getByText('Taken as a claim.')).toBeTruthy();
  expect(screen.getByText('One report is logged, and each is read.')).toBeTruthy();
  await user.click(
    within(screen.getByRole('navigation', { name: 'Stages' })).getByRole('button', { name: /^Brief/ }),
  );
  expect(screen.getByText('Nothing is confirmed yet; one line is only claimed or denied.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Confirm: Nine valves leak.' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm this fact' }));
  const source = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Source' });
  expect(source.value).toBe('');
  await user.click(dialog.getByRole('button', { name: 'Same source: A driver' }));
  expect(source.value).toBe('A driver');
  expect(dialog.queryByRole('button', { name: 'Same source: A driver' })).toBeNull();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Note a denial: Nine valves leak.' }));
  const denial = await screen.findByRole('dialog', { name: 'Somebody denies this' });
  // A claim never counted as known.
  expect(denial.textContent).toContain('It stays in the list, as denied.');
  expect(denial.textContent).not.toContain('as known');
});

it('a line and Enter is a confirmed fact without a source; the rest is one step away', async () => {
  const { user, main, incidentId } = await openWarRoom(confirmed());
  const known = region('Known');
  expect(known.textContent).toContain(
    'Security desk · B1: source usually right, information confirmed by others',
  );
  expect(known.textContent).toMatch(
    /confirmed by Ada Lind · first: learnt [\d:]+ · claimed by A post on the forum, noted by Ada Lind/,
  );
  await user.type(within(known).getByRole('textbox', { name: 'Known: a new line' }), 'It is raining.{Enter}');
  const line = await within(known).findByText('It is raining.');
  expect(line.closest('li')?.textContent).toMatch(/no source given · learnt [\d:]+ · confirmed by Ada Lind/);
  await user.click(within(known).getByRole('button', { name: 'With source, grade and times…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Write down a fact' });
  await user.type(within(dialog).getByRole('textbox', { name: 'The fact' }), 'The gate is shut.');
  await user.type(within(dialog).getByRole('textbox', { name: 'Source' }), 'Gatehouse');
  await user.click(within(dialog).getByRole('radio', { name: 'Denied' }));
  await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      data: { status: 'denied', text: 'The gate is shut.', source: 'Gatehouse', happenedAt: null },
    }),
  );
  expect(region('Claimed, denied, withdrawn, changed').textContent).toContain('denied');
});

it('sentences are tied by a key each, and the next that leans on nothing is open', async () => {
  const begun = leaveStage(confirmed(), 'draft').when(
    { type: 'draft.revise', basedOn: null, text: SAID },
    { by: 'social' },
  );
  const { user, main } = await openWarRoom(begun);
  const card = region('What each sentence leans on');
  expect(within(card).getByText('3 of 3 on nothing yet')).toBeTruthy();
  main.chooseMenu('sentence.mark');
  await within(card).findByRole('button', { name: 'Sentence 1 is empathy' });
  expect(within(card).getByRole('button', { name: /^Sentence 1 leans on: About 300/ })).toBeTruthy();
  await user.keyboard('1');
  await within(card).findByText('2 of 3 on nothing yet');
  // No fact is offered at this one, so that its digit says so and does nothing.
  expect(within(card).queryByRole('button', { name: /^Sentence 2 leans on/ })).toBeNull();
  await user.keyboard('1');
  expect(within(card).getByText('2 of 3 on nothing yet')).toBeTruthy();
  expect(within(card).getByRole('status').textContent).toBe(
    '1 ties nothing at sentence 2: no fact that is offered there has this digit.',
  );
  await user.keyboard('e');
  await within(card).findByText('1 of 3 on nothing yet');
  expect(within(card).getByRole('status').textContent).toBe('');
  await user.keyboard('a');
  await within(card).findByText('all 3 sentences are marked');
});

it('a withdrawal lists what leans on it before it is confirmed', async () => {
  const { user } = await openWarRoom(cited());
  await user.click(
    within(screen.getByRole('navigation', { name: 'Stages' })).getByRole('button', { name: /^Brief/ }),
  );
  await user.click(screen.getByRole('button', { name: 'Withdraw: About 300 customers are in the file.' }));
  const dialog = await screen.findByRole('dialog', { name: 'Withdraw this fact' });
  expect(within(dialog).getByText(/^One sentence leans on it/)).toBeTruthy();
  expect(within(dialog).getByRole('list', { name: 'Sentences that lean on it' }).textContent).toBe(
    `${LEAKED}Sentence 1 of Holding statement 1.1, not out yet`,
  );
});

it('signers are told loudly, before all the rest', async () => {
  const { user } = await openWarRoom(withdrawnUnder(leaveStage(cited(), 'approve')));
  expect(region(SHAKEN).textContent).toContain('One sentence leans on it, not out yet');
  await user.click(screen.getByRole('button', { name: 'Open sign-off' }));
  const signOff = await screen.findByRole('dialog', { name: 'Sign-off' });
  const loud = within(signOff).getByRole('region', { name: 'These words lean on what is not confirmed' });
  expect(loud.textContent).toContain('withdrawn About 300 customers are in the file.');
  const each = within(signOff).getByRole('region', { name: 'What each sentence leans on' });
  expect(each.textContent).toContain(`${SORRY}empathy`);
});

it('what is out is kept with a reason, or corrected by one press', async () => {
  const { user, main, incidentId } = await openWarRoom(withdrawnUnder());
  const card = region(SHAKEN);
  await user.click(within(card).getByRole('button', { name: /^Which lean on: / }));
  const [leaning, ...others] = within(card).getAllByText(LEAKED);
  expect(others).toEqual([]);
  const place = leaning?.closest('li');
  expect(within(place ?? card).getAllByText(/^out on /)).toHaveLength(2);
  expect(screen.getAllByText('Correction ready, with the wrong sentence')).toHaveLength(2);
  await user.click(within(card).getByRole('button', { name: /^Start the correction: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start a correction' }));
  expect(dialog.getByText('The incident leaves Follow-up and goes back to Draft.')).toBeTruthy();
  expect(dialog.getByText(/^becomes an author of the correction and cannot sign it\.$/)).toBeTruthy();
  expect(dialog.getByText(LEAKED)).toBeTruthy();
  expect(main.logs.get(incidentId)?.map(({ type }) => type)).not.toContain('correction.opened');
  await user.click(dialog.getByRole('button', { name: 'Start it in Draft' }));
  await screen.findByRole('textbox', { name: 'The words of the statement' });
  expect(wordsOnPage()).toContain(`“${LEAKED}”`);
  expect(main.logs.get(incidentId)?.map(({ type }) => type)).toContain('correction.opened');
});

it('what was right is left out of a correction, and something has to be left in', async () => {
  const { user, main, incidentId } = await openWarRoom(recounted(halfTiedOut()));
  await user.click(within(region(SHAKEN)).getByRole('button', { name: /^Start the correction: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start a correction' }));
  const start = dialog.getByRole('button', { name: 'Start it in Draft' });
  for (const words of [COUNTED, TWEET]) await user.click(dialog.getByRole('checkbox', { name: words }));
  expect(start.getAttribute('aria-disabled')).toBe('true');
  expect(dialog.getByText('Choose at least one sentence that was wrong.')).toBeTruthy();
  await user.click(dialog.getByRole('checkbox', { name: TWEET }));
  await user.click(start);
  await screen.findByRole('textbox', { name: 'The words of the statement' });
  expect(screen.queryByRole('region', { name: SHAKEN })).toBeNull();
  expect(
    screen.getByText(
      /^A correction of one sentence that is out is being written\. Another one, out on .+, is not in it: open this and say why it stays\.$/,
    ),
  ).toBeTruthy();
  const opened = main.logs.get(incidentId)?.find(({ type }) => type === 'correction.opened');
  expect(opened).toMatchObject({ data: { words: [TWEET], releaseIds: [expect.any(String)] } });
});

it('a sentence that is tied to another fact which stands is left out, with its hint, unless it says the figure', async () => {
  const near = 'Our file with records of customers of the pharmacy is held online.';
  const known = halfTied(`${near} ${TWEET}`);
  const factId = newestFact(known);
  const other = known.when({
    ...{ type: 'fact.record', status: 'confirmed', text: 'A backup hangs on the web.' },
    ...{ source: 'IT', happenedAt: null, learntAt: null },
  });
  const tie = (story: Story, words: string) =>
    story.when({ type: 'sentence.mark', words, as: 'facts', factIds: [newestFact(other)] });
  const out = halfTiedOut(tie(tie(other, near), TWEET)).when({
    ...{ type: 'fact.change', factId, to: 'withdrawn', reason: 'Counted again.', learntAt: null },
  });
  const { user } = await openWarRoom(out);
  await user.click(within(region(SHAKEN)).getByRole('button', { name: /^Start the correction: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start a correction' }));
  const ticked = (name: string) => (dialog.getByRole('checkbox', { name }) as HTMLInputElement).checked;
  expect([COUNTED, TWEET, near].map(ticked)).toEqual([true, true, false]);
  expect(dialog.getByText('says nearly the same; tied to another fact, which stands')).toBeTruthy();
});

it('leaving a sentence out leads to saying why it stays, in the same step', async () => {
  const { user, main, incidentId } = await openWarRoom(recounted(halfTiedOut()));
  await user.click(within(region(SHAKEN)).getByRole('button', { name: /^Start the correction: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start a correction' }));
  await user.click(dialog.getByRole('checkbox', { name: COUNTED }));
  const why = dialog.getByRole('textbox', { name: `Why does it stay? ${COUNTED}` });
  expect(document.activeElement).toBe(why);
  await user.type(why, 'It is in the archive only.');
  await user.click(dialog.getByRole('button', { name: 'Start it in Draft' }));
  await screen.findByRole('textbox', { name: 'The words of the statement' });
  expect(main.logs.get(incidentId)?.find(({ type }) => type === 'sentence.kept')).toMatchObject({
    data: { words: COUNTED, reason: 'It is in the archive only.' },
  });
  expect(screen.getByText('A correction of one sentence that is out is being written.')).toBeTruthy();
});

it('nothing is shaken while the fact stands, and a correction stands ready all the same', async () => {
  await openWarRoom(citedOut());
  expect(screen.queryByRole('region', { name: SHAKEN })).toBeNull();
  expect(screen.getAllByText('Correction ready')).toHaveLength(2);
  expect(screen.getAllByText('What was wrong')).not.toHaveLength(0);
});

it('keeps a tie whose digit or fact is pressed again, says so, and takes it back by Untie alone', async () => {
  const begun = leaveStage(confirmed(), 'draft').when(
    { type: 'draft.revise', basedOn: null, text: SAID },
    { by: 'social' },
  );
  const { user, main, incidentId } = await openWarRoom(begun);
  const card = region('What each sentence leans on');
  main.chooseMenu('sentence.mark');
  await within(card).findByRole('button', { name: 'Sentence 1 is empathy' });
  await user.keyboard('1');
  await within(card).findByText('2 of 3 on nothing yet');
  await user.keyboard('{ArrowUp}1');
  expect(within(card).getByRole('status').textContent).toBe('That is what it leans on already.');
  expect(within(card).getByText('2 of 3 on nothing yet')).toBeTruthy();
  await user.click(within(card).getByRole('button', { name: /^Sentence 1 leans on: A file with/ }));
  expect(main.logs.get(incidentId)?.at(-1)?.type).toBe('sentence.marked');
  await user.click(within(card).getByRole('button', { name: /^Untie sentence 1 from: A file with/ }));
  await within(card).findByText('3 of 3 on nothing yet');
  expect(main.logs.get(incidentId)?.at(-1)?.type).toBe('sentence.unmarked');
});
